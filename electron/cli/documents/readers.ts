import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import type { Documents } from '../../../shared/import/documents/documents'
import type { PdfJs } from '../../../shared/import/pdf/read'

/** Reads documents where it is called, each library loaded when it is first wanted. */
export const readers: Documents = {
  docx: async (bytes) => (await import('../../../shared/import/docx/read')).readDocx(bytes),
  pdf: async (bytes) => {
    const { readPdf } = await import('../../../shared/import/pdf/read')
    return readPdf(bytes, await loadPdfJs(), loadCharacterMap)
  },
}

async function loadPdfJs(): Promise<PdfJs> {
  // It makes one of these when it is loaded, to draw with, which nothing here does.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} })
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  // Found here, its other half is not looked for in a file of its own.
  Object.assign(globalThis, { pdfjsWorker: worker })
  return pdfjs
}

/** The command line runs where its packages are installed. */
async function loadCharacterMap(name: string): Promise<Uint8Array> {
  const folder = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return new Uint8Array(await readFile(new URL(`cmaps/${name}`, `file://${folder}`)))
}
