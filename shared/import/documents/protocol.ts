import type { Result } from '../../model/result'
import type { DocxContent } from '../docx/content'
import type { PdfContent } from '../pdf/content'
import type { Documents } from './documents'

/** What is said between a worker that reads documents and whoever waits for them; numbers match the two. */
export interface DocumentRequest {
  readonly number: number
  readonly kind: keyof Documents
  readonly bytes: Uint8Array
}

export interface DocumentAnswer {
  readonly number: number
  readonly result: Result<DocxContent | PdfContent, string>
}

/** What a worker does with each request. */
export async function answerRequest(
  { number, kind, bytes }: DocumentRequest,
  documents: Documents,
): Promise<DocumentAnswer> {
  return { number, result: await documents[kind](bytes) }
}
