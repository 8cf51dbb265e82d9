import { parseXml } from '../unpacked'

/**
 * The rules of REFI-QDA project files, in our own words and as far as we write them; what we do not write is a breach.
 * Elements, their order and number, attributes and their types were compared with Project.xsd, “QDA-XML version 1.0,
 * release date 18 March 2019”, as QualCoder carries it (src/qualcoder/xsd.py), one by one. Where a rule is ours, or
 * comes from how QualCoder reads the archive (src/qualcoder/refi.py), it says so.
 */

/** `position` and `path` are a mere integer and string in the schema. */
type Type = 'guid' | 'text' | 'moment' | 'position' | 'flag' | 'color' | 'path'

interface Rule {
  /** `!` after the type: it has to be there. */
  readonly attributes: Readonly<Record<string, Type | `${Type}!`>>
  /** The children in their order, with how many there may be: none or one, any number, at least one, exactly one. */
  readonly children: readonly (readonly [name: string, times: '?' | '*' | '+' | '1'])[]
  /** Whether it holds text and nothing else. */
  readonly text?: true
}

const made = {
  creatingUser: 'guid',
  creationDateTime: 'moment',
  modifyingUser: 'guid',
  modifiedDateTime: 'moment',
} as const

/** A source and a note are of one kind (TextSourceType). */
const textSource: Rule = {
  attributes: { guid: 'guid!', name: 'text', richTextPath: 'path', plainTextPath: 'path', ...made },
  children: [
    ['Description', '?'],
    ['PlainTextContent', '?'],
    ['PlainTextSelection', '*'],
    ['Coding', '*'],
    ['NoteRef', '*'],
    ['VariableValue', '*'],
  ],
}

const words: Rule = { attributes: {}, children: [], text: true }
const reference: Rule = { attributes: { targetGUID: 'guid!' }, children: [] }

/** Each type's sequence of elements and its attributes. */
const rules: Readonly<Record<string, Rule>> = {
  Project: {
    attributes: {
      xmlns: 'text!',
      name: 'text!',
      origin: 'text',
      basePath: 'path',
      creatingUserGUID: 'guid',
      creationDateTime: 'moment',
      modifyingUserGUID: 'guid',
      modifiedDateTime: 'moment',
    },
    children: [
      ['Users', '?'],
      ['CodeBook', '?'],
      ['Variables', '?'],
      ['Cases', '?'],
      ['Sources', '?'],
      ['Notes', '?'],
      ['Links', '?'],
      ['Sets', '?'],
      ['Graphs', '?'],
      ['Description', '?'],
      ['NoteRef', '*'],
    ],
  },
  Users: { attributes: {}, children: [['User', '+']] },
  User: { attributes: { guid: 'guid!', name: 'text', id: 'text' }, children: [] },
  CodeBook: { attributes: {}, children: [['Codes', '1']] },
  Codes: { attributes: {}, children: [['Code', '+']] },
  Code: {
    attributes: { guid: 'guid!', name: 'text!', isCodable: 'flag!', color: 'color' },
    children: [
      ['Description', '?'],
      ['NoteRef', '*'],
      ['Code', '*'],
    ],
  },
  /** A choice of five kinds of sources, of which we have one. */
  Sources: { attributes: {}, children: [['TextSource', '+']] },
  TextSource: textSource,
  Notes: { attributes: {}, children: [['Note', '+']] },
  Note: textSource,
  PlainTextSelection: {
    attributes: {
      guid: 'guid!',
      name: 'text',
      startPosition: 'position!',
      endPosition: 'position!',
      ...made,
    },
    children: [
      ['Description', '?'],
      ['Coding', '*'],
      ['NoteRef', '*'],
    ],
  },
  Coding: {
    attributes: { guid: 'guid!', creatingUser: 'guid', creationDateTime: 'moment' },
    children: [
      ['CodeRef', '1'],
      ['NoteRef', '*'],
    ],
  },
  CodeRef: reference,
  NoteRef: reference,
  Description: words,
  PlainTextContent: words,
}

/** GUIDType and RGBType are patterns, moments and flags those of XML Schema. What is in the archive is internal. */
const forms: Readonly<Record<Type, RegExp>> = {
  guid: /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i,
  text: /^[^]*$/,
  moment: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}Z$/,
  position: /^\d+$/,
  flag: /^(?:true|false|1|0)$/,
  color: /^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i,
  path: /^internal:\/\/[^/\\:]+$/,
}

