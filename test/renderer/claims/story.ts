import { describe as describeRange } from '../../../shared/anchor/describe'
import { articleSchema } from '../../../shared/article/schema'
import { docToJson } from '../../../shared/article/document'
import { projectText } from '../../../shared/article/projection'
import { applyChanges } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import { emptyProject, type Project } from '../../../shared/model/project'
import type { Anchor, Id, Verdict } from '../../../shared/model/records'
import { hashText } from '../../../shared/text/hash'

type Request = Change extends infer C ? (C extends unknown ? Omit<C, 'step' | 'at' | 'by'> : never) : never

export const ada = { id: 'ada', name: 'Ada Marsh', initials: 'AM' }
export const jon = { id: 'jon', name: 'Jon Berg', initials: 'JB' }

/** A project built change by change, as the program builds it; every change is a minute after the one before. */
export class Story {
  project: Project = emptyProject('story', 'The storm at Brenmouth', '2026-03-02T09:00:00.000Z')
  private steps = 0

  constructor() {
    for (const reviewer of [ada, jon]) this.do({ type: 'reviewer.added', reviewer })
  }

  do(request: Request, by: Id = ada.id): void {
    this.steps++
    const at = new Date(Date.UTC(2026, 2, 2, 9, this.steps)).toISOString()
    const change = { ...request, step: `step-${String(this.steps).padStart(6, '0')}`, at, by }
    const applied = applyChanges(this.project, [change])
    if (!applied.ok) throw new Error(applied.error)
    this.project = applied.value.project
  }

  article(id: Id, outlet: string, title: string, paragraphs: readonly string[]): void {
    const doc = docOf(paragraphs)
    this.do({
      type: 'article.added',
      article: { id, title, outlet, byline: '', url: '', published: '2026-03-01' },
      version: {
        id: `${id}-v1`,
        reason: 'imported',
        doc: docToJson(doc),
        textHash: hashText(projectText(doc).text),
      },
    })
  }

  claim(id: Id, article: Id, quote: string, verdict?: Verdict): void {
    const anchor = this.anchor(article, quote)
    this.do({ type: 'claim.added', claim: { id, wording: '' }, passage: { id: `${id}-p1`, article, anchor } })
    if (verdict) this.assess(id, ada.id, verdict)
  }

  /** As `claim`, cheaply: for thousands of them, in an article of one statement a paragraph. */
  claimAt(id: Id, article: Id, statement: string): void {
    const before = this.project.passages.where('article', article).at(-1)
    const start = before ? before.anchor.end + 1 : 0
    const version = this.project.articles.get(article)!.version
    const anchor: Anchor = {
      version,
      quote: statement,
      prefix: '',
      suffix: '',
      start,
      end: start + statement.length,
      state: 'anchored',
    }
    const passage = { id: `p${String(this.steps).padStart(6, '0')}`, article, anchor }
    this.do({ type: 'claim.added', claim: { id, wording: '' }, passage })
  }

  assess(claim: Id, by: Id, verdict: Verdict | null, rationale = ''): void {
    const id = `${claim}-${by}-${this.steps}`
    this.do({ type: 'assessment.added', assessment: { id, claim, verdict, rationale } }, by)
  }

  attach(claim: Id, article: Id, quote: string): void {
    const id = `${claim}-p${this.steps + 1}`
    this.do({ type: 'passage.added', passage: { id, claim, article, anchor: this.anchor(article, quote) } })
  }

  /** Where a quote stands in an article. */
  range(article: Id, quote: string): { start: number; end: number } {
    const start = this.text(article).indexOf(quote)
    if (start < 0) throw new Error(`“${quote}” is not in ${article}`)
    return { start, end: start + quote.length }
  }

  anchor(article: Id, quote: string): Anchor {
    const { start, end } = this.range(article, quote)
    const version = this.project.articles.get(article)!.version
    return { version, ...describeRange(this.text(article), start, end), state: 'anchored' }
  }

  private text(article: Id): string {
    const version = this.project.versions.get(this.project.articles.get(article)!.version)!
    return projectText(articleSchema.nodeFromJSON(version.doc)).text
  }
}

export function docOf(paragraphs: readonly string[]) {
  return articleSchema.node(
    'doc',
    null,
    paragraphs.map((text) => articleSchema.node('paragraph', null, articleSchema.text(text))),
  )
}

/** Two outlets on one storm: claims of every status, one in both articles, one whose words have changed. */
export function stormStory(): Story {
  const story = new Story()
  story.article('post', 'The Brenmouth Post', 'Harbour wall gives way', [
    'The harbour wall gave way at 4.10 on Tuesday morning. Forty-two boats were lost, the harbour master said.',
    'The ministry had been warned in 2019 that the wall was “past repair”. It did not reply to questions.',
    'Nobody was hurt, according to Anaïs Køhler, who leads the lifeboat crew.',
  ])
  story.article('wire', 'Coast Wire', 'Storm sinks boats in Brenmouth', [
    'A storm sank 47 boats in Brenmouth on Tuesday, officials said.',
    'The ministry was warned seven years ago, according to a report seen by Coast Wire.',
  ])
  story.claim('wall', 'post', 'The harbour wall gave way at 4.10 on Tuesday morning', 'verified')
  story.claim('boats', 'post', 'Forty-two boats were lost', 'disputed')
  story.claim('warned', 'post', 'The ministry had been warned in 2019', 'verified')
  story.claim('hurt', 'post', 'Nobody was hurt', 'single-source')
  story.claim('reply', 'post', 'It did not reply to questions')
  story.claim('officials', 'wire', 'officials said')
  story.attach('boats', 'wire', 'A storm sank 47 boats in Brenmouth')
  story.assess('warned', jon.id, 'disputed', 'The report says 2018, on page 4.')
  story.do({
    type: 'evidence.added',
    evidence: {
      id: 'log',
      claim: 'wall',
      kind: 'document',
      reference: 'Log of the harbour authority',
      locator: 'p. 12',
      checked: '2026-03-02',
      stance: 'supports',
    },
  })
  return story
}
