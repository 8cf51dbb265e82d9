import { importContext } from '../../electron/cli/context'
import { readers } from '../../electron/cli/documents/readers'
import { importFile } from '../../shared/import/importers'
import { makeDocx, paragraph } from '../../test/shared/support/files/docx'
import { column, makePdf } from '../../test/shared/support/files/pdf'

// Run by itself, with --expose-gc: how many articles a second of each format, and what a batch leaves behind.

declare const gc: () => void

const words =
  `the ferry ran aground off island on Thursday night and police said that two people were hurt while harbour
  closed until Friday because divers looked at wreck which had struck rock near old pier where travellers waited
  for boats from mainland whose captain told ministry about fog lights engines charts`.split(/\s+/)

/** About a thousand words in twenty paragraphs, other ones for each seed. */
function story(seed: number): string[] {
  let state = seed + 1
  const next = () => (state = (state * 48271) % 2147483647)
  return Array.from({ length: 20 }, () => {
    const picked = Array.from({ length: 50 }, () => words[next() % words.length]!)
    return `Report ${seed}: ${picked.join(' ')}.`
  })
}

const page = (seed: number) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Ferry ${seed}</title></head><body><nav><a href="/">Home</a></nav>
  <article><h1>Ferry ${seed}</h1>${story(seed)
    .map((text) => `<p>${text}</p>`)
    .join('')}</article><footer>Imprint</footer></body></html>`

function pages(seed: number) {
  const lines = story(seed).flatMap((text) => [...(text.match(/.{1,85}(?: |$)/g) ?? []), ''])
  const perPage = 50
  return Array.from({ length: Math.ceil(lines.length / perPage) }, (_, i) =>
    column(lines.slice(i * perPage, (i + 1) * perPage), 60, 120).filter(({ text }) => text !== ''),
  )
}

const saved = (seed: number) =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/${seed}\r\nMIME-Version: 1.0\r\n` +
  `Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page(seed)}\r\n--b--\r\n`
const mail = (seed: number) =>
  `From: Night Desk <night@agency.example>\r\nSubject: Ferry ${seed}\r\nMIME-Version: 1.0\r\n` +
  `Content-Type: text/plain; charset=utf-8\r\n\r\n${story(seed).join('\r\n\r\n')}\r\n`

const utf8 = (text: string) => new TextEncoder().encode(text)
const formats: Readonly<Record<string, (seed: number) => Uint8Array>> = {
  txt: (seed) => utf8(story(seed).join('\n\n')),
  md: (seed) => utf8(`# Ferry ${seed}\n\n${story(seed).join('\n\n')}`),
  html: (seed) => utf8(page(seed)),
  mhtml: (seed) => utf8(saved(seed)),
  eml: (seed) => utf8(mail(seed)),
  docx: (seed) =>
    makeDocx(
      story(seed)
        .map((text) => paragraph(text))
        .join(''),
    ),
  pdf: (seed) => makePdf(pages(seed)),
}

const context = importContext(readers)

async function bringIn(format: string, seed: number, bytes: Uint8Array): Promise<void> {
  const article = await importFile(bytes, `${seed}.${format}`, context)
  if (!article.ok) throw new Error(article.error)
}

async function articlesASecond(format: string): Promise<number> {
  const count = 100
  const files = Array.from({ length: count }, (_, seed) => formats[format]!(seed))
  for (const [seed, bytes] of files.slice(0, 20).entries()) await bringIn(format, seed, bytes)
  const start = performance.now()
  for (const [seed, bytes] of files.entries()) await bringIn(format, seed, bytes)
  return (1000 * count) / (performance.now() - start)
}

function heapMegabytes(): number {
  gc()
  return process.memoryUsage().heapUsed / 1e6
}

const rows: { format: string; rate: number; heap: [after100: number, after1000: number] }[] = []
for (const format of Object.keys(formats)) {
  const rate = await articlesASecond(format)
  let after100 = 0
  for (let i = 1; i <= 1000; i++) {
    await bringIn(format, i, formats[format]!(i))
    if (i === 100) after100 = heapMegabytes()
  }
  rows.push({ format, rate, heap: [after100, heapMegabytes()] })
}
console.log(JSON.stringify(rows))
