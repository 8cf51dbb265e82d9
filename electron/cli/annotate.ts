import type { Change } from '../../shared/changes/change'
import { describe } from '../../shared/anchor/describe'
import type { IdSource } from '../../shared/model/ids'
import type { Project } from '../../shared/model/project'
import {
  verdictSchema,
  verdicts,
  type Anchor,
  type Article,
  type Claim,
  type Verdict,
} from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { annotateFrom } from './annotations'
import type { Command } from './command'
import { findArticle, findClaim } from './find'
import { done, failed, misused } from './outcome'
import { placeWords } from './place'
import { changeProject } from './project-file'
import { authorOf } from './who'

interface Wanted {
  readonly article: string
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly claim: string | undefined
  readonly verdict: Verdict | null
  readonly note: string
  readonly reviewer: string
}

interface Annotated {
  readonly passages: { id: string; claim: string; article: string; quote: string; number: number }[]
  readonly unanchored: { quote: string; reason: string }[]
}

export const annotateCommand: Command = {
  usage: `FILE --article A --quote TEXT [--prefix T] [--suffix T] [--claim C] [--verdict V] [--note T] --reviewer NAME [--json]
FILE --from ANNOTATIONS.json [--article A] [--reviewer NAME] [--json]`,
  help: `Claims a passage. A is an article’s id, URL or title; --prefix and --suffix say what stands before and
after the quote where it stands more than once. C is the id or number of a claim that the passage is
attached to; without it there is a new claim. V is ${verdicts.join(', ')}; T is the rationale, or
without a verdict a note.
With --from, brings in the annotations of a JSON file, exported from Hypothesis or of the W3C Web Annotation
model, with their authors and times: each goes to the article whose id or URL it names, those of no article
here to A, if given. A report of Claimdesk, as a web page or W3C Web Annotations, brings the records
themselves, which are merged without loss. Bringing the same file in again adds nothing. NAME is who brings them in; without it,
whoever is logged in.`,
  options: ['article', 'quote', 'prefix', 'suffix', 'claim', 'verdict', 'note', 'reviewer', 'from'],
  async run({ positionals, values }, world) {
    const [path, ...rest] = positionals
    if (path === undefined || rest.length > 0) return misused('Name one project file.')
    if (values['from'] !== undefined) {
      const other = ['quote', 'prefix', 'suffix', 'claim', 'verdict', 'note'].find((name) => values[name])
      if (other) return misused(`--${other} says what to annotate, and with --from the file says that.`)
      return annotateFrom(world, path, values['from'], values)
    }
    const wanted = readWanted(values)
    if (!wanted.ok) return misused(wanted.error)
    const { now, newId } = world
    const changed = await changeProject(world, path, (project) => plan(project, wanted.value, now(), newId))
    if (!changed.ok) return failed(changed.error)
    const json = changed.value
    const [missed] = json.unanchored
    if (missed) return failed(missed.reason, { lines: [], json })
    const lines = json.passages.map(({ number, quote }) => `Claim #${number}: “${quote}”`)
    return done(lines, json)
  },
}

function readWanted(values: Readonly<Record<string, string | undefined>>): Result<Wanted, string> {
  const { article, quote, prefix = '', suffix = '', claim, verdict, note = '' } = values
  const reviewer = values['reviewer']?.trim()
  if (!article) return fail('Name the article: --article ID, URL or title.')
  if (!quote?.trim()) return fail('Give the words of the passage: --quote TEXT.')
  if (!reviewer) return fail('Say who claims it: --reviewer NAME.')
  const judged = verdict === undefined ? null : verdictSchema.safeParse(verdict)
  if (judged && !judged.success)
    return fail(`“${verdict}” is no verdict. It is one of: ${verdicts.join(', ')}.`)
  return ok({ article, quote, prefix, suffix, claim, verdict: judged?.data ?? null, note, reviewer })
}

function plan(
  project: Project,
  wanted: Wanted,
  at: string,
  newId: IdSource,
): Result<{ changes: Change[]; answer: Annotated }, string> {
  const article = findArticle(project, wanted.article)
  if (!article.ok) return article
  const claim = wanted.claim === undefined ? ok(undefined) : findClaim(project, wanted.claim)
  if (!claim.ok) return claim
  const anchor = anchorIn(project, article.value, wanted)
  if (!anchor.ok)
    return ok({
      changes: [],
      answer: { passages: [], unanchored: [{ quote: wanted.quote, reason: anchor.error }] },
    })

  const { envelope, introduction } = authorOf(project, wanted.reviewer, at, newId)
  const placed = place(project, claim.value, article.value, anchor.value, newId)
  const changes: Change[] = [...introduction]
  if (placed.change) changes.push({ ...placed.change, ...envelope } as Change)
  if (wanted.verdict !== null || wanted.note !== '')
    changes.push({
      type: 'assessment.added',
      ...envelope,
      assessment: { id: newId(), claim: placed.claim, verdict: wanted.verdict, rationale: wanted.note },
    })
  const { passage: id, claim: claimId, number } = placed
  const passage = { id, claim: claimId, article: article.value.id, quote: anchor.value.quote, number }
  return ok({ changes, answer: { passages: [passage], unanchored: [] } })
}

function anchorIn(project: Project, article: Article, wanted: Wanted): Result<Anchor, string> {
  const placed = placeWords(project, article, wanted)
  if (!placed.ok) return placed
  const { text, start, end } = placed.value
  return ok({ ...describe(text, start, end), version: article.version, state: 'anchored' })
}

/** The passage on a claim. The same words of a claim are not claimed a second time by the same command. */
function place(
  project: Project,
  claim: Claim | undefined,
  article: Article,
  anchor: Anchor,
  newId: IdSource,
) {
  const same = claim
    ? project.passages
        .where('claim', claim.id)
        .find(
          (passage) =>
            passage.anchor.version === anchor.version &&
            passage.anchor.start === anchor.start &&
            passage.anchor.end === anchor.end,
        )
    : undefined
  if (claim && same) return { passage: same.id, claim: claim.id, number: claim.number, change: undefined }
  const passage = { id: newId(), article: article.id, anchor }
  if (claim)
    return {
      passage: passage.id,
      claim: claim.id,
      number: claim.number,
      change: { type: 'passage.added', passage: { ...passage, claim: claim.id } },
    }
  const id = newId()
  return {
    passage: passage.id,
    claim: id,
    number: project.meta.lastNumber + 1,
    change: { type: 'claim.added', claim: { id, wording: '' }, passage },
  }
}
