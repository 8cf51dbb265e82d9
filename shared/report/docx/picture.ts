import { fromBase64 } from '../base64'
import type { ReportOptions } from '../options'
import { xmlText } from '../xml'

/** A picture of a document: its file, and how large it is in it, in English Metric Units (914,400 to the inch). */
export interface Picture {
  readonly file: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

const inch = 914_400
/** A logo stands over the title and no larger than this. */
const most = { width: 1.75 * inch, height: 0.75 * inch }

/** The logo of a report; null where there is none, or none of which the size can be told. */
export function logoOf({ logo }: ReportOptions): Picture | null {
  if (!logo) return null
  const bytes = fromBase64(logo.base64)
  const size = logo.type === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
  if (!size || size.width === 0 || size.height === 0) return null
  const scale = Math.min(most.width / size.width, most.height / size.height)
  return {
    file: logo.type === 'image/png' ? 'logo.png' : 'logo.jpeg',
    mediaType: logo.type,
    bytes,
    width: Math.round(size.width * scale),
    height: Math.round(size.height * scale),
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The header of a PNG comes first (PNG, section 11.2.1). */
function sizeOfPng(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null
  const at = (offset: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(offset)
  return { width: at(16), height: at(20) }
}

/** The first frame header of a JPEG, of whichever kind (ITU-T T.81, section B.2.2). */
function sizeOfJpeg(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A run with a picture in it (ECMA-376, part 1, section 20.4.2.8), by the id of its relation. */
export function pictureRun({ file, width, height }: Picture, relation: string, says: string): string {
  const extent = `cx="${width}" cy="${height}"`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="1" name="${file}" descr="${xmlText(says)}"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="${file}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
