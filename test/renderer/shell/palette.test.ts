import { describe, expect, it } from 'vitest'
import {
  articleEntries,
  claimEntries,
  commandEntries,
  filterEntries,
} from '../../../renderer/commands/paletteEntries'
import { commandIds } from '../../../shared/commands'
import { stormStory } from '../claims/story'

const labels = (entries: readonly { label: string }[]) => entries.map(({ label }) => label)
const { project } = stormStory()

describe('the palette', () => {
  it('has every command but the one that opened it', () => {
    expect(commandEntries().map(({ key }) => key)).toEqual(commandIds.filter((id) => id !== 'palette.open'))
  })

  it('finds a command by any of its words, in any order and without accents', () => {
    expect(labels(filterEntries(commandEntries(), 'cláim next'))).toContain('Next unchecked claim')
    expect(labels(filterEntries(commandEntries(), 'zzz'))).toEqual([])
  })

  it('puts what begins with the typed words first', () => {
    expect(labels(filterEntries(commandEntries(), 'find'))[0]).toBe('Find in article')
    expect(labels(filterEntries(commandEntries(), 'tag'))[0]).toBe('Tag as verified')
  })

  it('finds articles by title and outlet', () => {
    expect(labels(articleEntries(project, 'coast wire'))).toEqual(['Storm sinks boats in Brenmouth'])
  })

  it('finds a claim by #number, and by its words', () => {
    expect(labels(claimEntries(project, '#2'))[0]).toBe('Forty-two boats were lost')
    expect(claimEntries(project, 'forty-three')).toEqual([])
    expect(claimEntries(project, 'forty-two BOATS').map(({ note }) => note)).toEqual(['#2'])
  })
})
