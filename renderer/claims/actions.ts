import { docFromJson } from '../../shared/article/document'
import { projectText, type Projection } from '../../shared/article/projection'
import { describe } from '../../shared/anchor/describe'
import { snapToGraphemes } from '../../shared/text/graphemes'
import type { Project } from '../../shared/model/project'
import type { Anchor, Id, Passage, Verdict } from '../../shared/model/records'
import { showArticle } from '../article/navigate'
import { restoreFirst } from '../article/trim'
import type { TextRange } from '../article/types'
import { act, asMyself, openDialog, tell } from '../project/act'
import { newId } from '../project/clock'
import { stage, useDesk } from '../project/desk'
import { markFirst } from '../project/pace'
import { useReplica, type ChangeRequest } from '../project/replica'
import { assessmentBy } from '../project/selectors'

const selectFirst = 'Select the words of the claim first, with the mouse or with Shift and the arrow keys.'

function project(): Project {
  return useReplica.getState().replica!.project
}

/** The text of an article's current version; null when its document cannot be shown. */
export function articleText(from: Project, article: Id): Projection | null {
  const version = from.versions.get(from.articles.get(article)?.version ?? '')
  const doc = version && docFromJson(version.doc)
  return doc?.ok ? projectText(doc.value) : null
}

/** The anchor of a range of an article as it now reads. */
export function anchorAt(article: Id, range: TextRange): Anchor | null {
  const text = articleText(project(), article)?.text
  const version = project().articles.get(article)?.version
  if (text === undefined || version === undefined) return null
  return { version, ...describe(text, range.start, range.end), state: 'anchored' }
}

/** What is selected in the article on the desk, widened where it would cut a letter or an emoji in two. */
function selected(): { readonly article: Id; readonly range: TextRange } | null {
  const { article, selection } = useDesk.getState()
  if (article === null || !selection) return null
  const text = articleText(project(), article)?.text
  return text === undefined ? null : { article, range: snapToGraphemes(text, selection.start, selection.end) }
}

/** Says that what is selected is no part of the article; answers whether it is so. */
function isLeftOut(): boolean {
  if ((stage.view?.cutAt() ?? null) === null) return false
  tell(restoreFirst)
  return true
}

function isOn({ anchor }: Passage, { start, end }: TextRange): boolean {
  return anchor.state !== 'lost' && anchor.start === start && anchor.end === end
}

/** The passage on exactly these words; of several the active claim's. */
function passageAt(article: Id, range: TextRange): Passage | undefined {
  const { claim } = useDesk.getState()
  const here = project()
    .passages.where('article', article)
    .filter((passage) => isOn(passage, range))
  return here.find((passage) => passage.claim === claim) ?? here[0]
}

/**
 * Gives a verdict: on the selection, which becomes a claim unless it is one already, or else on the active
 * claim. `null` claims the selection without judging it.
 */
export function tag(verdict: Verdict | null): void {
  if (isLeftOut()) return
  const { claim } = useDesk.getState()
  const words = selected()
  if (!words) {
    if (claim === null || verdict === null) return tell(selectFirst)
    return assess(claim, verdict)
  }
  const { article, range } = words
  const existing = passageAt(article, range)
  if (existing) {
    markFirst(() => {
      if (verdict) assess(existing.claim, verdict)
      useDesk.setState({ claim: existing.claim, passage: existing.id })
    })
    return
  }
  asMyself(() => addClaim(article, range, verdict))
}

function addClaim(article: Id, range: TextRange, verdict: Verdict | null): void {
  const anchor = anchorAt(article, range)
  if (!anchor) return
  const added = { claim: newId(), passage: newId() }
  const requests: ChangeRequest[] = [
    {
      type: 'claim.added',
      claim: { id: added.claim, wording: '' },
      passage: { id: added.passage, article, anchor },
    },
  ]
  if (verdict)
    requests.push({
      type: 'assessment.added',
      assessment: { id: newId(), claim: added.claim, verdict, rationale: '' },
    })
  markFirst(() => {
    if (act(requests)?.ok) useDesk.setState(added)
  })
}

/**
 * Adds my assessment of a claim. A rationale written before there was a verdict stays with it; one that
 * explained another verdict does not, it is in the history.
 */
export function assess(claim: Id, verdict: Verdict | null): void {
  const me = useDesk.getState().settings.identity?.id
  const before = me ? assessmentBy(project(), claim, me) : undefined
  if ((before?.verdict ?? null) === verdict) return
  const rationale = before?.verdict === null ? before.rationale : ''
  markFirst(() => act([{ type: 'assessment.added', assessment: { id: newId(), claim, verdict, rationale } }]))
}

/** Takes my verdict back; what I said and why stays in the history. */
export function withdraw(claim: Id): void {
  const me = useDesk.getState().settings.identity?.id
  if (me && assessmentBy(project(), claim, me)?.verdict) assess(claim, null)
  else tell('You have given no verdict on this claim.')
}

