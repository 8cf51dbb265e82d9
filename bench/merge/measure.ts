import { docFromJson, docToJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { articleSchema } from '../../shared/article/schema'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import { mergeProjects } from '../../shared/merge/merge'
import { parseProject } from '../../shared/model/parse'
import { tableOf, type Project } from '../../shared/model/project'
import { tableNames } from '../../shared/model/records'
import { serializeProject } from '../../shared/model/serialize'
import { hashText } from '../../shared/text/hash'
import { makeProject, reviewer } from '../project/story'

const rounds = 7

/** Milliseconds of merging a project of so many articles, twenty claims in each, with another copy. */
export function measure(articles: number) {
  const text = serializeProject(makeProject(articles))
  const mine = read(text)
  const changed = serializeProject(apply(read(text), assessments(mine)))
  const corrected = serializeProject(
    apply(read(text), [...corrections(mine), ...assessments(mine).slice(20)]),
  )
  return {
    articles,
    records: tableNames.reduce((sum, name) => sum + tableOf(mine, name).size, 0),
    merge: median(changed, (theirs) => mergeProjects(mine, theirs)),
    corrected: median(corrected, (theirs) => mergeProjects(mine, theirs)),
    same: median(text, (theirs) => mergeProjects(mine, theirs)),
    parse: median(text, () => read(text)),
  }
}

function read(text: string): Project {
  const parsed = parseProject(text)
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value.project
}

function apply(project: Project, changes: readonly Change[]): Project {
  const applied = applyChanges(project, changes)
  if (!applied.ok) throw new Error(applied.error)
  return applied.value.project
}

const envelope = (n: number) => ({ step: `x${n}`, at: '2026-03-13T09:00:00.000Z', by: reviewer })

function assessments(project: Project): Change[] {
  const claims = [...project.claims.values()].slice(0, 100)
  return claims.map(({ id }, n) => ({
    type: 'assessment.added',
    ...envelope(n),
    assessment: { id: `y${n}`, claim: id, verdict: 'disputed', rationale: 'Rang the ministry.' },
  }))
}

/** Twenty texts that get a first paragraph more; the passages are left to the merge. */
function corrections(project: Project): Change[] {
  return [...project.articles.values()].slice(0, 20).map((article, n) => {
    const doc = docFromJson(project.versions.get(article.version)!.doc)
    if (!doc.ok) throw new Error(doc.error)
    const first = articleSchema.node('paragraph', null, articleSchema.text('This report has been corrected.'))
    const now = doc.value.copy(doc.value.content.addToStart(first))
    const version = {
      id: `w${n}`,
      reason: 'corrected' as const,
      doc: docToJson(now),
      textHash: hashText(projectText(now).text),
    }
    return { type: 'article.corrected', ...envelope(1000 + n), article: article.id, version, anchors: [] }
  })
}

/** The other copy is read anew each time, as from a file: nothing that it shares may be known by identity. */
function median(text: string, run: (theirs: Project) => unknown): number {
  const times: number[] = []
  for (let i = 0; i <= rounds; i++) {
    const theirs = read(text)
    const start = performance.now()
    run(theirs)
    if (i > 0) times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}
