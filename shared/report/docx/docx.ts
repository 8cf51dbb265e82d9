import { statuses } from '../../model/status'
import { lookup } from '../lookup'
import type { Report, ReportArticle } from '../report'
import { sayDay } from '../say'
import { xmlHead, xmlText } from '../xml'
import { zipOf, type ZipEntry } from '../zip'
import { ArticleWriter } from './article'
import { commentsXml } from './comments'
import { foundTables } from './found'
import { contentTypes, packageRelations, Parts } from './parts'
import { logoOf, pictureRun, type Picture } from './picture'
import { standingTables } from './standing'
import { stylesXml, wordNamespace } from './styles'
import { claimTables } from './tables'
import { paragraph, run, words } from './words'

/**
 * The report as a Word document: the text of the articles with a real comment over each passage, also where they
 * overlap or run over several paragraphs; then the rest of the report as tables, all of it in named styles.
 */
export function docxOf(report: Report): Generator<Uint8Array> {
  return zipOf(entriesOf(report))
}

function* entriesOf(report: Report): Generator<ZipEntry> {
  const parts = new Parts()
  const logo = logoOf(report.options)
  yield { name: '[Content_Types].xml', pieces: [contentTypes(logo)] }
  yield { name: '_rels/.rels', pieces: [packageRelations] }
  yield { name: 'docProps/core.xml', pieces: [coreXml(report)] }
  yield { name: 'word/document.xml', pieces: documentXml(report, parts, logo) }
  // Only now is it known what the document refers to.
  yield { name: 'word/comments.xml', pieces: commentsXml(report, parts.passages) }
  yield { name: 'word/numbering.xml', pieces: [parts.numberingXml()] }
  yield { name: 'word/footer.xml', pieces: [footerXml(report)] }
  yield { name: 'word/styles.xml', pieces: [stylesXml(report.options.language)] }
  yield { name: 'word/_rels/document.xml.rels', pieces: [parts.relationsXml(logo)] }
  if (logo) yield { name: `word/media/${logo.file}`, pieces: [logo.bytes] }
}

function* documentXml(report: Report, parts: Parts, logo: Picture | null): Generator<string> {
  const look = lookup(report)
  const { desk } = report.options
  yield `${xmlHead}<w:document xmlns:w="${wordNamespace}" xmlns:r="${relations}"><w:body>`
  if (logo) yield paragraph('Logo', pictureRun(logo, 'logo', desk ? `Logo of ${desk}` : 'Logo'))
  yield words('Title', report.title || 'Untitled')
  yield words('Subtitle', [desk, sayDay(report, report.madeAt)].filter(Boolean).join(' · '))
  const told = statuses.filter((status) => report.counts[status] > 0)
  if (told.length > 0)
    yield words('Subtitle', told.map((status) => `${report.counts[status]} ${status}`).join(' · '))
  if (look.hasText) for (const article of report.articles) yield* articleXml(report, article, parts)
  yield* claimTables(look)
  yield* foundTables(look)
  yield* standingTables(look)
  const [width, height] = report.options.paper === 'Letter' ? [12240, 15840] : [11906, 16838]
  yield `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Whose report it is and of what, and the number of the page. */
function footerXml({ title, options }: Report): string {
  const left = run([options.desk, title || 'Untitled'].filter(Boolean).join(' · '))
  const page = `<w:r><w:tab/></w:r><w:fldSimple w:instr="PAGE">${run('1')}</w:fldSimple>`
  return `${xmlHead}<w:ftr xmlns:w="${wordNamespace}">${paragraph('footer', left + page)}</w:ftr>`
}

function* articleXml(report: Report, shown: ReportArticle, parts: Parts): Generator<string> {
  const { title, outlet, byline, url, published } = shown.article
  yield words('heading 1', title || 'The article without a title')
  const facts = [outlet, byline, sayDay(report, published), url].filter(Boolean)
  if (facts.length > 0) yield words('Subtitle', facts.join(' · '))
  yield* new ArticleWriter(parts).blocks(shown.blocks())
  if (shown.lost.length === 0) return
  yield words('heading 2', 'Claims whose words are no longer in this text')
  for (const { passage, claim, status } of shown.lost)
    yield words('Normal', `[${status} #${claim.number}] “${passage.anchor.quote}”`)
}

function coreXml({ title, madeAt, options }: Report): string {
  const at = `${madeAt.slice(0, 19)}Z`
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(options.desk)}</dc:creator><dc:language>${options.language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created></cp:coreProperties>`
}
