// The half of the PDF library that it runs by itself comes without declarations.
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object
}
