import { mkdir, readdir, readFile, rename as move, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Backups } from '../../../electron/project/backups/backups'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { Rescues } from '../../../electron/project/backups/rescues'
import { Session } from '../../../electron/project/session'
import type { SessionParts } from '../../../electron/project/session-parts'
import type { RescueOffer } from '../../../shared/backups/listing'
import { serializeProject } from '../../../shared/model/serialize'
import { Clock } from '../support/clock'
import { eventually } from '../support/eventually'
import { faultyFiles, type Faults } from '../support/faults'
import { testFolder } from '../support/folder'
import { at, rename, story } from '../support/story'

const text = serializeProject(story('The storm cut power to 4,000 homes.'))

async function setUp() {
  const folder = testFolder()
  const desk = join(folder, 'desk')
  await mkdir(desk)
  const path = join(desk, 'story.claimdesk')
  await writeFile(path, text)
  const faults: Faults = {}
  const files = faultyFiles(faults)
  const journals = join(folder, 'data', 'journals')
  const backups = new Backups(files, join(folder, 'data', 'backups'), () => at)
  const clock = new Clock()
  const parts: SessionParts = {
    files,
    journals,
    backups,
    later: clock.later,
    now: () => at,
    tell: () => {},
    came: () => {},
  }
  let ids = 0
  const rescues = new Rescues({ ...parts, newId: () => `id${++ids}`, home: folder })
  /** A session that changed the file this often and was closed, then again, and was killed with changes unfolded. */
  const worked = async ({ folded = 0, unfolded = 0 }) => {
    const session = opened(await Session.open(path, 's', parts))
    for (let n = 1; n <= folded; n++) session.apply([rename(n)])
    if (folded > 0) await session.flush()
    for (let n = folded + 1; n <= folded + unfolded; n++) session.apply([rename(n)])
    await eventually(() => expect(session.save.state).toBe('saved'))
    await session.close()
  }
  return { folder, desk, path, faults, parts, rescues, backups, worked, files }
}

function opened<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

async function offered(rescues: Rescues, path: string): Promise<RescueOffer> {
  const offer = await rescues.offer(path)
  if (!offer) throw new Error('Nothing was offered')
  return offer
}

const damages: readonly (readonly [string, string | Buffer])[] = [
  ['is empty', ''],
  ['is cut short', text.slice(0, text.length / 2)],
  ['holds zeros', Buffer.alloc(text.length)],
  ['is another program’s', '{"format":"other"}'],
  ['nests too deeply', '{"a":'.repeat(900) + '1' + '}'.repeat(900)],
  ['has a forbidden key', text.replace('"title": "Storm"', '"title": "Storm", "__proto__": {}')],
  ['has a faulty entry', text.replace('"lastNumber": 0', '"lastNumber": -1')],
  [
    'has a record twice',
    text.replace(
      '"reviewers": [',
      '"reviewers": [\n    {"id":"anna","name":"A","initials":"A","createdAt":"2026-11-22T09:00:00.000Z"},',
    ),
  ],
  ['points at what is missing', text.replaceAll('"article": "article1"', '"article": "article2"')],
]

