import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from '../../shared/anchor/describe'
import { articleAdded, type ImportedArticle } from '../../shared/article/imported'
import { importFile } from '../../shared/import/importers'
import { textOfDoc } from '../../shared/article/projection'
import { applyChanges } from '../../shared/changes/apply'
import type { Change, ChangeOf } from '../../shared/changes/change'
import { createIdSource } from '../../shared/model/ids'
import { emptyProject, type Project } from '../../shared/model/project'
import type { Anchor, Evidence, Id, Verdict } from '../../shared/model/records'
import { context } from '../shared/support/importing'
import { root } from './source'

const files = ['1-ilmara-courier.md', '2-tavastra-post.md', '3-radio-vltana.md'] as const
const [courier, post] = files

const reviewers = {
  IO: { name: 'Ines Okafor-Dahl', initials: 'IO' },
  TR: { name: 'Tomáš Reyl', initials: 'TR' },
} as const
type Initials = keyof typeof reviewers

interface SampleClaim {
  readonly by: Initials
  readonly wording?: string
  /** Each passage's file and words; the first occurrence is meant. */
  readonly passages: readonly (readonly [file: (typeof files)[number], quote: string])[]
  readonly assessments?: readonly (readonly [by: Initials, verdict: Verdict, rationale: string])[]
  readonly evidence?: readonly (Pick<Evidence, 'kind' | 'reference' | 'locator' | 'stance'> & {
    by: Initials
  })[]
}

/** What the desk has tagged so far; the rest of the story is left to the person who tries it. */
const claims: readonly SampleClaim[] = [
  {
    by: 'IO',
    passages: [
      [courier, 'Eleven people died.'],
      [post, 'At least 11 people died'],
    ],
    assessments: [['IO', 'verified', 'Police statement and the hospital agree. Rang both on Friday at 11.']],
    evidence: [
      {
        by: 'IO',
        kind: 'document',
        reference: 'Lindava district police, statement no. 3 of 13 March',
        locator: 'second paragraph',
        stance: 'supports',
      },
      {
        by: 'IO',
        kind: 'person on the record',
        reference: 'Dr Yağmur Sandström, regional hospital, Lindava',
        locator: 'by telephone, 11.05',
        stance: 'supports',
      },
    ],
  },
  {
    by: 'IO',
    wording: 'The ferry carried 64 people: 61 passengers and a crew of three.',
    passages: [[courier, '64 people aboard: 61 passengers and a crew of three']],
    assessments: [
      ['IO', 'single-source', 'The ferry company’s counter is the only figure there is. Police give none.'],
    ],
  },
  {
    by: 'TR',
    wording: 'The ferry was last inspected on 3 February 2026, with two remarks.',
    passages: [
      [
        courier,
        'it was last inspected on 3 February, with two remarks: a worn hinge on the eastern ramp, and a horn that “does not reach the prescribed loudness”',
      ],
    ],
    assessments: [['TR', 'verified', 'Looked it up. Date and both remarks are there, word for word.']],
    evidence: [
      {
        by: 'TR',
        kind: 'data',
        reference: 'State Waterways Inspectorate, public register of vessels',
        locator: 'entry K-0417, inspections, last row',
        stance: 'supports',
      },
    ],
  },
  {
    by: 'TR',
    wording: 'The ferry’s horn was found to be too quiet.',
    passages: [[courier, 'a horn that “does not reach the prescribed loudness”']],
  },
  {
    by: 'IO',
    wording: 'The barge’s crew reported the loss of steering eleven minutes before the collision.',
    passages: [
      [courier, 'The barge’s crew reported a loss of steering eleven minutes before the collision'],
      [post, 'Its crew radioed that they had lost steering eleven minutes before the collision'],
    ],
    assessments: [
      [
        'IO',
        'single-source',
        'Courier has it from the Post, the Post from Corvane, Corvane from the ministry.',
      ],
      ['TR', 'disputed', 'The lock at Horní Vrba has to listen on that channel and logged nothing.'],
    ],
    evidence: [
      {
        by: 'TR',
        kind: 'person on the record',
        reference: 'Spokesman of the State Waterways Inspectorate',
        locator: 'by telephone, 12.20',
        stance: 'contradicts',
      },
    ],
  },
  {
    by: 'TR',
    passages: [[courier, 'a first request in November 2016 and four more since']],
    assessments: [['TR', 'disputed', 'The minutes show the first request and three more, the last in 2024.']],
    evidence: [
      {
        by: 'TR',
        kind: 'document',
        reference: 'Minutes of the Brødnik district council, 2016 to 2025',
        locator: 'items on “second ferry”',
        stance: 'contradicts',
      },
    ],
  },
]

