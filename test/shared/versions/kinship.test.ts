import { describe, expect, it } from 'vitest'
import { kinship, looksForeign } from '../../../shared/versions/kinship'

const morning = `A ferry sank off Brenmouth on Tuesday with forty-two people on board, the coast guard said.
Rescuers pulled nineteen of them from the water before dark. The harbour master closed the port.`
const evening = `Rescuers pulled nineteen of them from the water before dark. The harbour master closed the port.
A ferry sank off Brenmouth on Tuesday with forty-two people on board, the coast guard said. Divers found the
wreck at a depth of thirty metres late on Wednesday, and an inquiry was opened by the ministry of transport.`
const elsewhere = `The ferry that went down near Brenmouth had been inspected twice this year, records show. “Nineteen
of them” were crew members, according to a former officer of the coast guard who asked not to be named.`

describe('A text', () => {
  it('that has grown, and whose paragraphs moved, is of the same kin as what it began with', () => {
    expect(kinship(morning, evening)).toBeGreaterThan(0.45)
    expect(looksForeign(morning, evening)).toBe(false)
  })

  it('of another outlet on the same event is not', () => {
    expect(kinship(morning, elsewhere)).toBeLessThan(0.1)
    expect(looksForeign(morning, elsewhere)).toBe(true)
  })

  it('is its own nearest kin, and nothing is kin to no words at all', () => {
    expect(kinship(morning, morning)).toBe(1)
    expect(kinship('Twelve died.', 'Twelve died.')).toBe(1)
    expect(kinship(morning, ' … ')).toBe(0)
  })
})
