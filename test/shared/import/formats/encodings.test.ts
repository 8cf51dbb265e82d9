import { describe, expect, it } from 'vitest'
import { importFile } from '../../../../shared/import/importers'
import { textOfDoc } from '../../../../shared/article/projection'
import { context } from '../../support/importing'

/** Text in an encoding of one byte a letter, made with the decoder turned round. */
function encode(encoding: string, text: string): Uint8Array {
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++)
    bytes.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  if (encoding === 'windows-1252') [...'‘’“”•–—'].forEach((letter, i) => bytes.set(letter, 0x91 + i))
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f)
}

async function read(bytes: Uint8Array, name: string) {
  const article = await importFile(bytes, name, context)
  if (!article.ok) throw new Error(article.error)
  return { text: textOfDoc(article.value.doc), notices: article.value.notices }
}

const sentences: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1252', 'Die Fähre “Jana” lief nachts auf Grund – größere Schäden gab es über Wasser nicht.'],
  ['windows-1250', 'Ministr řekl, že řeka stoupla o čtyři metry během jediné noci a že škody jsou značné.'],
  ['iso-8859-2', 'Ministr řekl, že řeka stoupla o čtyři metry během jediné noci a že škody jsou značné.'],
  ['windows-1251', 'Министр сказал, что река поднялась на четыре метра за одну ночь, ущерб значителен.'],
  ['koi8-r', 'Министр сказал, что река поднялась на четыре метра за одну ночь, ущерб значителен.'],
  ['iso-8859-7', 'Ο υπουργός είπε ότι το ποτάμι ανέβηκε τέσσερα μέτρα σε μία νύχτα.'],
  ['windows-1254', 'Bakan, nehrin bir gecede dört metre yükseldiğini ve hasarın büyük olduğunu söyledi.'],
  ['windows-1255', 'השר אמר כי הנהר עלה בארבעה מטרים בלילה אחד.'],
  ['windows-1256', 'قال الوزير إن النهر ارتفع أربعة أمتار في ليلة واحدة.'],
]

describe('The encoding of a text', () => {
  it.each(sentences)('is guessed from its letters, and told as a guess: %s', async (encoding, text) => {
    const { text: found, notices } = await read(encode(encoding, text), 'wire.txt')
    expect(found).toBe(text)
    expect(notices).toEqual([expect.stringMatching(/^“wire\.txt” does not say .* which is a guess: check/)])
  })

  it.each(sentences)('is what a page says in its head, without remark: %s', async (encoding, text) => {
    const page = `<!doctype html><html><head><meta charset="${encoding}"><title>x</title></head><body><article><p>${text}</p><p>${text}</p></article></body></html>`
    const { text: found, notices } = await read(encode(encoding, page), 'page.html')
    expect(found.split('\n')[0]).toBe(text)
    expect(notices).toEqual([])
  })

  it.each([
    '<?xml version="1.0" encoding="windows-1251"?>',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    `<!-- charset=koi8-r --><META CHARSET='Windows-1251'>`,
  ])('is read from %s', async (head) => {
    const text = 'Река поднялась на четыре метра.'
    const page = head.startsWith('<?')
      ? `${head}<html><body><p>${text}</p></body></html>`
      : `<html><head>${head}</head><body><p>${text}</p></body></html>`
    expect((await read(encode('windows-1251', page), 'page.html')).text).toBe(text)
  })

  it('is UTF-8 where the bytes are, whatever the page says, and the contradiction is told', async () => {
    const page =
      '<html><head><meta charset="windows-1252"></head><body><p>Größe – für alle.</p></body></html>'
    const { text, notices } = await read(new TextEncoder().encode(page), 'page.html')
    expect(text).toBe('Größe – für alle.')
    expect(notices).toEqual([expect.stringContaining('but it is in UTF-8')])
  })

  it('is guessed where what the page says cannot be', async () => {
    const page =
      '<html><head><meta charset="utf-8"></head><body><p>Größe für alle Fähren hier.</p></body></html>'
    const { text, notices } = await read(encode('windows-1252', page), 'page.html')
    expect(text).toBe('Größe für alle Fähren hier.')
    expect(notices).toEqual([expect.stringContaining('is not in UTF-8, as it says')])
  })

  it('is UTF-16 without a mark also where no letter is Latin', async () => {
    const text = 'Министр сказал, что река поднялась на четыре метра за одну ночь.'
    const bytes = Uint8Array.from(text.split(''), (letter) => letter.charCodeAt(0) & 255)
    const high = Uint8Array.from(text.split(''), (letter) => letter.charCodeAt(0) >> 8)
    const mixed = Uint8Array.from({ length: text.length * 2 }, (_, i) => (i % 2 ? high : bytes)[i >> 1]!)
    expect(await read(mixed, 'wire.txt')).toEqual({ text, notices: [] })
  })

  it('of Japanese mail needs no guess', async () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x2e])
    expect(await read(bytes, 'wire.txt')).toEqual({ text: '日本.', notices: [] })
  })
})

describe('Letters that were lost', () => {
  it('are counted in a notice', async () => {
    const text = `The f\ufffdrry sank at night, and nobody was hurt. ${'More was not known. '.repeat(3)}`
    const { notices } = await read(new TextEncoder().encode(text), 'wire.txt')
    expect(notices).toEqual([
      'One letter of “wire.txt” could not be read and stand as “\ufffd”: compare with the original.',
    ])
  })

  it('are too many to make an article of', async () => {
    const article = await importFile(
      new TextEncoder().encode('f\ufffd\ufffd\ufffd '.repeat(20)),
      'wire.txt',
      context,
    )
    expect(article).toMatchObject({ ok: false, error: expect.stringMatching(/has lost too many/) as string })
  })

  it('are told where a text was garbled before it came', async () => {
    const text = 'The minister said â€œno commentâ€\u009d and left the cafÃ© by the back door.'
    const { notices } = await read(new TextEncoder().encode(text), 'wire.txt')
    expect(notices).toEqual([expect.stringContaining('were garbled before it came here')])
  })

  it('are few where one byte of a text in UTF-8 is damaged', async () => {
    const bytes = new TextEncoder().encode(`${'Größe für alle Fähren. '.repeat(20)}Ende.`)
    bytes[50] = 0xff
    const { text, notices } = await read(bytes, 'wire.txt')
    expect(text.slice(-60)).toContain('Größe für alle Fähren. Ende.')
    expect(notices).toEqual([expect.stringMatching(/^One letter of/)])
  })
})
