import type { Session } from '../../../electron/project/session'
import type { Change } from '../../../shared/changes/change'
import type { Project } from '../../../shared/model/project'
import { at } from './story'

/** A change that one of several programs makes; `n` tells one of its changes from another. */
export function pairChange(who: string, n: number, random: () => number): Change[] {
  const envelope = { step: `${who}${n}`, at: new Date(Date.parse(at) + n).toISOString(), by: 'anna' }
  const chance = random()
  if (chance < 0.2) return [{ type: 'project.edited', ...envelope, title: `Title ${who} ${n}` }]
  if (chance < 0.4)
    return [{ type: 'article.edited', ...envelope, article: 'article1', fields: { byline: `${who} ${n}` } }]
  const anchor = {
    version: 'version1',
    quote: 'The storm',
    prefix: '',
    suffix: ' cut power',
    start: 0,
    end: 9,
    state: 'anchored' as const,
  }
  const claim = { id: `claim-${who}${n}`, wording: `Claim ${n} of ${who}` }
  return [
    {
      type: 'claim.added',
      ...envelope,
      claim,
      passage: { id: `passage-${who}${n}`, article: 'article1', anchor },
    },
    {
      type: 'assessment.added',
      ...envelope,
      assessment: { id: `assessment-${who}${n}`, claim: claim.id, verdict: 'verified', rationale: '' },
    },
  ]
}

/** Saves and looks until a program finds its file as it left it, several times over. */
export async function comeToRest(session: Session, pause: () => Promise<void>): Promise<void> {
  for (let quiet = 0; quiet < 5;) {
    const before = session.revision
    await session.look()
    await session.flush()
    quiet = session.revision === before && session.isClean ? quiet + 1 : 0
    await pause()
  }
}

/** Which of the first `made` changes of a program are not in a project. */
export function missingOf(project: Project, who: string, made: number): string[] {
  return Array.from({ length: made }, (_, i) => `${who}${i + 1}`).filter((step) => !project.history.has(step))
}
