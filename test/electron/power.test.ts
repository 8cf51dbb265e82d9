import { describe, expect, it } from 'vitest'
import { cutEverywhere, failEverywhere } from './support/ordeal'

// A shorter run of what `npm run torture` does.

describe('whatever was called saved', () => {
  it.each([1, 2, 3, 4])(
    'is there after a power cut at any operation and in any write (seed %i)',
    async (seed) => {
      const { cuts, wrong } = await cutEverywhere(seed, 12, { stride: 17, shuffles: 2 })
      expect(wrong).toEqual([])
      expect(cuts).toBeGreaterThan(50)
    },
  )

  it.each(['ENOSPC', 'EIO', 'EPERM', 'short'])('is there after any operation failed: %s', async (code) => {
    const { wrong } = await failEverywhere(5, 8, [code], 1)
    expect(wrong).toEqual([])
  })
})
