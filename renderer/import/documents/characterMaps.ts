const files = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})

/** The program's own files with the tables of letters that PDFs in Chinese, Japanese and Korean name. */
export const characterMaps: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, file]) => [path.slice(path.lastIndexOf('/') + 1), file]),
)
