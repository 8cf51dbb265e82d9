import { describe } from '../../shared/anchor/describe'
import { textOfDoc } from '../../shared/article/projection'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import type { Project } from '../../shared/model/project'
import type { Article, Id, Verdict } from '../../shared/model/records'
import { sentencesOf } from '../../shared/text/sentences'

const verdicts: readonly (Verdict | null)[] = ['verified', 'disputed', null, 'single-source', 'verified']

/**
 * The same story told by very many outlets, each with a claim on every sentence and some inside others: what
 * the window looks like on the worst day.
 */
export function crowd(story: Project, copies = 12): Project {
  let last = 0
  const newId = () => `crowd${String(++last).padStart(10, '0')}`
  const by = [...story.reviewers.values()][0]?.id ?? ''
  const articles = [...story.articles.values()]
  const more = Array.from({ length: copies }, (_, index) => articles[index % articles.length]).flatMap(
    (article, index) => (article ? retold(story, article, index, newId) : []),
  )
  const at = articles[0]?.createdAt ?? ''
  const changes = more.map((body, index) => ({ ...body, step: `crowd${String(index)}`, at, by }) as Change)
  const crowded = applyChanges(story, changes)
  if (!crowded.ok) throw new Error(crowded.error)
  return crowded.value.project
}

type Body = Record<string, unknown>

function retold(story: Project, article: Article, index: number, newId: () => Id): Body[] {
  const version = story.versions.get(article.version)
  if (!version) return []
  const { title, byline, url, published } = article
  const outlet = `${article.outlet}, edition ${String(index + 2)}`
  const own = { id: newId(), title, outlet, byline, url, published }
  const ownVersion = { id: newId(), reason: version.reason, doc: version.doc, textHash: version.textHash }
  const text = textOfDoc(version.doc)
  const claims = sentencesOf(text).flatMap((sentence, at) => {
    const half = sentence.start + Math.floor((sentence.end - sentence.start) / 2)
    const whole = claimOn(
      text,
      sentence.start,
      sentence.end,
      own.id,
      ownVersion.id,
      verdicts[at % verdicts.length],
      newId,
    )
    const inside =
      at % 4 === 0 ? claimOn(text, sentence.start, half, own.id, ownVersion.id, 'disputed', newId) : []
    return [...whole, ...inside]
  })
  return [{ type: 'article.added', article: own, version: ownVersion }, ...claims]
}

function claimOn(
  text: string,
  start: number,
  end: number,
  article: Id,
  version: Id,
  verdict: Verdict | null | undefined,
  newId: () => Id,
): Body[] {
  const claim = newId()
  const anchor = { version, ...describe(text, start, end), state: 'anchored' }
  const added = {
    type: 'claim.added',
    claim: { id: claim, wording: '' },
    passage: { id: newId(), article, anchor },
  }
  if (!verdict) return [added]
  return [added, { type: 'assessment.added', assessment: { id: newId(), claim, verdict, rationale: '' } }]
}
