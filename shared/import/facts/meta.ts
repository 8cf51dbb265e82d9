import type { PageDocument } from '../dom'
import { tidy } from './fact'

/** The `meta` elements of a page by their name, in lower case; of two alike the first that says something. */
export class MetaTags {
  private readonly values = new Map<string, string>()

  constructor(page: PageDocument) {
    for (const tag of page.querySelectorAll('meta')) {
      const content = tidy(tag.getAttribute('content'))
      if (content === '') continue
      for (const attribute of ['property', 'name', 'itemprop'])
        for (const name of (tag.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
          if (name !== '' && !this.values.has(name)) this.values.set(name, content)
    }
  }

  /** The values of those of these names that the page has, in the order of the names. */
  all(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.values.get(name) ?? [])
  }
}
