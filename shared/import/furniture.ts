import type { PageElement } from './dom'
import type { CutReason } from './reasons'
import { tagOf } from './dom'

/**
 * What web pages call their parts in class names and ids, word by word: `article__share-bar` is read as
 * "article share bar". These are habits of web design and names of widgets, whatever the language of a page.
 */
const names: { readonly [R in CutReason]?: string } = {
  cookies: `cookie, cookies, consent, gdpr, ccpa, cookie banner, cookie notice, privacy banner`,
  navigation: `nav, navbar, navigation, subnav, menu, submenu, breadcrumb, breadcrumbs, masthead, site header,
    page header, site footer, page footer, footer, pagination, pager, paging, toolbar, tool bar, search form,
    search box, skip link, skip links, topbar, top bar, login, signin, sign in, modal, popup, popover, tooltip,
    rollover, dropdown, flyout, lightbox, jump link, text size, font size, print, reading time, read time,
    language switcher`,
  related: `related, relatedstories, relatedlinks, recirc, recirculation, recommended, recommendation,
    recommendations, recommend, also like, also on, read also, see also, read next, up next, more from,
    more on, more stories, more news, latest news, latest stories, most popular, most read, most viewed,
    popular posts, trending, teaser, teasers, outbrain, taboola, plista, revcontent, zergnet, jp relatedposts,
    yarpp, sidebar, side bar, rail, right rail, right column, widget area, promo, promos, interstitial link,
    story links, read more, readmore, previous next, post navigation, dont miss, editors picks, top stories`,
  share: `share, shares, sharing, sharebar, sharetools, share this, sharedaddy, social, socials, social media,
    addthis, addtoany, shariff, follow us, followus, social links`,
  newsletter: `newsletter, newsletters, subscribe, subscription, signup, sign up, mailing list, mailchimp,
    paywall, regwall, piano, opt in, donate, donation, membership`,
  advert: `ad, ads, adv, advert, adverts, advertisement, advertising, advertorial, sponsor, sponsored, sponsors,
    dfp, gpt ad, adsense, adsbygoogle, ad slot, ad unit, ad container, banner ad, commercial, affiliate`,
  credit: `credit, credits, image credit, photo credit, img credit, picture credit, photographer, caption credit,
    copyright holder`,
  author: `author bio, author box, authorbox, author info, author card, about author, about the author, bio,
    author description, post author, writer bio, vcard, profile card`,
  comments: `comment, comments, commentlist, comment list, comments area, respond, disqus, disqus thread, livefyre,
    viafoura, coral, spot im, comment form, comment respond, fb comments, reader comments`,
  date: `date, dateline time, timestamp, time stamp, published, pubdate, publish date, post date, entry date,
    datetime, last updated, updated`,
  byline: `byline, bylines, by line, author name, authors, author, post meta, entry meta, article meta, meta,
    metadata, postmetadata, article info, post info`,
  copyright: `copyright, legal, disclaimer, terms, imprint`,
  gallery: `gallery, slideshow, slide show, carousel, slider, filmstrip, photo list, thumbnails`,
}

const tags: { readonly [tag: string]: CutReason } = {
  nav: 'navigation',
  menu: 'navigation',
  search: 'navigation',
  dialog: 'navigation',
  form: 'navigation',
  footer: 'navigation',
  aside: 'related',
}

const roles: { readonly [role: string]: CutReason } = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  tablist: 'navigation',
  toolbar: 'navigation',
  search: 'navigation',
  dialog: 'navigation',
  alertdialog: 'navigation',
  contentinfo: 'navigation',
  complementary: 'related',
}

const phrases = new Map<string, CutReason>(
  Object.entries(names).flatMap(([reason, list]) =>
    list.split(/,\s*/).map((phrase) => [phrase, reason as CutReason] as const),
  ),
)
const longestPhrase = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length))

/** First words of names that tell of other places (`has-sidebar`) or of what an article is about (`tag-legal`). */
const modifiers = new Set(['has', 'no', 'not', 'with', 'without', 'is', 'category', 'tag', 'term', 'topic'])

/** What this element says that it holds, by its tag, role, class names and id; null when nothing of the kind. */
export function furnitureOf(element: PageElement): CutReason | null {
  const tag = tagOf(element)
  const role = element.getAttribute('role')?.trim().toLowerCase()
  const said = tags[tag] ?? (role === undefined ? undefined : roles[role])
  if (said) return said
  // The whole page and its main part carry class names about everything that they hold.
  if (tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article') return null
  return nameReason(element.getAttribute('class')) ?? nameReason(element.getAttribute('id'))
}

function nameReason(value: string | null): CutReason | null {
  if (!value) return null
  for (const name of value.split(/\s+/)) {
    const words = wordsOf(name)
    if (modifiers.has(words[0] ?? '')) continue
    for (let length = Math.min(longestPhrase, words.length); length > 0; length--)
      for (let at = 0; at + length <= words.length; at++) {
        const reason = phrases.get(words.slice(at, at + length).join(' '))
        if (reason) return reason
      }
  }
  return null
}

/** `relatedStories-box_2` as "related stories box". */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}

const hiddenNames = new Set([
  'sr only',
  'screen reader text',
  'screen reader',
  'screenreader',
  'visually hidden',
  'visuallyhidden',
  'offscreen',
  'off screen',
  'a11y hidden',
])

/** Whether a reader of the page does not see this element, as far as its own markup tells. */
export function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  if (style && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true
  const names = element.getAttribute('class')
  return (names ?? '').split(/\s+/).some((name) => hiddenNames.has(wordsOf(name).join(' ')))
}
