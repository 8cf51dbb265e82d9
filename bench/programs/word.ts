import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DOMParser } from 'linkedom'
import mammoth from 'mammoth'
import { textOfDoc } from '../../shared/article/projection'
import { plainText } from '../../shared/report/plain'
import type { Found, Written } from './found'
import { convert, isHere, lookAtPdf } from './tools'

/** The Word file: its comments as mammoth and LibreOffice read them, over the right words, and as pictures. */
export async function checkWord({ report, folder }: Written): Promise<Found[]> {
  const file = join(folder, 'report.docx')
  const wanted = report.articles.flatMap(({ version, passages }) => {
    const text = textOfDoc(version.doc)
    return passages.map(({ passage, claim, status }) => {
      const { start, end } = passage.anchor
      return `[${status} #${claim.number}] over ${bare(text.slice(start, end))}`
    })
  })
  const { value } = await mammoth.convertToHtml({ path: file }, { styleMap: 'comment-reference => sup' })
  const counted = value.match(/<dt id="comment-/g)?.length ?? 0
  const found: Found[] = [
    { what: 'Word: passages that stand', said: String(wanted.length) },
    { what: 'Word: comments, by mammoth', said: String(counted), wrong: differs(counted, wanted.length) },
  ]
  if (!isHere('soffice')) return [...found, ...names.map((what) => ({ what, said: '–' }))]
  await convert(file, 'fodt', folder)
  const seen = annotationsIn(await readFile(join(folder, 'report.fodt'), 'utf8'))
  const missed = wanted.filter((one) => !seen.includes(one))
  found.push({
    what: names[0],
    said: String(seen.length),
    wrong: [...differs(seen.length, wanted.length), ...missed.map((one) => `nothing is ${one}.`)],
  })
  await convert(file, 'pdf', folder)
  const pages = isHere('pdftoppm') ? (await lookAtPdf(join(folder, 'report.pdf'), 'word', folder)).pages : '–'
  return [...found, { what: names[1], said: String(pages) }]
}

const names = ['Word: comments, by LibreOffice', 'Word: sheets, by LibreOffice'] as const

function differs(counted: number, wanted: number): string[] {
  return counted === wanted ? [] : [`there are ${counted} comments for ${wanted} passages.`]
}

/** Words alone: white space and what a Word file cannot hold differ from program to program. */
function bare(text: string): string {
  return plainText(text).replace(/[\s\p{C}\ufffd]+/gu, '')
}

/** What LibreOffice made of each comment: its first words, and those it stands over. */
function annotationsIn(fodt: string): string[] {
  const open = new Map<string, { head: string; over: string }>()
  const closed: string[] = []
  const read = (node: Node) => {
    if (node.nodeType === 3) {
      for (const one of open.values()) one.over += node.nodeValue ?? ''
      return
    }
    if (!isElement(node)) return
    const name = node.getAttribute('office:name') ?? ''
    if (node.tagName === 'office:annotation') {
      const head = /\[[^\]]+\]/.exec(node.textContent ?? '')?.[0] ?? ''
      open.set(name, { head, over: '' })
      return
    }
    if (node.tagName === 'office:annotation-end') {
      const one = open.get(name)
      if (one) closed.push(`${one.head} over ${bare(one.over)}`)
      open.delete(name)
      return
    }
    for (const child of node.childNodes) read(child)
  }
  read(new DOMParser().parseFromString(fodt, 'text/xml').documentElement as unknown as Element)
  return closed
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
