import fc from 'fast-check'
import { carry } from '../../../shared/anchor/carry'
import { describe } from '../../../shared/anchor/describe'
import { resolve } from '../../../shared/anchor/resolve'
import { textOfDoc } from '../../../shared/article/projection'
import {
  evidenceKinds,
  factNames,
  stances,
  verdicts,
  type Anchor,
  type Id,
} from '../../../shared/model/records'
import type { Project } from '../../../shared/model/project'
import type { Move } from './move'
import { reviewOf } from './reviewing'
import { pick } from './pick'
import { isSourcing, sourcingChangeOf, sourcingTypes } from './sourcing-moves'
import { docOf, facts, versionOf, type ChangeBody } from './story'

const types: readonly Move['type'][] = [
  'project.edited',
  'reviewer.added',
  'reviewer.edited',
  'article.added',
  'article.edited',
  'article.confirmed',
  'article.removed',
  'article.corrected',
  'article.replaced',
  'claim.added',
  'claim.edited',
  'claim.tagged',
  'claim.removed',
  'claim.split',
  'passage.added',
  'passage.removed',
  'passage.anchored',
  'passage.confirmed',
  'annotations.imported',
  'assessment.added',
  'evidence.added',
  'evidence.edited',
  'evidence.removed',
  'choice.made',
  'comment.added',
  'comment.edited',
  'comment.removed',
  'comment.resolved',
  'resolution.added',
  'signoff.added',
  'signoff.withdrawn',
  ...sourcingTypes,
]

/** Things are made more often than they are taken away, or nothing would be left to do anything to. */
const weighted = types.map((type) => ({
  arbitrary: fc.constant(type),
  weight: type.endsWith('.added') ? 4 : type === 'article.removed' || type === 'claim.removed' ? 1 : 2,
}))

const words = fc.constantFrom(
  '',
  'Nine people',
  'Nobody heard “it”',
  'Jitřenka 👩‍🚒',
  'ж',
  '11',
  'a\nb',
  '\ud83d',
)

export const moveArbitrary: fc.Arbitrary<Move> = fc.record({
  type: fc.oneof(...weighted),
  a: fc.nat(1000),
  b: fc.nat(1000),
  text: words,
})

/**
 * The change that a move makes of a project within a step of a reviewer, or null where it has nothing to
 * work on. `fresh` gives new ids.
 */
export function changeOf(
  project: Project,
  move: Move,
  fresh: () => Id,
  { step, by }: { step: Id; by: Id },
): ChangeBody | null {
  const { a, b, text } = move
  const article = pick(project.articles.sorted(), a)
  const claim = pick(project.claims.sorted(), a)
  const passage = pick(project.passages.sorted(), a)
  const evidence = pick(project.evidence.sorted(), a)
  const reviewer = pick(project.reviewers.sorted(), a)!
  switch (move.type) {
    case 'project.edited':
      return { type: move.type, title: text }
    case 'reviewer.added':
      return { type: move.type, reviewer: { id: fresh(), name: text || 'N', initials: 'N' } }
    case 'reviewer.edited':
      return { type: move.type, reviewer: reviewer.id, name: text || 'N', initials: 'M' }
    case 'article.added': {
      const doc = docOf('The horn sounded. Nobody heard it.', text, 'The horn sounded. 11 died 👩‍🚒.')
      const guessed = factNames.slice(0, b % 3)
      return {
        type: move.type,
        article: { ...facts(fresh(), text), ...(guessed.length > 0 ? { guessed } : {}) },
        version: versionOf(fresh(), doc),
      }
    }
    case 'article.edited': {
      const fields = b % 2 ? { title: text, published: '2026-03-13' } : { outlet: text, byline: 'x' }
      return article ? { type: move.type, article: article.id, fields } : null
    }
    case 'article.confirmed':
      return article ? { type: move.type, article: article.id, facts: [pick(factNames, b)!] } : null
    case 'article.removed':
      return article ? { type: move.type, article: article.id } : null
    case 'article.corrected':
      return article ? correction(project, article.id, text, b, fresh()) : null
    case 'article.replaced':
      return article ? replacement(project, article.id, text, b, fresh()) : null
    case 'claim.added':
      return article
        ? {
            type: move.type,
            claim: { id: fresh(), wording: text },
            passage: { id: fresh(), article: article.id, anchor: anchorIn(project, article.id, b) },
          }
        : null
    case 'claim.edited':
      return claim ? { type: move.type, claim: claim.id, wording: text } : null
    case 'claim.tagged':
      return claim ? { type: move.type, claim: claim.id, tags: text ? [text, 'x'].slice(b % 2) : [] } : null
    case 'annotations.imported':
      return claim ? { type: move.type, file: text, claims: [claim.id] } : null
    case 'claim.removed':
      return claim ? { type: move.type, claim: claim.id } : null
    case 'claim.split': {
      const passages = claim ? project.passages.where('claim', claim.id) : []
      if (!claim || passages.length < 2) return null
      const some = passages.slice(0, 1 + (b % (passages.length - 1)))
      return { type: move.type, claim: claim.id, into: fresh(), passages: some.map(({ id }) => id) }
    }
    case 'passage.added': {
      const into = pick(project.articles.sorted(), b)
      if (!claim || !into) return null
      const anchor = anchorIn(project, into.id, a)
      return { type: move.type, passage: { id: fresh(), claim: claim.id, article: into.id, anchor } }
    }
    case 'passage.removed':
      return passage && project.passages.where('claim', passage.claim).length > 1
        ? { type: move.type, passage: passage.id }
        : null
    case 'passage.anchored':
      return passage
        ? { type: move.type, passage: passage.id, anchor: anchorIn(project, passage.article, b) }
        : null
    case 'passage.confirmed':
      return passage && passage.anchor.state !== 'lost' ? { type: move.type, passage: passage.id } : null
    case 'assessment.added': {
      if (!claim) return null
      const verdict = pick([...verdicts, null], b)!
      return {
        type: move.type,
        assessment: {
          id: typedOn(project, claim.id, step, by) ?? fresh(),
          claim: claim.id,
          verdict,
          rationale: text,
        },
      }
    }
    case 'evidence.added':
      return claim
        ? {
            type: move.type,
            evidence: {
              id: fresh(),
              claim: claim.id,
              kind: pick(evidenceKinds, b)!,
              reference: text,
              locator: '',
              checked: b % 2 ? '2026-03-13' : '',
              stance: pick(stances, b)!,
            },
          }
        : null
    case 'evidence.edited': {
      const fields = b % 2 ? { reference: text } : { stance: pick(stances, b >> 1)!, locator: text }
      return evidence ? { type: move.type, evidence: evidence.id, fields } : null
    }
    case 'choice.made':
      return claim
        ? { type: move.type, table: 'claims', id: claim.id, field: 'wording', over: [`x${b}`] }
        : null
    case 'evidence.removed':
      return evidence ? { type: move.type, evidence: evidence.id } : null
    default:
      return isSourcing(move.type)
        ? sourcingChangeOf(project, { ...move, type: move.type }, fresh, () =>
            anchorIn(project, article!.id, b),
          )
        : reviewOf(project, { ...move, type: move.type }, fresh, by)
  }
}

