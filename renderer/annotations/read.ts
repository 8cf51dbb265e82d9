import type { Annotation, Unread } from '../../shared/annotations/annotation'
import { describeAnnotationsError, parseAnnotations } from '../../shared/annotations/parse'
import { decodeText } from '../../shared/article/decode'
import { decode } from '../import/decode'
import type { Source } from '../import/sources'

export interface ReadAnnotations {
  /** The names of the files that held any. */
  readonly files: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly unread: readonly Unread[]
}

/** Reads the annotations of files, one after the other; a bad one is told and does not stop the others. */
export async function readAnnotations(sources: readonly Source[]): Promise<ReadAnnotations> {
  const files: string[] = []
  const annotations = new Map<string, Annotation>()
  const unread: Unread[] = []
  for (const source of sources) {
    const read = await readOne(source)
    if ('reason' in read) {
      unread.push(read)
      continue
    }
    files.push(source.name)
    for (const annotation of read.annotations)
      if (!annotations.has(annotation.id)) annotations.set(annotation.id, annotation)
    unread.push(...read.unread)
  }
  return { files, annotations: [...annotations.values()], unread }
}

async function readOne({ name, bytes }: Source) {
  const read = await bytes()
  if (!read.ok) return { what: name, reason: read.error }
  const text = await decodeText(read.value, name, decode)
  if (!text.ok) return { what: name, reason: text.error }
  const parsed = parseAnnotations(text.value.text)
  return parsed.ok ? parsed.value : { what: name, reason: describeAnnotationsError(parsed.error, name) }
}
