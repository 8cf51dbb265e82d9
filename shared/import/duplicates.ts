import type { Project } from '../model/project'
import type { DocJson, Id } from '../model/records'
import { finish } from '../steps'
import { fingerprintOf, likeness, NearTexts, type Fingerprint } from './near'

/** Why an article looks like one that is there. */
export interface Duplicate {
  readonly article: Id
  /**
   * `same`: its text is the same letter for letter; `earlier`: the same as that of an earlier version; `near`:
   * the same or nearly; `address`: another text, which came from the same address.
   */
  readonly how: 'same' | 'earlier' | 'near' | 'address'
  /** How alike the texts are, from 0 to 1, see near.ts. */
  readonly likeness: number
}

/** What is looked at of an article that comes in. */
export interface Candidate {
  readonly doc: DocJson
  readonly textHash: string
  readonly url: string
}

/** The articles that are there, and those that come in one after the other, to find which are there twice. */
export class KnownArticles {
  private readonly docs = new Map<Id, DocJson>()
  private readonly current = new Map<string, Id>()
  private readonly earlier = new Map<string, Id>()
  private readonly addresses = new Map<string, Id>()
  private readonly texts = new NearTexts<Id>((id) => wordsOf(this.docs.get(id)))

  /** All articles of a project at once. */
  static of(project: Project): KnownArticles {
    const known = new KnownArticles()
    finish(known.takeIn(project))
    return known
  }

  add(id: Id, { doc, textHash, url }: Candidate): void {
    this.docs.set(id, doc)
    if (!this.current.has(textHash)) this.current.set(textHash, id)
    if (url !== '' && !this.addresses.has(withoutAnchor(url))) this.addresses.set(withoutAnchor(url), id)
    this.texts.add(id, printOf(doc))
  }

  /**
   * Takes in a project's articles, one at each step: with thousands of them the window has other things to do
   * in between.
   */
  *takeIn(project: Project): Generator<void, void> {
    for (const { id, article, textHash } of project.versions.values())
      if (project.articles.get(article)?.version !== id) this.earlier.set(textHash, article)
    for (const { id, version, url } of project.articles.sorted()) {
      const current = project.versions.get(version)
      if (current) this.add(id, { doc: current.doc, textHash: current.textHash, url })
      yield
    }
  }

  /** The article that this one looks like; null when it is like none. */
  find({ doc, textHash, url }: Candidate): Duplicate | null {
    const same = this.current.get(textHash)
    if (same !== undefined) return { article: same, how: 'same', likeness: 1 }
    const words = wordsOf(doc)
    const near = this.texts.nearest(words, printOf(doc))
    if (near?.likeness === 1) return { article: near.key, how: 'near', likeness: 1 }
    const earlier = this.earlier.get(textHash)
    if (earlier !== undefined) return { article: earlier, how: 'earlier', likeness: 1 }
    if (near) return { article: near.key, how: 'near', likeness: near.likeness }
    const there = url === '' ? undefined : this.addresses.get(withoutAnchor(url))
    if (there === undefined) return null
    return { article: there, how: 'address', likeness: likeness(words, wordsOf(this.docs.get(there))) }
  }
}

const prints = new WeakMap<DocJson, Fingerprint>()

function printOf(doc: DocJson): Fingerprint {
  let print = prints.get(doc)
  if (!print) {
    print = fingerprintOf(wordsOf(doc))
    prints.set(doc, print)
  }
  return print
}

/**
 * The words of a document without what is cut from it. Reads any JSON: of thousands of articles to compare
 * with, none needs to be made a document for that.
 */
function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { type, text, content } = node as { type?: unknown; text?: unknown; content?: unknown }
  if (type === 'cut') return ''
  if (typeof text === 'string') return text
  return Array.isArray(content) ? `${content.map(wordsOf).join('')}\n` : '\n'
}

function withoutAnchor(url: string): string {
  return url.replace(/#.*$/s, '').replace(/\/$/, '')
}
