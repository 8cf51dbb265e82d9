import type { Status } from '../../model/status'
import { xmlHead } from '../xml'

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

interface Look {
  readonly type?: 'paragraph' | 'character' | 'table'
  readonly base?: string
  readonly next?: string
  readonly paragraph?: string
  readonly run?: string
  readonly table?: string
}

const heading = (level: number, size: number): Look => ({
  base: 'Normal',
  next: 'Normal',
  paragraph: `<w:keepNext/><w:spacing w:before="${360 - level * 30}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:sz w:val="${size}"/>`,
})

/** The tones of the window on white, where each keeps a contrast of 4.5 to 1. */
const tones: Readonly<Record<Status, string>> = {
  unchecked: '53606C',
  verified: '1B6B45',
  disputed: 'A8231C',
  'single-source': '7D5200',
  split: '6A3A9C',
}

/** The style of the word of a status. */
export function statusStyle(status: Status): string {
  return `Verdict ${status}`
}

const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`
const rules = ['top', 'bottom', 'insideH'].map(edge).join('')
const gaps = '<w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/>'

/** By the names that Word gives them, so that a desk's own template restyles the report. */
const looks: Readonly<Record<string, Look>> = {
  Normal: { paragraph: '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>' },
  Title: { base: 'Normal', next: 'Normal', run: '<w:sz w:val="48"/>' },
  Subtitle: { base: 'Normal', next: 'Normal', run: '<w:color w:val="595959"/><w:sz w:val="22"/>' },
  'heading 1': heading(1, 32),
  'heading 2': heading(2, 28),
  'heading 3': heading(3, 25),
  'heading 4': heading(4, 23),
  'heading 5': heading(5, 22),
  'heading 6': heading(6, 22),
  Quote: { base: 'Normal', paragraph: '<w:ind w:left="567" w:right="567"/>', run: '<w:i/>' },
  caption: { base: 'Normal', run: '<w:color w:val="595959"/><w:sz w:val="18"/>' },
  'List Paragraph': { base: 'Normal', paragraph: '<w:contextualSpacing/>' },
  'Left Out': { base: 'Normal', run: '<w:color w:val="767676"/>' },
  'Table Text': {
    base: 'Normal',
    paragraph: '<w:spacing w:after="40" w:line="252" w:lineRule="auto"/>',
    run: '<w:sz w:val="19"/>',
  },
  'Table Head': { base: 'Table Text', next: 'Table Text', paragraph: '<w:keepNext/>', run: '<w:b/>' },
  Logo: { base: 'Normal', next: 'Title' },
  footer: {
    base: 'Normal',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs><w:spacing w:after="0"/>',
    run: '<w:color w:val="595959"/><w:sz w:val="18"/>',
  },
  ...Object.fromEntries(
    Object.entries(tones).map(([status, tone]) => [
      `Verdict ${status}`,
      { type: 'character' as const, run: `<w:b/><w:color w:val="${tone}"/>` },
    ]),
  ),
  'annotation text': { base: 'Normal', paragraph: '<w:spacing w:after="0"/>', run: '<w:sz w:val="20"/>' },
  'annotation reference': { type: 'character', run: '<w:sz w:val="16"/>' },
  Hyperlink: { type: 'character', run: '<w:color w:val="0563C1"/><w:u w:val="single"/>' },
  'Table Grid': {
    type: 'table',
    table: `<w:tblBorders>${rules}</w:tblBorders><w:tblCellMar>${gaps}</w:tblCellMar>`,
  },
}

/** The id of a style: its name without spaces, as Word makes them. */
export function styleId(name: string): string {
  return name.replace(/(?:^|[ -])(.)/g, (_all, letter: string) => letter.toUpperCase())
}

/** `word/styles.xml`, in a language: a BCP 47 tag. */
export function stylesXml(language: string): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  const styles = Object.entries(looks).map(([name, look]) => styleXml(name, look))
  return `${xmlHead}<w:styles xmlns:w="${wordNamespace}">${defaults}${styles.join('')}</w:styles>`
}

function styleXml(name: string, { type = 'paragraph', base, next, paragraph, run, table }: Look): string {
  const parts = [
    `<w:name w:val="${name}"/>`,
    base === undefined ? '' : `<w:basedOn w:val="${styleId(base)}"/>`,
    next === undefined ? '' : `<w:next w:val="${styleId(next)}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    table === undefined ? '' : `<w:tblPr>${table}</w:tblPr>`,
  ]
  const standard = name === 'Normal' ? ' w:default="1"' : ''
  return `<w:style w:type="${type}"${standard} w:styleId="${styleId(name)}">${parts.join('')}</w:style>`
}