/**
 * The sample story as a project: the three articles beside it, two reviewers, and what they have tagged.
 * Clock and ids are counted, so that it is the same every time.
 */
export async function makeSample(): Promise<Project> {
  const desk = new SampleDesk()
  for (const file of files) desk.addArticle(file, await readArticle(file))
  for (const claim of claims) desk.addClaim(claim)
  return desk.project
}

async function readArticle(file: string): Promise<ImportedArticle> {
  const bytes = readFileSync(join(root, 'fixtures/sample', file))
  const read = await importFile(bytes, file, context)
  if (!read.ok || read.value.notices.length > 0) throw new Error(JSON.stringify(read))
  return read.value
}

class SampleDesk {
  project: Project
  private clock = Date.UTC(2026, 2, 13, 12, 0)
  private readonly newId = createIdSource(
    () => this.clock,
    (n) => new Uint8Array(n).fill(7),
  )
  private readonly reviewers = { IO: this.newId(), TR: this.newId() }
  private readonly articles = new Map<string, { article: Id; version: Id; text: string }>()

  constructor() {
    this.project = emptyProject(this.newId(), 'Ferry accident on the Ilmara', this.now)
    for (const by of ['IO', 'TR'] as const)
      this.act(by, [{ type: 'reviewer.added', reviewer: { id: this.reviewers[by], ...reviewers[by] } }])
  }

  private get now(): string {
    return new Date(this.clock).toISOString()
  }

  addArticle(file: string, imported: ImportedArticle): void {
    const [article, version] = [this.newId(), this.newId()]
    this.act('IO', [articleAdded(imported, { article, version })])
    this.articles.set(file, { article, version, text: textOfDoc(imported.doc) })
  }

  addClaim({ by, wording = '', passages, assessments = [], evidence = [] }: SampleClaim): void {
    const claim = this.newId()
    for (const [i, [file, quote]] of passages.entries()) {
      const passage = { id: this.newId(), ...this.find(file, quote) }
      if (i === 0) this.act(by, [{ type: 'claim.added', claim: { id: claim, wording }, passage }])
      else this.act(by, [{ type: 'passage.added', passage: { ...passage, claim } }])
    }
    for (const { by: who, ...found } of evidence)
      this.act(who, [
        { type: 'evidence.added', evidence: { id: this.newId(), claim, checked: '2026-03-13', ...found } },
      ])
    for (const [who, verdict, rationale] of assessments)
      this.act(who, [
        { type: 'assessment.added', assessment: { id: this.newId(), claim, verdict, rationale } },
      ])
  }

  private find(file: string, quote: string): { article: Id; anchor: Anchor } {
    const { article, version, text } = this.articles.get(file)!
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`“${quote}” is not in ${file}`)
    return {
      article,
      anchor: { version, ...describe(text, start, start + quote.length), state: 'anchored' },
    }
  }

  /** One step: each begins a few minutes after the one before. */
  private act(by: Initials, changes: Unsigned[]): void {
    this.clock += 4 * 60_000
    const signature = { step: this.newId(), at: this.now, by: this.reviewers[by] }
    const applied = applyChanges(
      this.project,
      changes.map((change) => ({ ...change, ...signature })),
    )
    if (!applied.ok) throw new Error(applied.error)
    this.project = applied.value.project
  }
}

/** A change without author and time. */
type Unsigned = { [T in Change['type']]: Omit<ChangeOf<T>, 'step' | 'at' | 'by'> }[Change['type']]
