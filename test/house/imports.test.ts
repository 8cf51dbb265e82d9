import { expect, test } from 'vitest'
import { findCircles } from './circles'
import { findImports } from './imports'
import { findBreaches, rooms } from './rooms'
import { filesUnder } from './source'

const plant = (path: string, text: string) => findBreaches([{ path, text }])

test('every import keeps to the rooms of the house', () => {
  const files = filesUnder(['shared', 'renderer', 'electron', 'test/host'], ['.ts', '.tsx']).filter(
    ({ path }) => !path.endsWith('.test.ts'),
  )
  expect(files.length).toBeGreaterThan(60)
  expect(findBreaches(files)).toEqual([])
})

test('no file of the program imports itself by way of others', () => {
  const files = filesUnder(['shared', 'renderer', 'electron'], ['.ts', '.tsx'])
  expect(findCircles(files)).toEqual([])
})

test('a planted circle is found, also of types and of a component', () => {
  const files = [
    { path: 'shared/a.ts', text: `import { b } from './text/b'` },
    { path: 'shared/text/b.ts', text: `import type { C } from '../C'` },
    { path: 'shared/C.tsx', text: `export * from './a'` },
    { path: 'shared/d.ts', text: `import { a } from './a'; import { e } from './e'` },
    { path: 'shared/e.ts', text: `import { z } from 'zod'; import './e.css'` },
  ]
  expect(findCircles(files)).toEqual([['shared/C.tsx', 'shared/a.ts', 'shared/text/b.ts']])
})

test('every package that a room may use is one that we declare', async () => {
  const { default: manifest } = await import('../../package.json')
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const used = Object.values(rooms).flatMap((room) => [...room.packages, ...(room.types ?? [])])
  expect(used.filter((name) => name !== 'node:' && !declared.includes(name))).toEqual([])
})

test.each([
  ['shared/text/plant.ts', `import { readFileSync } from 'node:fs'`],
  ['shared/text/plant.ts', `import fs from 'fs'`],
  ['shared/text/plant.ts', `import { EditorState } from 'prosemirror-state'`],
  ['shared/text/plant.ts', `import type { ReactNode } from 'react'`],
  ['shared/text/plant.ts', `export * from '../../renderer/article/types'`],
  ['shared/text/plant.ts', `const later = () => import('electron')`],
  ['shared/text/plant.ts', `let found: import('node:http').Server`],
  ['shared/text/plant.ts', `const name = 'node:fs'; void import(name)`],
  ['renderer/claims/plant.tsx', `export const A = () => <a title={String(require('electron'))} />`],
  ['renderer/claims/plant.tsx', `import { createStore } from '../../electron/project/store'`],
  ['renderer/claims/plant.tsx', `import { join } from 'node:path'`],
  ['electron/plant.ts', `import { Claims } from '../renderer/claims/Claims'`],
  ['electron/plant.ts', `import { build } from 'vite'`],
  ['electron/project/plant.ts', `import { app } from 'electron'`],
  ['electron/project/plant.ts', `import type { App } from 'electron'`],
  ['electron/project/plant.ts', `import { guard } from '../ipc/register'`],
  ['electron/cli.ts', `import { openWindow } from './window/open'`],
  ['electron/preload.ts', `import { EventEmitter } from 'node:events'`],
  ['test/host/plant.ts', `import { app } from 'electron'`],
  ['test/host/plant.ts', `import { store } from '../../electron/project/store'`],
])('a planted breach is found: %s: %s', (path, text) => {
  expect(plant(path, text)).toHaveLength(1)
})

test.each([
  ['shared/text/plant.ts', `import { sha256 } from '@noble/hashes/sha2.js'`],
  [
    'renderer/claims/plant.tsx',
    `import './claims.css'; import { statusOf } from '../../shared/model/status'`,
  ],
  ['electron/ipc/plant.ts', `import { ipcMain } from 'electron'; import { open } from 'node:fs/promises'`],
  ['test/host/plant.ts', `import type { App } from 'electron'; export type { Menu } from 'electron'`],
])('what a room may import passes: %s: %s', (path, text) => {
  expect(plant(path, text)).toEqual([])
})

test('words in strings and comments are not imports', () => {
  const text = `// import 'electron'\nexport const say = "import fs from 'node:fs'"`
  expect(findImports({ path: 'shared/text/plant.ts', text })).toEqual([])
})
