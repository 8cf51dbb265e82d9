import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { MeetingTable, type OpenMeeting } from '../../../electron/project/alongside/meeting'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { Session } from '../../../electron/project/session'
import { applyChanges } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import type { Project } from '../../../shared/model/project'
import { parseProject } from '../../../shared/model/parse'
import { serializeProject } from '../../../shared/model/serialize'
import { makeProject, reviewer } from '../../../bench/project/story'
import { setUp } from '../support/session'
import { at } from '../support/story'

/** A meeting as the thread holds it, which lets something happen while it is under way. */
function meetings(meanwhile: (turn: number) => void) {
  const held = { count: 0, turns: 0 }
  const open: OpenMeeting = async (project) => {
    held.count++
    const table = new MeetingTable(nodeFiles)
    for await (const piece of project) table.take(structuredClone(piece))
    return {
      begin: async (place) => {
        meanwhile(++held.turns)
        return structuredClone(await table.begin(place))
      },
      goOn: (steps) => {
        const answer = structuredClone(table.goOn(structuredClone(steps)))
        meanwhile(++held.turns)
        return Promise.resolve(answer)
      },
      end: () => {},
    }
  }
  return { held, open }
}

const word = (claim: string, wording: string, step: string): Change => ({
  type: 'claim.edited',
  step,
  at,
  by: reviewer,
  claim,
  wording,
})

function after(project: Project, ...changes: Change[]): Project {
  const applied = applyChanges(project, changes)
  if (!applied.ok) throw new Error(applied.error)
  return applied.value.project
}

/** A project that is too large to be merged while somebody waits, open. */
async function openLarge(meanwhile: (session: Session, turn: number) => void = () => {}) {
  const { parts, path, came } = await setUp()
  const project = makeProject(50)
  await writeFile(path, serializeProject(project))
  const here: { session?: Session } = {}
  const { held, open } = meetings((turn) => here.session && meanwhile(here.session, turn))
  const opened = await Session.open(path, 'large', { ...parts, openMeeting: open })
  if (!opened.ok) throw new Error(opened.error)
  const session = (here.session = opened.value)
  return { session, path, came, held, project }
}

it('a large project is brought together elsewhere with what somebody else saved', async () => {
  const { session, path, came, held, project } = await openLarge()
  session.apply([word('c1', 'Mine', 's1')])
  await writeFile(path, serializeProject(after(project, word('c2', 'Theirs', 's2'))))
  await session.look()
  expect(held).toEqual({ count: 1, turns: 1 })
  expect(['c1', 'c2'].map((id) => session.project.claims.get(id)?.wording)).toEqual(['Mine', 'Theirs'])
  expect(came.map(({ revision }) => revision)).toEqual([2])
  expect((await session.flush()).state).toBe('saved')
  expect(await readFile(path, 'utf8')).toBe(serializeProject(session.project))
  expect(held.count).toBe(1)
  await session.close()
})

it('what is done meanwhile is met as well, and comes after what they saved', async () => {
  const { session, path, came, project } = await openLarge((open, turn) => {
    if (turn <= 3) open.apply([word(`c${turn}`, `Mine ${turn}`, `s${turn}`)])
  })
  await writeFile(
    path,
    serializeProject(after(project, word('c2', 'Theirs', 't1'), word('c9', 'Theirs', 't1'))),
  )
  await session.look()
  const now = (id: string) => session.project.claims.get(id)?.wording
  // Theirs, which they wrote without knowing of ours, is as late and greater.
  expect(['c1', 'c3', 'c9'].map(now)).toEqual(['Mine 1', 'Mine 3', 'Theirs'])
  expect(came.map(({ revision }) => revision)).toEqual([4])
  await session.flush()
  const read = parseProject(await readFile(path, 'utf8'))
  expect(read.ok && serializeProject(read.value.project)).toBe(serializeProject(session.project))
  await session.close()
})

it('somebody who never stops is held up at last, and nothing is lost', async () => {
  let step = 0
  const { session, path, held, project } = await openLarge((open) => {
    step++
    open.apply([word('c1', `Mine ${step}`, `s${step}`)])
  })
  await writeFile(path, serializeProject(after(project, word('c2', 'Theirs', 't1'))))
  await session.look()
  expect(held.turns).toBeLessThan(100)
  expect(session.project.claims.get('c2')?.wording).toBe('Theirs')
  expect(session.project.claims.get('c1')?.wording).toBe(`Mine ${step}`)
  await session.close()
})

it('a thread that breaks costs nothing: the project is merged here', async () => {
  const { parts, path } = await setUp()
  const project = makeProject(50)
  await writeFile(path, serializeProject(project))
  const opened = await Session.open(path, 'large', {
    ...parts,
    openMeeting: () => Promise.reject(new Error('No more memory')),
  })
  if (!opened.ok) throw new Error(opened.error)
  await writeFile(path, serializeProject(after(project, word('c2', 'Theirs', 't1'))))
  await opened.value.look()
  expect(opened.value.project.claims.get('c2')?.wording).toBe('Theirs')
  await opened.value.close()
})
