import { describe, expect, it } from 'vitest'
import { ada, jon } from '../claims/story'
import { sent, dispatch, nowhere, text, replica, bytes, word, undo } from './replicaDesk'

describe('what is typed and deleted again in one sitting', () => {
  it('leaves no stamp, no step to undo and no entry in the history', () => {
    for (const wording of ['T', 'Th', 'T', '']) word('wall', wording, 'sitting')
    expect(bytes()).toBe(text)
    expect(replica().undoList.done).toEqual([])
    for (const { changes } of sent) expect(changes).toHaveLength(1)
  })

  it('keeps the author of the words that stood there before', () => {
    const before = dispatch([{ type: 'claim.edited', claim: 'wall', wording: 'The wall' }], jon, nowhere)
    const then = bytes()
    for (const wording of ['The wall!', 'The wall']) word('wall', wording, 'sitting')
    expect(bytes()).toBe(then)
    expect(replica().undoList.done.map(({ id }) => id)).toEqual([before.ok && before.value])
    expect(replica().project.claims.get('wall')?.edited).toMatchObject({ wording: { by: 'jon' } })
  })

  it('adds no assessment, where it was a rationale', () => {
    const explain = (rationale: string) =>
      dispatch(
        [
          {
            type: 'assessment.added',
            assessment: { id: 'mine', claim: 'wall', verdict: 'verified', rationale },
          },
        ],
        ada,
        nowhere,
        'sitting',
      )
    for (const rationale of ['S', 'Se', '']) explain(rationale)
    expect(bytes()).toBe(text)
    explain('Seen.')
    expect(replica().project.assessments.get('mine')?.rationale).toBe('Seen.')
  })

  it('does not introduce who typed it', () => {
    const zoe = { id: 'zoe', name: 'Zoë Ångel', initials: 'ZÅ' }
    for (const wording of ['A', ''])
      dispatch([{ type: 'claim.edited', claim: 'wall', wording }], zoe, nowhere, 'sitting')
    expect(bytes()).toBe(text)
  })

  it('is a change like any other where something else of the step stays', () => {
    dispatch(
      [
        { type: 'claim.tagged', claim: 'wall', tags: ['harbour'] },
        { type: 'claim.edited', claim: 'wall', wording: 'A' },
      ],
      ada,
      nowhere,
      'sitting',
    )
    word('wall', '', 'sitting')
    expect(replica().project.claims.get('wall')).toMatchObject({ wording: '', tags: ['harbour'] })
    expect(replica().undoList.done).toHaveLength(1)
    expect(
      replica()
        .project.history.get('sitting')
        ?.entries.map(({ type }) => type),
    ).toEqual(['claim.tagged'])
    undo()
    expect(bytes()).toBe(text)
  })
})