/** Writes my rationale; called letter by letter with the same `step` and `assessment` while a field is typed in. */
export function explain(claim: Id, rationale: string, typing: { step: Id; assessment: Id }): void {
  const me = useDesk.getState().settings.identity?.id
  const verdict = me ? (assessmentBy(project(), claim, me)?.verdict ?? null) : null
  act(
    [{ type: 'assessment.added', assessment: { id: typing.assessment, claim, verdict, rationale } }],
    typing.step,
  )
}

/** Asks which claim the selection belongs to. */
export function askAttach(): void {
  if (isLeftOut()) return
  const words = selected()
  if (!words) return tell(selectFirst)
  if (project().claims.size === 0)
    return tell('There is no claim yet to attach this to. Press Enter to make one.')
  openDialog({ kind: 'attach', range: words.range })
}

/** Makes a range of the article on the desk a further passage of a claim. */
export function attach(claim: Id, range: TextRange): void {
  const { article } = useDesk.getState()
  const anchor = article === null ? null : anchorAt(article, range)
  if (article === null || !anchor) return
  const there = project().passages.where('claim', claim)
  if (there.some((passage) => passage.article === article && isOn(passage, range)))
    return tell('These words are already a passage of this claim.')
  const passage = newId()
  asMyself(() => {
    if (act([{ type: 'passage.added', passage: { id: passage, claim, article, anchor } }])?.ok)
      useDesk.setState({ claim, passage })
  })
}

/** The passage that commands are about: the one picked, else the only one of the active claim here. */
function activePassage(): Passage | undefined {
  const { passage, claim, article } = useDesk.getState()
  const picked = passage ? project().passages.get(passage) : undefined
  if (picked?.claim === claim) return picked
  const passages = claim ? project().passages.where('claim', claim) : []
  const here = passages.filter((candidate) => candidate.article === article)
  return here.length === 1 ? here[0] : passages.length === 1 ? passages[0] : undefined
}

const whichPassage =
  'This claim has several passages: click the one that you mean, in the text or in the list.'

export function detach(passage = activePassage()): void {
  if (!passage) return tell(whichPassage)
  asMyself(() => {
    if (!act([{ type: 'passage.removed', passage: passage.id }])?.ok) return
    useDesk.setState({ passage: null })
    tell('Passage detached.', 'plain', { label: 'Undo', command: 'edit.undo' })
  })
}

export function splitOff(passage = activePassage()): void {
  if (!passage) return tell(whichPassage)
  const into = newId()
  asMyself(() => {
    if (act([{ type: 'claim.split', claim: passage.claim, into, passages: [passage.id] }])?.ok)
      useDesk.setState({ claim: into, passage: passage.id })
  })
}

export function confirmPassage(passage = activePassage()): void {
  if (!passage) return tell(whichPassage)
  if (passage.anchor.state === 'anchored') return tell('This passage has not changed since it was claimed.')
  act([{ type: 'passage.confirmed', passage: passage.id }])
}

/** Puts the active passage, lost or not, on the selected words. */
export function reattach(passage = activePassage()): void {
  if (isLeftOut()) return
  const words = selected()
  if (!passage) return tell(whichPassage)
  if (!words) return tell(selectFirst)
  if (passage.article !== words.article)
    return tell('This passage belongs to another article: open that one first.')
  const anchor = anchorAt(words.article, words.range)
  if (anchor) act([{ type: 'passage.anchored', passage: passage.id, anchor }])
}

export function removeClaim(): void {
  const { claim } = useDesk.getState()
  const number = claim && project().claims.get(claim)?.number
  if (!claim || !number) return
  asMyself(() => {
    if (!act([{ type: 'claim.removed', claim }])?.ok) return
    useDesk.setState({ claim: null, passage: null })
    tell(`Claim #${number} deleted.`, 'plain', { label: 'Undo', command: 'edit.undo' })
  })
}

/** Puts the cursor into my rationale: for the claim on the selected words, else for the active one. */
export function noteClaim(): void {
  const { claim } = useDesk.getState()
  const words = selected()
  const existing = words && passageAt(words.article, words.range)
  if (existing) useDesk.setState({ claim: existing.claim, passage: existing.id, focusRequest: 'rationale' })
  else if (words || claim === null)
    tell(
      'These words are not a claim yet: press Enter to claim them, or V, D or S to give a verdict as well.',
    )
  else useDesk.setState({ focusRequest: 'rationale' })
}

/**
 * Makes a claim the active one and brings one of its passages into sight, in its article. The cursor goes
 * there too: what was selected before must not be what the next key tags.
 */
export function goToClaim(claim: Id, passageId?: Id): void {
  const { article } = useDesk.getState()
  const passages = project().passages.where('claim', claim)
  const there = (candidate: Passage) => candidate.anchor.state !== 'lost'
  const here = passages.filter((candidate) => candidate.article === article)
  const target =
    passages.find(({ id }) => id === passageId) ??
    here.find(there) ??
    here[0] ??
    passages.find(there) ??
    passages[0]
  if (target) showArticle(target.article)
  useDesk.setState({ claim, passage: target?.id ?? null, selection: null })
  if (!target || !there(target)) return
  const { start } = target.anchor
  stage.view?.select({ start, end: start })
  stage.view?.reveal(target.anchor)
}
