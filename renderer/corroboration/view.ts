import type { Match, Statement } from '../../shared/corroboration/types'
import type { Project } from '../../shared/model/project'
import type { Id, Passage } from '../../shared/model/records'
import type { TextRange } from '../article/types'
import { closeDialog, openDialog, tell } from '../project/act'
import { useDesk, type Desk } from '../project/desk'
import { closeVersions } from '../versions/views'
import { useReplica } from '../project/replica'
import type { WhoElse, WhoElseQuestion } from './protocol'

/** The match that the person is at. */
export function chosenMatch(): Match | null {
  return chosenOf(useDesk.getState())
}

export function chosenOf({ whoElse }: Desk): Match | null {
  return whoElse?.found.matches[whoElse.at] ?? null
}

/** Puts the article of the match beside that of the words, or takes it away again. */
export function toggleSideBySide(): void {
  const { versions } = useDesk.getState()
  if (versions?.kind === 'side-by-side') closeVersions()
  else useDesk.setState({ versions: { kind: 'side-by-side' } })
}

export function chooseMatch(at: number): void {
  const { whoElse } = useDesk.getState()
  if (!whoElse) return
  const last = whoElse.found.matches.length - 1
  useDesk.setState({ whoElse: { ...whoElse, at: Math.max(0, Math.min(last, at)) } })
}

/** Takes in an answer; whoever looks at the same claim as before stays at the same place of the list. */
export function noteWhoElse(question: WhoElseQuestion, found: WhoElse): void {
  const { whoElse: before } = useDesk.getState()
  if (before?.question === question && before.found === found) return
  const isSame = before !== null && before.question.claim !== null && before.question.claim === question.claim
  const at = isSame ? Math.max(0, Math.min(before.at, found.matches.length - 1)) : 0
  useDesk.setState({ whoElse: { question, found, at } })
}

const questions = new WeakMap<readonly Passage[], WhoElseQuestion>()

/** What is asked about a claim; the identical object until its passages change. */
export function questionOfClaim(project: Project, claim: Id): WhoElseQuestion {
  const passages = project.passages.where('claim', claim)
  let question = questions.get(passages)
  if (question?.claim !== claim) {
    const statements = passages
      .filter(({ anchor }) => anchor.state !== 'lost')
      .map(({ article, anchor }): Statement => ({ article, start: anchor.start, end: anchor.end }))
    questions.set(passages, (question = { claim, statements }))
  }
  return question
}

let selected: WhoElseQuestion | null = null

/** What is asked about selected words that no claim is shown for; the identical object for the same words. */
export function questionOfSelection({ article, selection, claim }: Desk): WhoElseQuestion | null {
  if (article === null || selection === null || claim !== null) return null
  const { start, end } = selection
  const [before] = selected?.statements ?? []
  if (before?.article !== article || before.start !== start || before.end !== end)
    selected = { claim: null, statements: [{ article, start, end }] }
  return selected
}

/** Goes to those who else have the selected words, or the active claim where nothing else is selected. */
export function showWhoElse(): void {
  const { claim, selection, article } = useDesk.getState()
  const { replica } = useReplica.getState()
  if (!replica || article === null) return
  const isClaims = selection === null || hasPassageOn(replica.project, article, selection)
  if (isClaims && claim === null)
    return tell('Pick a claim, or select the words that you want to find in the other articles.')
  useDesk.setState({ focusRequest: 'matches', ...(isClaims ? {} : { claim: null, passage: null }) })
}

/** Whether there is anything to look for in the other articles: a claim with a place in the text, or selected words. */
export function mayAskWhoElse(): boolean {
  const { claim, selection } = useDesk.getState()
  const { replica } = useReplica.getState()
  if (!replica || claim === null) return replica !== null && selection !== null
  return questionOfClaim(replica.project, claim).statements.length > 0
}

/** Opens what is known of where it comes from; what is not known yet is asked, and comes into it. */
export function checkOrigins(): void {
  if (useDesk.getState().whoElse === null) showWhoElse()
  openDialog({ kind: 'origins' })
}

/** Says why nothing could be compared, to whoever waits for it. */
export function noteFailure(why: string): void {
  if (useDesk.getState().dialog?.kind !== 'origins') return
  closeDialog()
  tell(why, 'warning')
}

function hasPassageOn(project: Project, article: Id, { start, end }: TextRange): boolean {
  return project.passages
    .where('article', article)
    .some(({ anchor }) => anchor.state !== 'lost' && anchor.start === start && anchor.end === end)
}
