import MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'
import { MarkdownParser } from 'prosemirror-markdown'
import { fail, ok, type Result } from '../../model/result'
import { docDepth, findFlaw } from '../../model/safety'
import { cleanText } from '../../text/clean'
import { docToJson } from '../../article/document'
import { readFrontMatter } from './front-matter'
import { noFacts, noWords, type ImportedArticle } from '../../article/imported'
import { articleSchema, safeHref } from '../../article/schema'

/**
 * An article from Markdown (CommonMark and tables). Raw HTML stays text, links other than http(s) and mailto
 * become text, a picture becomes its description, code becomes plain paragraphs. Facts come from the front
 * matter; without a title there, the first heading is the title if the text opens with it. Refused with a
 * sentence when there are no letters in it.
 */
export function articleFromMarkdown(text: string): Result<ImportedArticle, string> {
  const { facts, body, notices } = readFrontMatter(cleanText(text))
  const doc = parser.parse(body)
  if (!/\p{L}/u.test(doc.textContent)) return fail(noWords)
  const json = docToJson(doc)
  if (findFlaw(json, 'doc', docDepth))
    return fail('This text nests its lists and quotes too deeply to be kept. Paste its plain text instead.')
  const first = doc.firstChild
  const heading = first?.type.name === 'heading' ? first.textContent.trim() : ''
  return ok({ ...noFacts, title: heading, ...facts, doc: json, notices })
}

/** `maxNesting` is far more than is accepted above: the tokenizer drops without a word what is nested deeper. */
const options = { html: false, linkify: false, typographer: false, maxNesting: 500 }
const tokenizer = new MarkdownIt(options)
// Every address may pass here, so that a link which may not be kept leaves its words and not its markup.
tokenizer.validateLink = () => true
tokenizer.core.ruler.push('claimdesk', (state) => {
  state.tokens = fitBlocks(state.tokens, state.Token)
})

const parser = new MarkdownParser(articleSchema, tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  caption: { block: 'caption' },
  blockquote: { block: 'blockquote' },
  bullet_list: { block: 'bullet_list' },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token) => ({ order: Number(token.attrGet('start') ?? 1) }),
  },
  list_item: { block: 'list_item' },
  hr: { node: 'horizontal_rule' },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'table_row' },
  th: { block: 'table_cell', attrs: { header: true } },
  td: { block: 'table_cell' },
  hardbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  s: { ignore: true },
  link: { mark: 'link', getAttrs: (token) => ({ href: safeHref(token.attrGet('href') ?? '') }) },
})

type TokenClass = typeof Token

/** Turns the tokens into those for which the article schema has a place. */
function fitBlocks(tokens: readonly Token[], token: TokenClass): Token[] {
  const fitted: Token[] = []
  const open = (type: string) => fitted.push(new token(`${type}_open`, '', 1))
  const close = (type: string) => fitted.push(new token(`${type}_close`, '', -1))
  for (let i = 0; i < tokens.length; i++) {
    const current = tokens[i]!
    const inline = tokens[i + 1]
    if (current.type === 'paragraph_open' && inline?.children && isPictures(inline.children)) {
      const children = fitInline(inline.children, token)
      // A picture that nobody described leaves nothing to read.
      if (children.length > 0) {
        open('caption')
        fitted.push(inlineOf(children, token))
        close('caption')
      }
      i += 2
    } else if (current.type === 'fence' || current.type === 'code_block') {
      open('paragraph')
      fitted.push(inlineOf(codeLines(current.content, token), token))
      close('paragraph')
    } else if (current.type === 'inline') {
      fitted.push(inlineOf(fitInline(current.children ?? [], token), token))
    } else {
      // A cell holds its text directly here, and paragraphs in the schema.
      if (current.type === 'th_close' || current.type === 'td_close') close('paragraph')
      fitted.push(current)
      if (current.type === 'th_open' || current.type === 'td_open') open('paragraph')
    }
  }
  return fitted
}

function fitInline(tokens: readonly Token[], token: TokenClass): Token[] {
  let dropsLink = false
  return tokens.flatMap((current): Token[] => {
    switch (current.type) {
      case 'link_open':
        dropsLink = safeHref(current.attrGet('href') ?? '') === null
        return dropsLink ? [] : [current]
      case 'link_close':
        return dropsLink ? [] : [current]
      case 'image':
        return fitInline(current.children ?? [], token)
      case 'code_inline':
        return [textOf(current.content, token)]
      default:
        return [current]
    }
  })
}

function isPictures(tokens: readonly Token[]): boolean {
  const isPicture = ({ type }: Token) => type === 'image'
  return tokens.some(isPicture) && tokens.every((token) => isPicture(token) || token.content.trim() === '')
}

function codeLines(code: string, token: TokenClass): Token[] {
  const lines = code.replace(/\n$/, '').split('\n')
  return lines.flatMap((line, i) => [
    ...(i > 0 ? [new token('hardbreak', 'br', 0)] : []),
    textOf(line, token),
  ])
}

function textOf(content: string, token: TokenClass): Token {
  return Object.assign(new token('text', '', 0), { content })
}

function inlineOf(children: Token[], token: TokenClass): Token {
  return Object.assign(new token('inline', '', 0), { children })
}
