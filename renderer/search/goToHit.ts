import type { Hit } from '../../shared/text/search'
import { showArticle } from '../article/navigate'
import { goToClaim } from '../claims/actions'
import { stage, useDesk } from '../project/desk'

/** Goes to where something was found: a place in an article, or a claim. */
export function goToHit(hit: Hit): void {
  if (hit.kind !== 'article') {
    goToClaim(hit.claim, hit.kind === 'passage' ? hit.passage : undefined)
    return stage.view?.focus()
  }
  showArticle(hit.article)
  useDesk.setState({ claim: null, passage: null })
  stage.view?.select(hit.range, { focus: true })
}
