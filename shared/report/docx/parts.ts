import type { ReportPassage } from '../report'
import { xmlHead, xmlText } from '../xml'
import type { Picture } from './picture'
import { wordNamespace } from './styles'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts that the document itself relates to, by their names and the kinds of those relations. */
const related = ['styles', 'numbering', 'comments', 'footer'] as const

/** What a document refers to while it is written: comments, links and lists, which are written after it. */
export class Parts {
  private readonly comments = new Map<ReportPassage, number>()
  private readonly links = new Map<string, string>()
  /** The first number of each list; the first of all is that of bullets. */
  private readonly lists: (number | null)[] = [null]

  /** The passages that have a comment, in the order of its number. */
  get passages(): ReportPassage[] {
    return [...this.comments.keys()]
  }

  commentOn(passage: ReportPassage): number {
    let id = this.comments.get(passage)
    if (id === undefined) this.comments.set(passage, (id = this.comments.size))
    return id
  }

  linkTo(href: string): string {
    let id = this.links.get(href)
    if (id === undefined) this.links.set(href, (id = `link${this.links.size + 1}`))
    return id
  }

  /** The list that begins at a number; bullets, which have none, are one list. */
  listFrom(number: number | null): number {
    return number === null ? 1 : this.lists.push(number)
  }

  relationsXml(picture: Picture | null): string {
    const own = related.map(
      (name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
    )
    if (picture) own.push(`<Relationship Id="logo" Type="${office}/image" Target="media/${picture.file}"/>`)
    const links = [...this.links].map(
      ([href, id]) =>
        `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${xmlText(href)}" TargetMode="External"/>`,
    )
    return `${xmlHead}<Relationships xmlns="${packages}">${own.join('')}${links.join('')}</Relationships>`
  }

  numberingXml(): string {
    const levels = (form: string, text: (level: number) => string) =>
      Array.from(
        { length: 9 },
        (_none, level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text(level)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`,
      ).join('')
    const kinds = [levels('bullet', () => '•'), levels('decimal', (level) => `%${level + 1}.`)].map(
      (lines, id) =>
        `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${lines}</w:abstractNum>`,
    )
    const lists = this.lists.map((from, i) => {
      const starts = Array.from(
        { length: from === null ? 0 : 9 },
        (_none, level) =>
          `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${from}"/></w:lvlOverride>`,
      )
      return `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${from === null ? 0 : 1}"/>${starts.join('')}</w:num>`
    })
    return `${xmlHead}<w:numbering xmlns:w="${wordNamespace}">${kinds.join('')}${lists.join('')}</w:numbering>`
  }
}

/** What an OOXML package says of itself (ECMA-376, part 2). */
export const packageRelations = `${xmlHead}<Relationships xmlns="${packages}"><Relationship Id="document" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export function contentTypes(picture: Picture | null): string {
  const media = picture
    ? `<Default Extension="${picture.file.replace(/.*\./, '')}" ContentType="${picture.mediaType}"/>`
    : ''
  const own = related.map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`,
  )
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${media}<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${own.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
}