/** Where the files of an archive break the rules; empty where it keeps them all. */
export function breaches(files: Readonly<Record<string, string>>): string[] {
  const project = files['project.qde']
  // QualCoder looks for it at the root of the archive, and for the texts in a folder `sources` beside it.
  if (project === undefined) return ['There is no project.qde.']
  const document = parseXml(project)
  const root = document.documentElement
  const elements = [root, ...root.querySelectorAll('*')]
  return [
    ...(root.tagName === 'Project' ? [] : ['The root is no Project.']),
    ...(root.getAttribute('xmlns') === 'urn:QDA-XML:project:1.0' ? [] : ['Its namespace is another.']),
    ...(project.startsWith('<?xml version="1.0" encoding="UTF-8"')
      ? []
      : ['It does not say that it is UTF-8.']),
    ...elements.flatMap((element) => misshapen(element)),
    ...misnamed(elements),
    ...misplaced(elements, files),
  ]
}

function misshapen(element: Element): string[] {
  const name = element.tagName
  const rule = rules[name]
  if (!rule) return [`${name} is none of its elements.`]
  const found: string[] = []
  for (const { name: attribute, value } of element.attributes) {
    const type = rule.attributes[attribute]
    if (type === undefined) found.push(`${name} has no ${attribute}.`)
    else if (!forms[type.replace('!', '') as Type].test(value)) found.push(`${name} ${attribute}=${value}`)
  }
  for (const [attribute, type] of Object.entries(rule.attributes))
    if (type.endsWith('!') && !element.hasAttribute(attribute)) found.push(`${name} lacks ${attribute}.`)
  const children = [...element.children].map(({ tagName }) => tagName)
  const sequence = rule.children
    .map(([child, times]) => `(?:${child},)${times === '1' ? '' : times}`)
    .join('')
  if (!new RegExp(`^${sequence}$`).test(children.map((child) => `${child},`).join('')))
    found.push(`${name} holds ${children.join(', ') || 'nothing'}.`)
  if (!rule.text && [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
    found.push(`${name} holds words.`)
  return found
}

/** A GUID names one thing, and whoever refers to one means a thing of that kind: ours, a schema cannot say it. */
function misnamed(elements: readonly Element[]): string[] {
  const kinds = new Map<string, string>()
  const found: string[] = []
  for (const element of elements) {
    const guid = element.getAttribute('guid')
    if (guid === null) continue
    if (kinds.has(guid)) found.push(`${guid} names two things.`)
    kinds.set(guid, element.tagName)
  }
  const meant: readonly (readonly [selector: string, attribute: string, kind: string])[] = [
    ['CodeRef', 'targetGUID', 'Code'],
    ['NoteRef', 'targetGUID', 'Note'],
    ['', 'creatingUser', 'User'],
  ]
  for (const [tag, attribute, kind] of meant)
    for (const element of elements) {
      const guid = element.getAttribute(attribute)
      if ((tag === '' || element.tagName === tag) && guid !== null && kinds.get(guid) !== kind)
        found.push(`${element.tagName} ${attribute} names no ${kind}.`)
    }
  return found
}

/**
 * A comment of the schema: either the content or its path is there, not both. QualCoder reads sources and notes only by
 * their path and as UTF-8, makes `\n` of `\r\n`, counts as Python does, which is in code points from 0 with the end left
 * out, and keeps the text in a file named as the source is.
 */
function misplaced(elements: readonly Element[], files: Readonly<Record<string, string>>): string[] {
  return elements
    .filter(({ tagName }) => tagName === 'TextSource' || tagName === 'Note')
    .flatMap((source) => {
      const path = source.getAttribute('plainTextPath')
      const found: string[] = []
      if ([...source.children].some(({ tagName }) => tagName === 'PlainTextContent') === (path !== null))
        found.push(`${source.tagName} needs either a path or content.`)
      if (source.tagName === 'TextSource' && /[<>:"/\\|?*]/.test(source.getAttribute('name') ?? ''))
        found.push(`No file can be called ${source.getAttribute('name')}.`)
      if (path === null) return found
      const name = path.replace('internal://', '')
      const text = files[`sources/${name}`]
      if (text === undefined) return [...found, `There is no file ${name}.`]
      if (!forms.guid.test(name.replace(/\.txt$/, ''))) found.push(`${name} is not named by a GUID.`)
      if (/[\0\r\ufffe\uffff\ufeff]/.test(text))
        found.push(`${name} has signs that programs count differently.`)
      const length = Array.from(text).length
      for (const selection of source.querySelectorAll('PlainTextSelection')) {
        const [start, end] = ['startPosition', 'endPosition'].map((at) => Number(selection.getAttribute(at)))
        if (start! >= end! || end! > length) found.push(`A selection from ${start} to ${end} of ${length}.`)
      }
      return found
    })
}
