import { describe, expect, it } from 'vitest'
import { toProgram, toShown } from './addresses'

const schemes = new Set(['app'])
const pairs = [
  ['app://claimdesk/index.html?a=1#b', 'https://claimdesk.app.localhost/index.html?a=1#b'],
  ['app://claimdesk', 'https://claimdesk.app.localhost'],
  ['blob:app://claimdesk/0-1', 'blob:https://claimdesk.app.localhost/0-1'],
] as const
const others = [
  'https://claimdesk.example/',
  'https://claimdesk.other.localhost/',
  'https://claimdesk.app.localhost.evil.example/',
  'https://evil.example/https://claimdesk.app.localhost/',
  'other://claimdesk/',
  'mailto:desk@claimdesk.example',
  'about:blank',
  'data:text/html,app://claimdesk/',
]

describe('addresses', () => {
  it.each(pairs)('shows %s at an origin of its own and knows it again', (program, shown) => {
    expect(toShown(program, schemes)).toBe(shown)
    expect(toProgram(shown, schemes)).toBe(program)
  })

  it.each(others)('leaves %s as it is', (url) => {
    expect(toShown(url, schemes)).toBe(url)
    expect(toProgram(url, schemes)).toBe(url)
  })
})
