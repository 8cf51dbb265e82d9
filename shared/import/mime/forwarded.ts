/** A text of mail, parted into what was sent and what was written around it. */
export interface MailText {
  /** What stands before the message that is passed on: a greeting, a remark. */
  readonly before: string
  readonly body: string
  /** The signature, and what programs put below it. */
  readonly after: string
  /** Headers of the message that is passed on, by names in lower case. */
  readonly headers: ReadonlyMap<string, string>
}

/** Lines with which mail programs begin a message that is passed on. */
const marker =
  /^[> \t]*(?:-{2,}[ \t]*(?:Forwarded message|Forwarded by .*|Original Message|Weitergeleitete Nachricht|Ursprüngliche Nachricht|Message transféré|Message d'origine|Mensaje reenviado|Messaggio inoltrato)[ \t]*-{2,}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|Début du message transféré :|_{20,})[ \t]*$/im

const headerNames: { readonly [name: string]: string } = {
  from: 'from',
  von: 'from',
  de: 'from',
  da: 'from',
  date: 'date',
  sent: 'date',
  datum: 'date',
  gesendet: 'date',
  envoyé: 'date',
  data: 'date',
  fecha: 'date',
  subject: 'subject',
  betreff: 'subject',
  objet: 'subject',
  asunto: 'subject',
  oggetto: 'subject',
}

/** Parts a text of mail. A text in which nothing is passed on is all body, but for its signature. */
export function readMailText(text: string): MailText {
  const found = marker.exec(text)
  const forwarded = found && readHeaders(unquoted(text.slice(found.index + found[0].length)))
  if (!found || !forwarded) return { before: '', ...withoutSignature(text), headers: new Map() }
  return {
    before: text.slice(0, found.index).trim(),
    ...withoutSignature(forwarded.body),
    headers: forwarded.headers,
  }
}

/** The header lines that a text begins with; null when there are fewer than two. */
function readHeaders(text: string): { headers: Map<string, string>; body: string } | null {
  const headers = new Map<string, string>()
  const lines = text.replace(/^\s+/, '').split('\n')
  let count = 0
  for (const line of lines) {
    const [, name, value] = /^\*?(\p{L}[\p{L}-]*)\s?:\*?\s*(.*)$/u.exec(line.trim()) ?? []
    if (name === undefined) {
      // A long list of addressees goes on in the next line.
      if (line.trim() === '' || !/^\s/.test(line)) break
    } else {
      const known = headerNames[name.toLowerCase()]
      if (known && value && !headers.has(known)) headers.set(known, value.trim())
    }
    count++
  }
  return headers.size < 2 ? null : { headers, body: lines.slice(count).join('\n') }
}

/** A text without the `>` before each line, when nearly every line has one. */
function unquoted(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const quoted = lines.filter((line) => line.startsWith('>'))
  return quoted.length * 10 > lines.length * 9 ? text.replace(/^> ?/gm, '') : text
}

function withoutSignature(text: string): { body: string; after: string } {
  const found = /^-- ?$/m.exec(text)
  const after = found ? text.slice(found.index + found[0].length).trim() : ''
  // Wire copy may have a line of dashes in its midst.
  if (!found || after.length > 1500 || after.length > found.index) return { body: text, after: '' }
  return { body: text.slice(0, found.index), after }
}
