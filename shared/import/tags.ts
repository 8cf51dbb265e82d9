/** Elements that break the flow of text, so that what stands before and after them is not one line. */
const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section
  summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)

/** An element with a hyphen in its name is a page's own, and those hold blocks more often than words. */
export function isBlock(tag: string): boolean {
  return blocks.has(tag) || tag.includes('-')
}

const unread = new Set(
  `applet area audio button canvas colgroup datalist embed frame frameset head iframe img input link map meter
  noframes noscript object optgroup option picture progress script select source style svg template textarea
  track video`.split(/\s+/),
)

/** Elements without text of the page: programs, pictures, controls. */
export function isUnread(tag: string): boolean {
  return unread.has(tag)
}
