import { canonicalJson } from './canonical'
import type { Project } from './project'
import { tableNames } from './records'

/** The project file's text: canonical JSON with a final newline. Equal projects give equal text. */
export function serializeProject(project: Project): string {
  let text = ''
  for (const piece of projectPieces(project)) text += piece
  return text
}

/**
 * The same text piece by piece, so that the caller may do other things in between: no piece takes longer to
 * make than its largest record. A piece may be empty, where there was work and nothing to write yet.
 */
export function* projectPieces(project: Project): Generator<string> {
  const tables = new Set<string>(tableNames)
  const keys = [...Object.keys(project.meta).filter((key) => !tables.has(key)), ...tableNames].sort()
  let before = '{\n'
  for (const key of keys) {
    yield `${before}  ${JSON.stringify(key)}: `
    if (tables.has(key)) yield* rowPieces(project[key as keyof Project] as Project['claims'])
    else yield canonicalJson(project.meta[key as keyof Project['meta']], 1)
    before = ',\n'
  }
  yield '\n}\n'
}

function* rowPieces(table: Project['claims']): Generator<string> {
  const sorting = table.sortedInSteps()
  let step = sorting.next()
  for (; !step.done; step = sorting.next()) yield ''
  const rows = step.value
  let before = '[\n    '
  for (const row of rows) {
    yield before + canonicalJson(row, 2)
    before = ',\n    '
  }
  yield rows.length === 0 ? '[]' : '\n  ]'
}
