import { applyChange, applyChanges, type Applied } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import { describe } from '../../../shared/anchor/describe'
import { textOfDoc } from '../../../shared/article/projection'
import { hashText } from '../../../shared/text/hash'
import { emptyProject, type Project } from '../../../shared/model/project'
import type { Anchor, AnchorState, ArticleVersion, DocJson, Id } from '../../../shared/model/records'

type WithoutEnvelope<C> = C extends unknown ? Omit<C, 'step' | 'at' | 'by'> : never
export type ChangeBody = WithoutEnvelope<Change>

export const noon = '2026-03-13T12:00:00.000Z'

/** A change of one step by one reviewer at noon, unless said otherwise. */
export function change(body: ChangeBody, step: Id = 's1', by: Id = 'anna', at = noon): Change {
  return { ...body, step, by, at }
}

/** Applies changes as one step, or throws the refusal. */
export function apply(project: Project, ...changes: Change[]): Applied {
  const result = applyChanges(project, changes)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

/** Why a change is refused. */
export function refusal(project: Project, body: ChangeBody, step?: Id, by?: Id): string {
  const result = applyChange(project, change(body, step, by))
  if (result.ok) throw new Error('The change was not refused')
  return result.error
}

/** A document of one paragraph for each text. */
export function docOf(...paragraphs: string[]): DocJson {
  const content = paragraphs.map((text) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  }))
  return { type: 'doc', content }
}

export function versionOf(id: Id, doc: DocJson, reason: ArticleVersion['reason'] = 'imported') {
  return { id, reason, doc, textHash: hashText(textOfDoc(doc)) }
}

/** The anchor of the first place of a quote in a document. */
export function anchorOn(version: Id, doc: DocJson, quote: string, state: AnchorState = 'anchored'): Anchor {
  const text = textOfDoc(doc)
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`“${quote}” is not in the document`)
  return { version, ...describe(text, start, start + quote.length), state }
}

export const ferryDoc = docOf(
  'Eleven people died when the ferry sank on Thursday, the ministry said.',
  'The ferry carried 64 people. Nobody heard the horn, its crew told Radio Vltana.',
)
export const radioDoc = docOf('The horn sounded twice, four passengers said.')

export const facts = (id: Id, title: string) => ({
  id,
  title,
  outlet: 'The Ilmara Courier',
  byline: '',
  url: '',
  published: '',
})

const additions: readonly ChangeBody[] = [
  { type: 'reviewer.added', reviewer: { id: 'anna', name: 'Anna Brask', initials: 'AB' } },
  { type: 'reviewer.added', reviewer: { id: 'ben', name: 'Ben Okoye', initials: 'BO' } },
  { type: 'article.added', article: facts('a1', 'Ferry sinks'), version: versionOf('v1', ferryDoc) },
  {
    type: 'article.added',
    article: { ...facts('a2', 'On the radio'), guessed: ['title', 'published'] },
    version: versionOf('v2', radioDoc),
  },
  {
    type: 'claim.added',
    claim: { id: 'c1', wording: '' },
    passage: { id: 'p1', article: 'a1', anchor: anchorOn('v1', ferryDoc, 'Eleven people died') },
  },
  {
    type: 'claim.added',
    claim: { id: 'c2', wording: 'The horn sounded.' },
    passage: { id: 'p2', article: 'a1', anchor: anchorOn('v1', ferryDoc, 'Nobody heard the horn') },
  },
  {
    type: 'passage.added',
    passage: {
      id: 'p3',
      claim: 'c2',
      article: 'a2',
      anchor: anchorOn('v2', radioDoc, 'The horn sounded twice'),
    },
  },
  {
    type: 'assessment.added',
    assessment: { id: 'm1', claim: 'c1', verdict: 'verified', rationale: 'The ministry confirmed it.' },
  },
  {
    type: 'evidence.added',
    evidence: {
      id: 'e1',
      claim: 'c1',
      kind: 'document',
      reference: 'Ministry, statement of 12 March',
      locator: 'p. 2',
      checked: '2026-03-13',
      stance: 'supports',
    },
  },
]

/** Two articles, two claims with three passages, a verdict, a piece of evidence, two reviewers. */
export const story: Project = apply(
  emptyProject('project1', 'The ferry', noon),
  ...additions.map((body, i) => change(body, `s0${i}`)),
).project
