import markdownIt from 'markdown-it'
import { MarkdownParser } from 'prosemirror-markdown'
import { docToJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { articleSchema } from '../../shared/article/schema'
import { hashBytes, hashText } from '../../shared/text/hash'

const parser = new MarkdownParser(articleSchema, markdownIt('commonmark', { html: false }), {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bullet_list' },
  list_item: { block: 'list_item' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
})
export function readArticle(file: string, bytes: Uint8Array) {
  const text = new TextDecoder().decode(bytes)
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text)!
  const fields = Object.fromEntries(
    head!.split('\n').map((l) => {
      const i = l.indexOf(':')
      return [
        l.slice(0, i),
        l
          .slice(i + 1)
          .trim()
          .replace(/^(['"])(.*)\1$/, '$2'),
      ]
    }),
  ) as Record<'title' | 'outlet' | 'byline' | 'url' | 'published', string>
  const doc = parser.parse(body!)
  return {
    fields,
    doc: docToJson(doc),
    textHash: hashText(projectText(doc).text),
    source: { file, importer: 'markdown', sha256: hashBytes(bytes) },
  }
}
