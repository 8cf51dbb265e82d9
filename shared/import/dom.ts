/**
 * The part of a parsed page that importing looks at. A browser's `Document` has it, and so has the one that
 * the command line makes; shared code sees no DOM types.
 */
export interface PageNode {
  /** 1 for an element, 3 for text, as the DOM counts them. */
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
}

export interface PageElement extends PageNode {
  readonly tagName: string
  getAttribute(name: string): string | null
}

export interface PageDocument {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** Makes a page of HTML: nothing in it is run, nothing that it names is fetched. */
export type ParseHtml = (html: string) => PageDocument

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3
}

/** The element's name in lower case; that of an XHTML page may come without its capitals. */
export function tagOf(element: PageElement): string {
  return element.tagName.toLowerCase()
}

export function* childrenOf(node: PageNode): Generator<PageNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child
}

/** How many elements stand in each other at the deepest place; the walk itself needs no deep stack. */
export function depthOf(root: PageNode): number {
  const stack: { readonly node: PageNode; readonly depth: number }[] = [{ node: root, depth: 1 }]
  let deepest = 0
  for (let top = stack.pop(); top; top = stack.pop()) {
    deepest = Math.max(deepest, top.depth)
    for (const child of childrenOf(top.node))
      if (isElement(child)) stack.push({ node: child, depth: top.depth + 1 })
  }
  return deepest
}

const tag = /<(\/?)([a-z][a-z\d-]*)[^<>]*?(\/?)>/gi
const neverOpen = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements that end by themselves where the next begins. */
const endThemselves = new Set('p li dt dd tr td th option optgroup thead tbody tfoot colgroup'.split(' '))

/**
 * About how many elements stand open in each other at the deepest place of a source. Parsers that are given
 * a hundred thousand of them take minutes, so this is looked at before.
 */
export function sourceDepth(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, end, name, empty] of html.matchAll(tag)) {
    const known = name!.toLowerCase()
    if (neverOpen.has(known) || endThemselves.has(known) || empty !== '') continue
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
