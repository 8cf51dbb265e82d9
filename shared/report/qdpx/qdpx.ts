import type { Report } from '../report'
import { zipOf, type ZipEntry } from '../zip'
import { noteFile, noteText } from './notes'
import { projectXml } from './project'
import { sourceFile, sourceText } from './sources'

/**
 * The report as a REFI-QDA project: the articles as plain texts, verdicts as codes, passages as coded selections, so
 * that programs for qualitative analysis can open it. Without the text of the articles there is nothing to code, so
 * it is there whatever else the report leaves out.
 */
export function qdpxOf(report: Report): Generator<Uint8Array> {
  return zipOf(entriesOf(report))
}

function* entriesOf(report: Report): Generator<ZipEntry> {
  yield { name: 'project.qde', pieces: projectXml(report) }
  for (const { article, version } of report.articles)
    yield { name: `sources/${sourceFile(article.id)}`, pieces: [sourceText(version)] }
  for (const shown of report.claims)
    yield { name: `sources/${noteFile(shown)}`, pieces: [noteText(report, shown)], stored: true }
}
