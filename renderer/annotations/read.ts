import type { Annotation, Unread } from '../../shared/annotations/annotation'
import {
  describeAnnotationsError,
  parseAnnotations,
  type ParsedAnnotations,
} from '../../shared/annotations/parse'
import { decodeText } from '../../shared/import/encoding/decode'
import { describeReadBackError, saysItCarriesRecords } from '../../shared/report/read-back'
import { decode } from '../import/decode'
import type { Source } from '../import/sources'

/** The name and the text of a report of ours. */
interface Report {
  readonly name: string
  readonly text: string
}

export interface ReadAnnotations {
  /** The names of the files that held any. */
  readonly files: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly unread: readonly Unread[]
  /** Reports of ours, which bring the records themselves: those are merged, and nothing is lost on the way. */
  readonly reports: readonly Report[]
}

/** What annotations are about that no article of the project is; how many are about each. */
export interface Stranger {
  readonly source: string
  readonly count: number
}

/** Reads the annotations of files, one after the other; a bad one is told and does not stop the others. */
export async function readAnnotations(sources: readonly Source[]): Promise<ReadAnnotations> {
  const files: string[] = []
  const annotations = new Map<string, Annotation>()
  const unread: Unread[] = []
  const reports: Report[] = []
  for (const source of sources) {
    const read = await readOne(source)
    if ('reason' in read) {
      unread.push(read)
      continue
    }
    if ('text' in read) {
      reports.push(read)
      continue
    }
    files.push(source.name)
    for (const annotation of read.annotations)
      if (!annotations.has(annotation.id)) annotations.set(annotation.id, annotation)
    unread.push(...read.unread)
  }
  return { files, annotations: [...annotations.values()], unread, reports }
}

async function readOne({ name, bytes }: Source): Promise<Unread | Report | ParsedAnnotations> {
  const read = await bytes()
  if (!read.ok) return { what: name, reason: read.error }
  const text = await decodeText(read.value, name, decode)
  if (!text.ok) return { what: name, reason: text.error }
  if (saysItCarriesRecords(text.value.text)) return { name, text: text.value.text }
  if (/^\s*</.test(text.value.text))
    return { what: name, reason: describeReadBackError({ kind: 'none' }, name) }
  const parsed = parseAnnotations(text.value.text)
  return parsed.ok ? parsed.value : { what: name, reason: describeAnnotationsError(parsed.error, name) }
}
