import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findConflictCopies, readCopyName } from '../../../electron/project/alongside/conflict-copies'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { emptyProject } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { testFolder } from '../support/folder'
import { at, story } from '../support/story'

describe('the name of a file beside a project', () => {
  const certain: [name: string, from: string | null][] = [
    ["Storm (Ben Okafor's conflicted copy 2026-03-14).claimdesk", 'Ben Okafor'],
    ['Storm (Desk 3’s conflicted copy 2026-03-14) (1).claimdesk', 'Desk 3'],
    ['Storm (conflicted copy 2026-03-14 101500).claimdesk', null],
    ['Storm.sync-conflict-20260314-101500-ABC2DEF.claimdesk', 'ABC2DEF'],
    ['Storm_conflict-20260314-101500.claimdesk', null],
    ['Storm.Conflict.claimdesk', null],
  ]
  it.each(certain)('says that %s is a conflict copy', (name, from) => {
    expect(readCopyName(name, 'Storm.claimdesk')).toEqual({ certain: true, from })
  })

  const guessed: [name: string, from: string | null][] = [
    ['Storm (1).claimdesk', null],
    ['Storm(2).claimdesk', null],
    ['Storm 2.claimdesk', null],
    ['Storm-NEWSDESK-7.claimdesk', 'NEWSDESK-7'],
  ]
  it.each(guessed)('leaves open whether %s is one', (name, from) => {
    expect(readCopyName(name, 'Storm.claimdesk')).toEqual({ certain: false, from })
  })

  it.each([
    'Storm.claimdesk',
    'Storm copy.claimdesk',
    'Stormy.claimdesk',
    'Another (conflicted copy 2026-03-14).claimdesk',
    'Storm (1).txt',
    'Storm (2026).claimdesk',
    'Storm before merge 2026-03-14.claimdesk',
  ])('says nothing of the kind of %s', (name) => {
    expect(readCopyName(name, 'Storm.claimdesk')).toBeNull()
  })

  it('is read alike however its letters are composed', () => {
    const name = 'Stürm (conflicted copy 2026-03-14).claimdesk'
    expect(readCopyName(name.normalize('NFD'), 'Stürm.claimdesk'.normalize('NFC'))?.certain).toBe(true)
  })
})

describe('conflict copies beside a project', () => {
  it('are found; of names that people give too, only those with the same project', async () => {
    const folder = testFolder()
    const put = (name: string, content: string) => writeFile(join(folder, name), content)
    const text = serializeProject(story('The storm cut power.'))
    const other = serializeProject(emptyProject('project2', 'Flood', at))
    await put('Storm.claimdesk', text)
    await put('Storm (1).claimdesk', text)
    await put('Storm 2.claimdesk', other)
    await put('Storm-DESK.claimdesk', 'half a fi')
    await put("Storm (Ben's conflicted copy 2026-03-14).claimdesk", text)
    const found = await findConflictCopies(nodeFiles, join(folder, 'Storm.claimdesk'), 'project1')
    expect(found.map(({ name, from }) => [name, from])).toEqual([
      ['Storm (1).claimdesk', null],
      ["Storm (Ben's conflicted copy 2026-03-14).claimdesk", 'Ben'],
    ])
  })

  it('are none where the folder cannot be listed', async () => {
    const path = join(testFolder(), 'gone', 'Storm.claimdesk')
    expect(await findConflictCopies(nodeFiles, path, 'project1')).toEqual([])
  })
})