const currentText = (project: Project, article: Id) =>
  textOfDoc(project.versions.get(project.articles.get(article)!.version)!.doc)

function anchorIn(project: Project, article: Id, n: number): Anchor {
  const text = currentText(project, article)
  const start = n % Math.max(1, text.length)
  const end = Math.min(text.length, start + 1 + (n % 12))
  return { version: project.articles.get(article)!.version, ...describe(text, start, end), state: 'anchored' }
}

/** Puts text at one end of an article or cuts some off it; its passages are carried along. */
function correction(project: Project, article: Id, text: string, n: number, version: Id): ChangeBody {
  const before = currentText(project, article)
  const cut = n % 2 === 0 ? 0 : Math.min(before.length, n % 20)
  const now = cut > 0 ? before.slice(cut) : `${text} ${before}`
  const shift = cut > 0 ? -cut : text.length + 1
  const doc = docOf(...now.split('\n'))
  const anchors = project.passages.where('article', article).map(({ id, anchor }) => {
    const range = { start: Math.max(0, anchor.start + shift), end: Math.max(0, anchor.end + shift) }
    return { passage: id, anchor: { ...carry(anchor, textOfDoc(doc), range), version } }
  })
  return { type: 'article.corrected', article, version: versionOf(version, doc, 'corrected'), anchors }
}

/** Brings in a text with a block less, more or moved; each passage is looked for in it by its words. */
function replacement(project: Project, article: Id, text: string, n: number, version: Id): ChangeBody {
  const blocks = currentText(project, article).split('\n')
  const at = n % blocks.length
  const without = blocks.filter((_block, i) => i !== at)
  const now = [without, [...without, blocks[at]!], [...blocks, text], [text, ...blocks]][n % 4]!
  const doc = docOf(...now)
  const found = textOfDoc(doc)
  const anchors = project.passages.where('article', article).map(({ id, anchor }) => {
    const place = resolve(found, anchor)
    const range = place.state === 'found' ? place : { start: 0, end: 0 }
    return { passage: id, anchor: { ...carry(anchor, found, range), version } }
  })
  const fields = n % 3 === 0 ? { title: text, published: '' } : n % 3 === 1 ? { byline: text } : {}
  return {
    type: 'article.replaced',
    article,
    version: { ...versionOf(version, doc), reason: 'imported' },
    fields,
    anchors,
  }
}

/** The assessment that this step has made already, as when a rationale is typed letter by letter. */
function typedOn(project: Project, claim: Id, step: Id, by: Id): Id | undefined {
  const made = new Set(project.history.get(step)?.entries.map(({ subject }) => subject))
  return project.assessments
    .where('claim', claim)
    .find(({ id, createdBy }) => made.has(id) && createdBy === by)?.id
}