describe('a project file that cannot be read', () => {
  it.each(damages)(
    'gives way to its newest good backup when it %s, and keeps its bytes',
    async (_why, bytes) => {
      const { path, desk, rescues, worked, parts } = await setUp()
      await worked({ folded: 2 })
      await writeFile(path, bytes)
      const offer = await offered(rescues, path)
      expect(offer).toMatchObject({ name: 'story.claimdesk', title: 'Title 2', file: 'aside', recovered: 0 })
      expect(await readFile(path)).toEqual(Buffer.from(bytes))

      const session = opened(await rescues.openHere(offer.id, parts))
      const aside = 'story damaged 2026-11-22 09-00-00.claimdesk'
      expect(session.notice).toContain(`kept beside it as “${aside}”`)
      expect((await readdir(desk)).sort()).toEqual([aside, 'story.claimdesk'])
      expect(await readFile(join(desk, aside))).toEqual(Buffer.from(bytes))
      expect(await readFile(path, 'utf8')).toBe(serializeProject(session.project))
      expect(session.project.meta.title).toBe('Title 2')
      await session.close()
    },
  )

  it('comes back with the changes that only the journal has', async () => {
    const { path, rescues, worked, parts } = await setUp()
    await worked({ folded: 1, unfolded: 2 })
    await writeFile(path, 'no project')
    const offer = await offered(rescues, path)
    expect(offer).toMatchObject({ title: 'Title 3', recovered: 2, left: 0, counts: { articles: 1 } })
    const session = opened(await rescues.openHere(offer.id, parts))
    expect(session.notice).toMatch(/^This is the backup of .* with 2 changes that came after it\. /)
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ title: 'Title 3' })
    await session.close()
    // And not once more at the next opening.
    const again = opened(await Session.open(path, 's2', parts))
    expect([again.notice, again.project.meta.title, again.isClean]).toEqual([undefined, 'Title 3', true])
    await again.close()
  })

  it('is offered its backup also when it is gone, and when it was moved before it broke', async () => {
    const { path, desk, rescues, worked } = await setUp()
    await worked({ folded: 1 })
    const elsewhere = join(desk, 'moved.claimdesk')
    await move(path, elsewhere)
    expect(await offered(rescues, path)).toMatchObject({ file: 'missing', title: 'Title 1' })
    const whole = await readFile(elsewhere, 'utf8')
    await writeFile(elsewhere, whole.replace('"lastNumber": 0', '"lastNumber": 0.5'))
    expect(await offered(rescues, elsewhere)).toMatchObject({ file: 'aside', name: 'moved.claimdesk' })
  })

  it('is passed over for an older backup when the newest is damaged too', async () => {
    const { path, folder, rescues, worked } = await setUp()
    await worked({ folded: 1 })
    const backups = join(folder, 'data', 'backups')
    const newest = (await readdir(backups)).find((name) => name.startsWith('Title 1'))
    await writeFile(join(backups, newest!), 'broken as well')
    await writeFile(path, '')
    expect(await offered(rescues, path)).toMatchObject({ title: 'Storm' })
  })

  it.each<[string, (path: string, faults: Faults) => Promise<unknown>]>([
    ['may not be read', (_path, faults) => Promise.resolve((faults.read = 'EACCES'))],
    ['is on a disk with a fault', (_path, faults) => Promise.resolve((faults.read = 'EIO'))],
    ['is a folder', async (path) => (await rm(path), mkdir(path))],
    [
      'is from a newer version',
      (path) =>
        writeFile(
          path,
          text.replace('"formatVersion": 1', '"formatVersion": 9').replace('"id": "anna"', '"id": "?"'),
        ),
    ],
  ])('is left alone when it %s: the backup can go to a place of its own', async (_why, spoil) => {
    const { path, desk, faults, files, rescues, worked, parts, folder } = await setUp()
    await worked({ folded: 1 })
    // Only this file: the backups are read.
    const faulty = { ...files }
    files.read = (at, limit) => (at.startsWith(desk) ? faulty : nodeFiles).read(at, limit)
    await spoil(path, faults)
    const offer = await offered(rescues, path)
    expect(offer.file).toBe('untouched')
    const refused = await rescues.openHere(offer.id, parts)
    expect(refused).toMatchObject({ ok: false })
    const target = { path: join(folder, 'copy.claimdesk'), replacing: false }
    const session = opened(await rescues.openAt(offer.id, target, parts))
    expect(session.project.meta.title).toBe('Title 1')
    expect((await readdir(desk)).sort()).toEqual(['story.claimdesk'])
    await session.close()
  })

  it('is back under its name when the backup cannot be put in its place', async () => {
    const { path, desk, faults, rescues, worked, parts } = await setUp()
    await worked({ folded: 1 })
    await writeFile(path, 'broken')
    const offer = await offered(rescues, path)
    faults.write = 100
    expect(await rescues.openHere(offer.id, parts)).toMatchObject({ ok: false })
    expect(await readdir(desk)).toEqual(['story.claimdesk'])
    expect(await readFile(path, 'utf8')).toBe('broken')
    faults.write = undefined
    faults.rename = 'EACCES'
    const refused = await rescues.openHere(offer.id, parts)
    expect(!refused.ok && refused.error).toMatch(
      /^Nothing was changed, because “story\.claimdesk” could not be kept/,
    )
    expect(await readFile(path, 'utf8')).toBe('broken')
  })

  it('is simply opened when somebody has put it right in the meantime', async () => {
    const { path, desk, rescues, worked, parts } = await setUp()
    await worked({ folded: 1 })
    const whole = await readFile(path)
    await writeFile(path, 'broken')
    const offer = await offered(rescues, path)
    await writeFile(path, whole)
    const session = opened(await rescues.openHere(offer.id, parts))
    expect([session.notice, await readdir(desk)]).toEqual([undefined, ['story.claimdesk']])
    await session.close()
  })

  it('is offered nothing when it was never backed up, nor when it can be read', async () => {
    const { path, desk, rescues, worked } = await setUp()
    const strange = join(desk, 'strange.claimdesk')
    await writeFile(strange, 'no project')
    await worked({ folded: 1 })
    expect(await rescues.offer(strange)).toBeUndefined()
    expect(await rescues.offer(path)).toBeUndefined()
  })
})
