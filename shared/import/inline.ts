import type { InlineJson, MarkJson, Part } from './leaves'

/** Seen by nobody, and in the way of every search. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g
const control = /[\0-\u0008\u000b\u000e-\u001f\u007f]/g

/** How the words stand that are added to a run. */
export interface Wording {
  readonly marks: readonly MarkJson[]
  /** Where the link that they stand in leads, as the page writes it; null outside links. */
  readonly href: string | null
  /** The element within the line, if any, that says what it holds. */
  readonly part: Part | null
  readonly preformatted: boolean
}

/** What was collected in a run. */
export interface TakenRun {
  readonly content: readonly InlineJson[]
  readonly text: string
  readonly linked: number
  readonly hrefs: readonly string[]
  /** What all of it says that it is. */
  readonly part: Part | null
}

/** Collects the inline content of one textblock, with white space as a browser shows it. */
export class InlineRun {
  private content: InlineJson[] = []
  private linkedCount = 0
  private readonly hrefs = new Set<string>()
  private parts = new Set<Part | null>()

  /** Whether there is nothing to read in it yet. */
  get isEmpty(): boolean {
    return this.content.length === 0
  }

  /** Adds text of the page. */
  add(raw: string, wording: Wording): void {
    const text = raw
      .replace(unseen, '')
      .replace(control, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
    if (!wording.preformatted) return this.addText(text.replace(/[ \t\n\r\f]+/g, ' '), wording)
    text.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.addBreak()
      this.addText(line.replaceAll('\t', ' '), wording)
    })
  }

  private addText(piece: string, { marks, href, part }: Wording): void {
    const last = this.content.at(-1)
    const after = !last || last.type === 'hard_break' || last.text.endsWith(' ')
    const text = after ? piece.replace(/^ +/, '') : piece
    if (text === '') return
    if (href !== null) {
      this.linkedCount += text.length
      this.hrefs.add(href)
    }
    if (text.trim() !== '') this.parts.add(part)
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) {
      this.content[this.content.length - 1] = { ...last, text: last.text + text }
    } else this.content.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) })
  }

  /** Adds a line break. Two in a row part paragraphs: then the answer is true, and the caller ends this one. */
  addBreak(): boolean {
    this.trimEnd()
    const last = this.content.at(-1)
    if (!last) return false
    if (last.type === 'hard_break') return true
    this.content.push({ type: 'hard_break' })
    return false
  }

  /** Gives up what was collected, and is empty again; null when there was nothing to read in it. */
  take(): TakenRun | null {
    for (let last = this.content.at(-1); last; last = this.content.at(-1)) {
      this.trimEnd()
      if (this.content.at(-1)?.type !== 'hard_break') break
      this.content.pop()
    }
    const { content, linkedCount: linked, parts } = this
    const hrefs = [...this.hrefs]
    const [part = null] = parts.size === 1 ? parts : []
    this.content = []
    this.linkedCount = 0
    this.hrefs.clear()
    this.parts = new Set()
    const text = content.map((node) => (node.type === 'text' ? node.text : '\n')).join('')
    return /[^\s\u00a0]/.test(text) ? { content, text, linked, hrefs, part } : null
  }

  private trimEnd(): void {
    const last = this.content.at(-1)
    if (last?.type !== 'text') return
    const text = last.text.replace(/[ \u00a0]+$/, '')
    if (text === '') this.content.pop()
    else this.content[this.content.length - 1] = { ...last, text }
  }
}

function sameMarks(a: readonly MarkJson[], b: readonly MarkJson[]): boolean {
  return a.length === b.length && a.every((mark, i) => sameMark(mark, b[i]!))
}

function sameMark(a: MarkJson, b: MarkJson): boolean {
  if (a.type !== 'link' || b.type !== 'link') return a.type === b.type
  return a.attrs.href === b.attrs.href
}
