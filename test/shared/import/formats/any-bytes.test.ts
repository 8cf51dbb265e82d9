import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importExtensions, importFile } from '../../../../shared/import/importers'
import { docFromJson } from '../../../../shared/article/document'
import { makeDocx, paragraph } from '../../support/files/docx'
import { column, makePdf } from '../../support/files/pdf'
import { context } from '../../support/importing'

const sentence = 'Two people were hurt when a ferry ran aground on Thursday night, the police said.'
const text = (value: string) => new TextEncoder().encode(value)

const whole = [
  makeDocx(paragraph(sentence)),
  makePdf([column([sentence], 60, 120)]),
  text(`From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${sentence}`),
  text(`<!doctype html><html><head><title>x</title></head><body><p>${sentence}</p></body></html>`),
  text(sentence),
]

/** A whole file that was cut, overwritten in places, or had other bytes put before it. */
const broken = fc
  .record({
    file: fc.constantFrom(...whole),
    end: fc.double({ min: 0, max: 1, noNaN: true }),
    faults: fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
      {
        maxLength: 12,
      },
    ),
    before: fc.uint8Array({ maxLength: 4 }),
  })
  .map(({ file, end, faults, before }) => {
    const bytes = Uint8Array.from([...before, ...file.slice(0, Math.ceil(file.length * end))])
    for (const [at, value] of faults) if (bytes.length > 0) bytes[Math.floor(at * bytes.length)] = value
    return bytes
  })

const names = fc.constantFrom(...importExtensions, 'doc', 'bin', '').map((ending) => `wire.${ending}`)

async function outcome(bytes: Uint8Array, name: string): Promise<void> {
  const article = await importFile(bytes, name, context)
  if (article.ok) expect(docFromJson(article.value.doc)).toMatchObject({ ok: true })
  else {
    expect(article.error).toMatch(/^“wire\./)
    expect(article.error).toMatch(/[.!)]$/)
    expect(article.error).not.toMatch(/\n|undefined|\[object|Error:| at \w+ \(/)
    expect(article.error.length).toBeLessThan(400)
  }
}

describe('Any bytes under any name', { timeout: 120_000 }, () => {
  it('are an article that fits its schema, or one sentence', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), broken), names, outcome), {
      numRuns: 400,
    })
  })
})
