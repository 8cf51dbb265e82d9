import { htmlToText } from './html-text'
import { idOf, isObject, listOf, textOf, typesOf, type JsonObject } from './json'
import type { Annotation } from './annotation'
import { distinct, longestTag, oneLine, paragraphs } from './words'

interface Body {
  readonly text: string
  readonly isTag: boolean
}

/** The comment and the tags of an annotation of the W3C model. */
export function readBodies(value: JsonObject): Pick<Annotation, 'tags' | 'comment'> {
  const motives = listOf(value['motivation'])
  const bodies = [
    ...listOf(value['body']).flatMap((body) => readBody(body, isTagging(motives))),
    { text: textOf(value['bodyValue']), isTag: isTagging(motives) },
  ]
  const comments = bodies.filter(({ isTag }) => !isTag).map(({ text }) => paragraphs(text))
  return {
    tags: distinct(bodies.filter(({ isTag }) => isTag).map(({ text }) => oneLine(text, longestTag))),
    comment: distinct(comments).join('\n\n'),
  }
}

/** What a body says; `isTag` unless the body says for itself what it is for. */
function readBody(body: unknown, isTag: boolean): readonly Body[] {
  if (!isObject(body)) return [{ text: textOf(body), isTag }]
  const items = listOf(body['items'])
  if (items.length > 0)
    return (typesOf(body).includes('Choice') ? items.slice(0, 1) : items).flatMap((item) =>
      readBody(item, isTag),
    )
  const purpose = listOf(body['purpose'])
  const tagging = purpose.length > 0 ? isTagging(purpose) : isTag
  const { source } = body
  if (source !== undefined && source !== null) return readBody(source, tagging)
  const text = textOf(body['value']) || textOf(body['chars'])
  if (text === '') return [{ text: idOf(body), isTag: tagging }]
  const isHtml = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(textOf(body['format']).trim())
  return [{ text: isHtml ? htmlToText(text) : text, isTag: tagging }]
}

function isTagging(purposes: readonly unknown[]): boolean {
  const names = purposes.filter((purpose) => typeof purpose === 'string')
  return names.some((name) => /(?:^|[/#:])(?:tagging|classifying)$/.test(name))
}
