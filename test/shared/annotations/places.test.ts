import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey } from '../../../shared/annotations/address'
import { codePointsOf } from '../../../shared/annotations/code-points'
import { htmlToText } from '../../../shared/annotations/html-text'
import { judge } from '../../../shared/annotations/tags'

describe('A place counted in code points', { timeout: 60_000 }, () => {
  it('is where JavaScript has it, also after emoji', () => {
    const text = 'a🕯️b👩‍🚒c'
    const toUtf16 = codePointsOf(text)
    expect(text.slice(toUtf16(3), toUtf16(4))).toBe('b')
    expect(text.slice(toUtf16(4), toUtf16(7))).toBe('👩‍🚒')
    expect(toUtf16(99)).toBe(text.length)
  })

  it('agrees with the code points of any text, whole pairs and halves', () => {
    const unit = fc.constantFrom('a', 'é', '🕯', '\ufe0f', '👩', '\u200d', '\ud83d', '\udd6f', '\n')
    fc.assert(
      fc.property(fc.array(unit), fc.nat(40), (units, count) => {
        const text = units.join('')
        const before = Array.from(text).slice(0, count).join('').length
        expect(codePointsOf(text)(count)).toBe(before)
      }),
    )
  })
})

describe('Two addresses are of one page', () => {
  it.each([
    ['https://www.a.example/x/', 'http://a.example/x'],
    ['https://a.example/x?utm_source=b&utm_medium=c&fbclid=d', 'https://a.example/x'],
    ['https://A.example:443/x?b=2&a=1#top', 'https://a.example/x?a=1&b=2'],
    ['https://a.example', 'https://a.example/'],
    ['https://me@a.example/caf%C3%A9', 'https://a.example/café'],
  ])('%s and %s', (a, b) => {
    expect(addressKey(a)).not.toBeNull()
    expect(addressKey(a)).toBe(addressKey(b))
  })

  it.each([
    ['https://a.example/x', 'https://a.example/y'],
    ['https://a.example/X', 'https://a.example/x'],
    ['https://a.example/?id=1', 'https://a.example/?id=2'],
    ['https://a.example/', 'https://b.example/'],
  ])('but not %s and %s', (a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b))
  })

  it('and what is no web address is none', () => {
    for (const text of ['', 'article-1', 'urn:x:y', 'file:///x', 'https://', 'https://a b/', '//a.example'])
      expect(addressKey(text)).toBeNull()
    expect(addressKey('https://a.example/%ff')).toBe('a.example/%ff')
  })
})

describe('Among tags a verdict is known', () => {
  it.each([
    ['verified', 'verified'],
    ['Disputed', 'disputed'],
    ['single-source', 'single-source'],
    ['Single Source', 'single-source'],
    [' SINGLE_SOURCE ', 'single-source'],
    ['single–source', 'single-source'],
  ])('as %s', (tag, verdict) => {
    expect(judge(['toll', tag])).toEqual({ verdict, tags: ['toll'], conflict: [] })
  })

  it('however often it is given', () => {
    expect(judge(['single source', 'single-source']).verdict).toBe('single-source')
  })

  it('but not where there are two of them, or in longer words', () => {
    expect(judge(['verified', 'disputed', 'toll'])).toEqual({
      verdict: null,
      tags: ['verified', 'disputed', 'toll'],
      conflict: ['verified', 'disputed'],
    })
    expect(judge(['not verified']).verdict).toBeNull()
  })
})

describe('HTML becomes plain text', { timeout: 60_000 }, () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br/>two <b>bold</b>\n  words', 'One\ntwo bold words'],
    ['&lt;b&gt; &amp; &nbsp;&#x1F56F; &copy; &unknown;', '<b> & \u00a0🕯 © &unknown;'],
    ['<script>alert("<p>")</script><style>p{}</style>x<!-- y > z -->', 'x'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['x <a href="y', 'x'],
    ['x<!-- never ends', 'x'],
    ['<!doctype html><title>T</title>x', 'x'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  it('whatever it is, and never with a tag of letters left that was one', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '<p>',
      '<script',
      '&',
      ';',
      '&lt',
      'a',
      ' ',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(htmlToText(pieces.join('').replaceAll('&lt', ''))).not.toMatch(/<\/?(?:p|script)>/)
      }),
    )
  })
})
