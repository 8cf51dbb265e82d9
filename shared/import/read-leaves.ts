import { safeHref } from '../article/schema'
import { childrenOf, isElement, isText, tagOf, type PageElement, type PageNode } from './dom'
import { furnitureOf, isHidden, wordsOf } from './furniture'
import { InlineRun, type Wording } from './inline'
import type { Leaf, MarkJson, Part, Wrap } from './leaves'
import { isDataTable, readTable } from './table'
import { isBlock, isUnread } from './tags'

/** What holds for the text at some place of the page. */
interface Place extends Wording {
  readonly kind: Leaf['kind']
  readonly level: number
  readonly wraps: readonly Wrap[]
  readonly parts: readonly Part[]
  readonly holders: readonly number[]
  /** Inside a paragraph or heading, whose words go on after whatever is put in their midst. */
  readonly inLine: boolean
}

const outermost: Place = {
  kind: 'paragraph',
  level: 0,
  marks: [],
  href: null,
  part: null,
  preformatted: false,
  wraps: [],
  parts: [],
  holders: [],
  inLine: false,
}

/** More lists and quotes than this around a text are not kept. */
const mostWraps = 12

/**
 * The textblocks and tables under an element, in the order of the page: everything that a reader would see,
 * article or not. It walks as deep as the page is nested: whoever calls has looked at `depthOf`.
 */
export function readLeaves(root: PageElement): Leaf[] {
  return new LeafReader().read(root)
}

class LeafReader {
  private leaves: Leaf[] = []
  private run = new InlineRun()
  /** What stood in the midst of a line, and comes after it. */
  private deferred: Leaf[] = []
  private lastId = 0

  read(root: PageElement): Leaf[] {
    this.element(root, outermost)
    return this.leaves
  }

  private children(node: PageNode, place: Place): void {
    for (const child of childrenOf(node)) {
      if (isText(child)) this.run.add(child.nodeValue ?? '', place)
      else if (isElement(child)) this.element(child, place)
    }
  }

  private element(element: PageElement, outer: Place): void {
    const tag = tagOf(element)
    if (isUnread(tag) || isHidden(element)) return
    if (tag === 'br') {
      if (this.run.addBreak()) this.finish(outer)
      return
    }
    if (tag === 'hr') {
      this.finish(outer)
      this.leaves.push({
        ...describe(outer),
        kind: 'rule',
        level: 0,
        content: [],
        text: '',
        linked: 0,
        hrefs: [],
      })
      return
    }
    const reason = tag === 'a' ? null : furnitureOf(element)
    const part = reason === null ? null : { id: ++this.lastId, reason }
    const block = isBlock(tag)
    if (part && outer.inLine && !this.run.isEmpty && (block || isPopup(element))) {
      this.defer(element, { ...outer, parts: [...outer.parts, part], inLine: false })
    } else if (block || (part?.reason === 'credit' && outer.kind === 'caption')) {
      this.finish(outer)
      const place = this.placeIn(element, tag, part, outer)
      if (tag === 'table' && isDataTable(element)) this.table(element, place)
      else this.children(element, place)
      this.finish(place)
    } else {
      const marks = withMark(outer.marks, element, tag)
      this.children(element, {
        ...outer,
        marks,
        href: tag === 'a' ? (element.getAttribute('href') ?? outer.href) : outer.href,
        part: part ?? outer.part,
      })
    }
  }

  /** Reads furniture in the midst of a line by itself, so that the line goes on after it. */
  private defer(element: PageElement, place: Place): void {
    const { leaves, run } = this
    this.leaves = []
    this.run = new InlineRun()
    this.children(element, place)
    this.finish(place)
    this.deferred.push(...this.leaves)
    Object.assign(this, { leaves, run })
  }

