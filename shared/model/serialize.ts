import { canonicalJson } from './canonical'
import type { Project } from './project'
import { tableNames } from './records'

/** Records are immutable, so the text of each is made once: saving again costs only what changed. */
const written = new WeakMap<object, string>()

/** The project file's text: canonical JSON with a final newline. Equal projects give equal text. */
export function serializeProject(project: Project): string {
  const fields = new Map<string, string>()
  for (const [key, value] of Object.entries(project.meta)) fields.set(key, canonicalJson(value, 1))
  for (const name of tableNames) {
    const rows = project[name].sorted()
    fields.set(name, rows.length === 0 ? '[]' : `[\n${rows.map(recordText).join(',\n')}\n  ]`)
  }
  const lines = [...fields]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `  ${JSON.stringify(key)}: ${text}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function recordText(record: object): string {
  let text = written.get(record)
  if (text === undefined) {
    text = '    ' + canonicalJson(record, 2)
    written.set(record, text)
  }
  return text
}
