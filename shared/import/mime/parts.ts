import PostalMime from 'postal-mime'
import { fail, ok, type Result } from '../../model/result'

/** A part of a MIME message, or the message itself. */
export interface MimePart {
  /** Such as `text/html`, in lower case. */
  readonly type: string
  /** Of the content type: charset, boundary, format. */
  readonly params: Readonly<Record<string, string>>
  readonly isAttachment: boolean
  /** Every header that it has, by its name in lower case; of several of one name the first. */
  readonly headers: ReadonlyMap<string, string>
  /** Freed of its transfer encoding; null where the content is other parts. */
  readonly content: Uint8Array | null
  readonly parts: readonly MimePart[]
}

/**
 * The tree that the parser makes of a message before it puts the message together. It is no part of the
 * declared interface, which joins every text of a message into one, adverts in frames included; the version
 * is pinned, and the tests of mail and saved pages hold it to this.
 */
interface ParsedNode {
  readonly contentType: {
    readonly parsed: { readonly value: string; readonly params: Record<string, string> }
  }
  readonly contentDisposition: { readonly parsed: { readonly value: string } }
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly content: ArrayBuffer | null
  readonly childNodes: readonly ParsedNode[]
}

/** Deeper and larger than mail and saved pages are. */
const bounds = { maxNestingDepth: 20, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 0 }

/** The parts of a message: a mail, or a page that was saved as one. Refused when it nests too deeply. */
export async function readMime(bytes: Uint8Array): Promise<Result<MimePart, string>> {
  const parser = new PostalMime(bounds)
  try {
    await parser.parse(bytes.slice())
  } catch {
    // It throws at what exceeds its bounds and takes everything else as it comes.
    return fail('its parts are nested too deeply, or its headers are too long. Paste the article instead.')
  }
  const message = partOf((parser as unknown as { readonly root: ParsedNode }).root)
  return holdsTooMuch(message)
    ? fail(`its text is larger than ${mostMegabytes} MB, too much for one article.`)
    : ok(message)
}

/** Of one text; pictures and what else is attached may be larger. */
const mostMegabytes = 20

function holdsTooMuch({ type, content, parts }: MimePart): boolean {
  const isLarge = type.startsWith('text/') && (content?.length ?? 0) > mostMegabytes * 1024 * 1024
  return isLarge || parts.some(holdsTooMuch)
}

function partOf({ contentType, contentDisposition, headers, content, childNodes }: ParsedNode): MimePart {
  const byName = new Map<string, string>()
  for (const { key, value } of headers) if (!byName.has(key)) byName.set(key, value)
  return {
    type: contentType.parsed.value,
    params: contentType.parsed.params,
    isAttachment: contentDisposition.parsed.value === 'attachment',
    headers: byName,
    content: content && new Uint8Array(content),
    parts: childNodes.map(partOf),
  }
}
