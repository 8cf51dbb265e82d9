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
  const [pdfjs, worker] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.mjs')])
  // Found here, its other half is not looked for in a file of its own.
  Object.assign(globalThis, { pdfjsWorker: worker })
  return pdfjs
}

async function loadCharacterMap(name: string): Promise<Uint8Array> {
  const { characterMaps } = await import('./characterMaps')
  const file = characterMaps.get(name)
  if (file === undefined) throw new Error(`There is no table ${name}.`)
  const response = await fetch(file)
  return new Uint8Array(await response.arrayBuffer())
}
