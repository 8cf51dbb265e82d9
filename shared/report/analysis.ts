import { textOfDoc } from '../article/projection'
import { agreementOf, type Agreement } from '../agreement/agreement'
import { corroborate, type Corroboration } from '../corroboration/corroborate'
import { Corpus } from '../corroboration/corpus'
import { tellDiscrepancies, type Disagreement } from '../corroboration/disagreements'
import { Discrepancies } from '../corroboration/discrepancies'
import { isDismissed, matchKey } from '../corroboration/dismissed'
import { matrixOf, statementsOf, type Matrix } from '../corroboration/matrix'
import type { OriginGraph } from '../corroboration/origins/graph'
import { suggestionsFor } from '../corroboration/suggest'
import { storyTextsOf } from '../corroboration/story'
import type { Statement } from '../corroboration/types'
import { coverageOf, type Coverage } from '../coverage/coverage'
import { needsIn } from '../coverage/needs'
import type { Project } from '../model/project'
import type { Article, Id } from '../model/records'
import { statusOf } from '../model/status'
import type { ReportOptions, ReportPart } from './options'
import type { ReportStep } from './step'

/** Where the reports of a claim come from, as shared/corroboration found it. */
export interface ReportIndependence {
  readonly origins: readonly { readonly name: string; readonly kind: string }[]
  /** How many independent origins stand behind it. */
  readonly independent: number
  /** One sentence for each way that it came: “A → Reuters ← B: two outlets, one source”. */
  readonly paths: readonly string[]
  /** The same to be drawn: articles, their origins, and what is one source. */
  readonly graph: OriginGraph
  /** A sentence: how the number comes about. */
  readonly why: string
  /** What the rule of the desk has to say of its verdict, as sentences. */
  readonly suggestions: readonly string[]
}

/** What a report tells that nobody wrote down. A part that was not asked for is undefined, so it is not worked out. */
export interface ReportAnalysis {
  /** By claim; without an entry for one without a passage in the text. */
  readonly independence: ReadonlyMap<Id, ReportIndependence>
  readonly discrepancies?: readonly Disagreement[]
  readonly matrix?: Matrix
  /** By article of the report. */
  readonly coverage?: ReadonlyMap<Id, Coverage>
  /** Over all claims of the project. */
  readonly agreement?: Agreement
}

export const noAnalysis: ReportAnalysis = { independence: new Map() }

/** Works out what the options ask for, in steps of some milliseconds, between which a caller may rest or stop. */
export function* analyse(
  project: Project,
  { parts, articles }: Pick<ReportOptions, 'parts' | 'articles'>,
): Generator<ReportStep, ReportAnalysis> {
  const has = (part: ReportPart) => parts.includes(part)
  const agreement = has('agreement') ? { agreement: agreementOf(project) } : {}
  const asksOthers = has('independence') || has('matrix')
  const compares = asksOthers || has('discrepancies')
  const covered = has('coverage') ? chosenArticles(project, articles) : []

  const texts = compares ? storyTextsOf(project) : []
  const coverage = new Map<Id, Coverage>()
  for (const [i, text] of covered.entries()) {
    coverage.set(text.id, coverageOfText(project, text))
    yield { doing: 'covering', done: i + 1, of: covered.length }
  }
  const alone = { ...agreement, ...(has('coverage') ? { coverage } : {}) }
  if (!compares) return { ...noAnalysis, ...alone }

  const corpus = new Corpus()
  for (const [i, text] of texts.entries()) {
    corpus.put(text)
    yield { doing: 'reading', done: i + 1, of: texts.length }
  }
  const found = new Map<Id, Corroboration>()
  if (asksOthers) {
    let done = 0
    for (const { id } of project.claims.values()) {
      const statements = statementsOf(project, id)
      if (statements.length > 0) found.set(id, askOthers(project, corpus, id, statements))
      yield { doing: 'asking', done: ++done, of: project.claims.size }
    }
  }
  const discrepancies = new Discrepancies(corpus)
  if (has('discrepancies'))
    for (const [i, { id }] of texts.entries()) {
      discrepancies.put(id)
      yield { doing: 'comparing', done: i + 1, of: texts.length }
    }
  return {
    independence: has('independence') ? independenceOf(project, found) : new Map<Id, ReportIndependence>(),
    ...(has('matrix') ? { matrix: matrixOf(project, (claim) => found.get(claim)) } : {}),
    ...(has('discrepancies') ? { discrepancies: standing(project, corpus, discrepancies) } : {}),
    ...alone,
  }
}

function chosenArticles(project: Project, chosen: readonly Id[]): Article[] {
  return project.articles.sorted().filter(({ id }) => chosen.length === 0 || chosen.includes(id))
}

function coverageOfText(project: Project, { id, version }: Article): Coverage {
  const doc = project.versions.get(version)?.doc
  const text = doc ? textOfDoc(doc) : ''
  return coverageOf(project, { article: id, needs: needsIn(text), text: () => text })
}

function askOthers(
  project: Project,
  corpus: Corpus,
  claim: Id,
  statements: readonly Statement[],
): Corroboration {
  const known = {
    origins: [...project.origins.values()],
    attributions: [...project.attributions.values()],
  }
  return corroborate(corpus, statements, {
    known,
    isDismissed: (match) => isDismissed(project, 'match', matchKey(claim, match)),
  })
}

function independenceOf(
  project: Project,
  found: ReadonlyMap<Id, Corroboration>,
): Map<Id, ReportIndependence> {
  return new Map(
    [...found].map(([claim, corroboration]): [Id, ReportIndependence] => {
      const { findings, independentSources, graph, why } = corroboration
      const evidence = project.evidence.where('claim', claim)
      const said = suggestionsFor(corroboration, statusOf(project, claim), evidence, project.meta.sourcing)
      return [
        claim,
        {
          origins: findings.map(({ name, kind }) => ({ name, kind })),
          independent: independentSources,
          paths: findings.map(({ path }) => path),
          graph,
          why,
          suggestions: said.map((suggestion) => suggestion.why),
        },
      ]
    }),
  )
}

/** Those that nobody has dismissed. */
function standing(project: Project, corpus: Corpus, { list }: Discrepancies): Disagreement[] {
  return tellDiscrepancies(list, (id) => corpus.get(id)).filter(
    ({ key }) => !isDismissed(project, 'discrepancy', key),
  )
}
