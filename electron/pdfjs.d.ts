// The half of the PDF library that it runs by itself comes without declarations, and nothing of it is called.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
