import { parseXml } from '../unpacked'

/**
 * What the REFI-QDA standard asks of a project (version 1.5 of 25 September 2019; its sections are named below), in
 * our own words and as far as we write it. The schema itself may not be copied.
 */

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

/** A source and a note are of one kind (5.3, TextSourceType). */
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

/** 5.3, the schema for project exchange: each type's sequence of elements and its attributes. */
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
  CodeBook: {
    attributes: {},
    children: [
      ['Codes', '1'],
      ['Sets', '?'],
    ],
  },
  Codes: { attributes: {}, children: [['Code', '+']] },
  Code: {
    attributes: { guid: 'guid!', name: 'text!', isCodable: 'flag!', color: 'color' },
    children: [
      ['Description', '?'],
      ['NoteRef', '*'],
      ['Code', '*'],
    ],
  },
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

/** 5.3: GUIDType and RGBType are patterns, dates those of XML Schema; 7.3: what is in the archive is internal. */
const forms: Readonly<Record<Type, RegExp>> = {
  guid: /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i,
  text: /^[^]*$/,
  moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
  position: /^\d+$/,
  flag: /^(?:true|false|1|0)$/,
  color: /^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i,
  path: /^internal:\/\/[^/\\:]+$/,
}

/** Where the files of an archive break the rules; empty where it keeps them all. */
export function breaches(files: Readonly<Record<string, string>>): string[] {
  const project = files['project.qde']
  // 7.1: the project is in the root of the archive, the sources in a folder beside it.
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

/** 5.3: a GUID names one thing, and whoever refers to one means a thing of that kind. */
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
 * 7.3 and 7.4: each source is in the archive under a name that is a GUID; 8.1.2: it is plain text in UTF-8; 9.2: a
 * selection counts code points from 0 and is of this text.
 */
function misplaced(elements: readonly Element[], files: Readonly<Record<string, string>>): string[] {
  return elements
    .filter(({ tagName }) => tagName === 'TextSource')
    .flatMap((source) => {
      const name = source.getAttribute('plainTextPath')?.replace('internal://', '') ?? ''
      const text = files[`sources/${name}`]
      if (text === undefined) return [`There is no file ${name}.`]
      if (!forms.guid.test(name.replace(/\.txt$/, ''))) return [`${name} is not named by a GUID.`]
      if (/[\r\ufffe\uffff\ufeff]/.test(text)) return [`${name} has signs that programs count differently.`]
      const length = Array.from(text).length
      return [...source.querySelectorAll('PlainTextSelection')].flatMap((selection) => {
        const [start, end] = ['startPosition', 'endPosition'].map((at) => Number(selection.getAttribute(at)))
        return start! < end! && end! <= length ? [] : [`A selection from ${start} to ${end} of ${length}.`]
      })
    })
}
