import { expect, it } from 'vitest'
import { parseAccelerator } from './accelerator'

const none = { ctrl: false, alt: false, shift: false, meta: false }

it.each([
  ['CmdOrCtrl+Shift+A', 'linux', { ...none, key: 'a', ctrl: true, shift: true }],
  ['CmdOrCtrl+Shift+A', 'darwin', { ...none, key: 'a', meta: true, shift: true }],
  ['Alt+Down', 'win32', { ...none, key: 'arrowdown', alt: true }],
  ['CmdOrCtrl+Plus', 'linux', { ...none, key: '+', ctrl: true }],
  ['F6', 'linux', { ...none, key: 'f6' }],
  ['Delete', 'linux', { ...none, key: 'delete' }],
  ['CmdOrCtrl+', 'linux', null],
] as const)('reads %s on %s', (accelerator, platform, keys) => {
  expect(parseAccelerator(accelerator, platform)).toEqual(keys)
})
