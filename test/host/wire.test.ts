import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeWire, wire } from './wire'

/** The wire of the page's side, as it is made there: with btoa and atob, from its source text. */
const inPage = (0, eval)(`(${makeWire.toString()})`) as typeof makeWire
const pageWire = inPage({
  encode: (bytes) => btoa(String.fromCharCode(...bytes)),
  decode: (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
})

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.bigInt(),
  fc.boolean(),
  fc.constantFrom(null, undefined, '\ud800', '\u2028</script>'),
  fc.uint8Array(),
  fc.date({ noInvalidDate: true }),
)
const key = fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'constructor', 'value'))
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

describe('wire', () => {
  it('gives back what either side has sent', () => {
    fc.assert(
      fc.property(tree, (value) => {
        // Vitest's own comparison takes a key `constructor` for a class.
        expect(isDeepStrictEqual(pageWire.decode(wire.encode(value)), value)).toBe(true)
        expect(isDeepStrictEqual(wire.decode(pageWire.encode(value)), value)).toBe(true)
      }),
    )
  })

  it('refuses functions, symbols and instances of classes, as Electron does', () => {
    for (const value of [() => 1, Symbol('s'), new Map(), new (class Own {})()]) {
      expect(() => wire.encode({ value })).toThrow('could not be cloned')
    }
  })
})
