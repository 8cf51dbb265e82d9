import type { Dismissal } from '../model/sourcing'
import type { Handlers } from './handlers'

export const dismissalHandlers: Handlers<'dismissal.added' | 'dismissal.removed'> = {
  'dismissal.added'(draft, { dismissal }) {
    if (draft.now.dismissals.has(dismissal.id)) return 'This has been dismissed already.'
    draft.put('dismissals', { ...dismissal, ...draft.made })
    draft.log({ ...about(dismissal, 'dismissal.added'), subject: dismissal.id, to: dismissal.what })
    return undefined
  },

  'dismissal.removed'(draft, { dismissal: id }) {
    const dismissal = draft.now.dismissals.get(id)
    if (!dismissal) return 'This is not dismissed any more.'
    draft.bury('dismissals', id)
    draft.log({ ...about(dismissal, 'dismissal.removed'), from: dismissal.what })
    return undefined
  },
}

function about({ kind, claim, article }: Pick<Dismissal, 'kind' | 'claim' | 'article'>, type: string) {
  return {
    type,
    field: kind,
    ...(claim === undefined ? {} : { claim }),
    ...(article === undefined ? {} : { article }),
  }
}