  private placeIn(element: PageElement, tag: string, part: Part | null, outer: Place): Place {
    const place = {
      ...outer,
      parts: part ? [...outer.parts, part] : outer.parts,
      holders: [...outer.holders, ++this.lastId],
      marks: [],
      part: null,
      inLine: outer.inLine || tag === 'p',
    }
    const inside = (...wraps: Wrap[]): Place => ({
      ...place,
      kind: 'paragraph',
      wraps: [...outer.wraps, ...wraps].slice(0, mostWraps),
    })
    switch (tag) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return { ...place, kind: 'heading', level: Number(tag[1]), inLine: true }
      case 'ul':
        return inside({ kind: 'bullet_list', id: ++this.lastId })
      case 'ol':
        return inside({ kind: 'ordered_list', id: ++this.lastId, order: startOf(element) })
      case 'li': {
        const item: Wrap = { kind: 'list_item', id: ++this.lastId }
        const around = outer.wraps.at(-1)?.kind
        if (around === 'bullet_list' || around === 'ordered_list') return inside(item)
        return inside({ kind: 'bullet_list', id: ++this.lastId }, item)
      }
      case 'blockquote':
        return inside({ kind: 'blockquote', id: ++this.lastId })
      case 'pre':
        return { ...place, preformatted: true }
      case 'figure':
      case 'figcaption':
        return { ...place, kind: 'caption', level: 0 }
      default:
        return isCaption(element) ? { ...place, kind: 'caption', level: 0 } : place
    }
  }

  private finish(place: Place): void {
    const taken = this.run.take()
    if (taken) {
      const { part, ...run } = taken
      const parts = part ? [...place.parts, part] : place.parts
      this.leaves.push({ ...describe(place), kind: place.kind, level: place.level, ...run, parts })
    }
    this.leaves.push(...this.deferred)
    this.deferred = []
  }

  private table(element: PageElement, place: Place): void {
    const table = readTable(element, readLeaves)
    if (table) this.leaves.push({ ...describe(place), kind: 'table', level: 0, content: [], ...table })
  }
}

function describe({ wraps, parts, holders }: Place): Pick<Leaf, 'wraps' | 'parts' | 'holders'> {
  return { wraps, parts, holders }
}

/** A card that pops up over a word: pictures and links, and nothing in it that is itself such a card. */
function isPopup(element: PageElement): boolean {
  let pictures = 0
  let links = 0
  const walk = (node: PageNode): boolean => {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue
      const tag = tagOf(child)
      if (tag === 'img') pictures++
      if (tag === 'a') links++
      else if (furnitureOf(child) !== null && (child.textContent ?? '').trim() !== '') return false
      if (!walk(child)) return false
    }
    return true
  }
  return walk(element) && (pictures > 0 || links > 1)
}

function startOf(list: PageElement): number {
  const start = Number(list.getAttribute('start') ?? '1')
  return Number.isSafeInteger(start) ? start : 1
}

function isCaption(element: PageElement): boolean {
  const names = element.getAttribute('class') ?? ''
  return names.split(/\s+/).some((name) => wordsOf(name).includes('caption'))
}

function withMark(marks: readonly MarkJson[], element: PageElement, tag: string): readonly MarkJson[] {
  const mark = markOf(element, tag)
  if (!mark || marks.some(({ type }) => type === mark.type)) return marks
  return [...marks, mark].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
}

/** As the schema ranks them, so that two runs with the same marks are one. */
const order: readonly MarkJson['type'][] = ['link', 'em', 'strong']

/** What Google Docs copies stands in one `b` that is not bold. */
function isLight(element: PageElement): boolean {
  return /font-weight:\s*(?:normal|400)/i.test(element.getAttribute('style') ?? '')
}

function markOf(element: PageElement, tag: string): MarkJson | null {
  if (tag === 'b' || tag === 'strong') return isLight(element) ? null : { type: 'strong' }
  if (tag === 'i' || tag === 'em' || tag === 'cite') return { type: 'em' }
  if (tag !== 'a') return null
  const href = safeHref(element.getAttribute('href') ?? '')
  return href === null ? null : { type: 'link', attrs: { href } }
}
