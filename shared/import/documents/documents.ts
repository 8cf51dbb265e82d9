import type { Result } from '../../model/result'
import type { DocxContent } from '../docx/content'
import type { PdfContent } from '../pdf/content'

/**
 * Readers of documents that need a library too big to be loaded before it is wanted, and too easily kept busy
 * by a hostile file to run where a person waits. A file that cannot be read is answered with the reason.
 */
export interface Documents {
  docx(bytes: Uint8Array): Promise<Result<DocxContent, string>>
  pdf(bytes: Uint8Array): Promise<Result<PdfContent, string>>
}
