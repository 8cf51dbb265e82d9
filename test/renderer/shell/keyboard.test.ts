import { describe, expect, it } from 'vitest'
import { ariaKeys, commandOf, isFieldKey, printKey } from '../../../renderer/commands/keyboard'
import { commandIds, commands, type Command } from '../../../shared/commands'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('commandOf', () => {
  it('finds a command by its letter, whatever Caps Lock says', () => {
    expect(commandOf({ ...plain, key: 'v' }, false)).toBe('claim.verified')
    expect(commandOf({ ...plain, key: 'V' }, false)).toBe('claim.verified')
  })

  it('takes Shift with a letter for another shortcut, and into a sign that needs it', () => {
    expect(commandOf({ ...plain, key: 'N', shiftKey: true }, false)).toBe('claim.next-unchecked')
    expect(commandOf({ ...plain, key: '?', shiftKey: true }, false)).toBe('help.keys')
    expect(commandOf({ ...plain, key: 'V', shiftKey: true }, false)).toBeUndefined()
  })

  it('reads Mod as Cmd on a Mac and as Ctrl elsewhere, and no other', () => {
    const press = { ...plain, key: 'k' }
    expect(commandOf({ ...press, metaKey: true }, true)).toBe('palette.open')
    expect(commandOf({ ...press, ctrlKey: true }, false)).toBe('palette.open')
    expect(commandOf({ ...press, ctrlKey: true }, true)).toBeUndefined()
    expect(commandOf({ ...press, metaKey: true }, false)).toBeUndefined()
  })

  it('zooms by the plus key, with Shift or without', () => {
    expect(commandOf({ ...plain, key: '+', ctrlKey: true, shiftKey: true }, false)).toBe('view.larger')
    expect(commandOf({ ...plain, key: '=', ctrlKey: true }, false)).toBe('view.larger')
  })

  it('goes by the place of the key where it types another script', () => {
    expect(commandOf({ ...plain, key: 'м', code: 'KeyV' }, false)).toBe('claim.verified')
    expect(commandOf({ ...plain, key: 'Ν', code: 'KeyN', shiftKey: true }, false)).toBe(
      'claim.next-unchecked',
    )
  })

  it('goes by what is typed on a Latin layout, not by the place', () => {
    expect(commandOf({ ...plain, key: 'a', code: 'KeyQ' }, false)).toBe('claim.attach')
  })

  it('answers every shortcut of the command table with its command', () => {
    for (const id of commandIds)
      for (const shortcut of (commands[id] as Command).keys) {
        const parts = shortcut.endsWith('++')
          ? [...shortcut.slice(0, -2).split('+'), '+']
          : shortcut.split('+')
        const press = {
          key: parts.at(-1)!,
          ctrlKey: parts.includes('Mod'),
          metaKey: false,
          altKey: parts.includes('Alt'),
          shiftKey: parts.includes('Shift'),
        }
        expect([shortcut, commandOf(press, false)]).toEqual([shortcut, id])
      }
  })
})

describe('isFieldKey', () => {
  it('leaves typing and moving to the field, and takes shortcuts with Mod and function keys', () => {
    expect(isFieldKey({ ...plain, key: 'v' }, false)).toBe(true)
    expect(isFieldKey({ ...plain, key: 'Tab' }, false)).toBe(true)
    expect(isFieldKey({ ...plain, key: 'F6' }, false)).toBe(false)
    expect(isFieldKey({ ...plain, key: 'z', ctrlKey: true }, false)).toBe(false)
    expect(isFieldKey({ ...plain, key: 'z', metaKey: true }, true)).toBe(false)
  })
})

describe('how shortcuts are written', () => {
  it('prints them as the keys of this machine are marked', () => {
    expect(printKey('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(printKey('Mod+Shift+Z', true)).toBe('⌘⇧Z')
    expect(printKey('Mod++', false)).toBe('Ctrl++')
  })

  it('names them for assistive technology', () => {
    expect(ariaKeys(['Mod+Shift+Z', 'Mod+Y'], false)).toBe('Control+Shift+Z Control+Y')
    expect(ariaKeys(['Mod++'], true)).toBe('Meta+Plus')
  })
})
