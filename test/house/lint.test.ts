import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'
import { root } from './source'

// A planted file is in no tsconfig, so the rules that need types are off; those tested here need none.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { projectService: false } } },
  ],
})

async function restrictedIn(path: string, text: string) {
  const [result] = await eslint.lintText(text, { filePath: path })
  return result!.messages.filter(({ ruleId }) => ruleId?.startsWith('no-restricted')).length
}

test.each([
  ['shared/plant.ts', 'export const now = Date.now()'],
  ['shared/plant.ts', 'export const now = new Date()'],
  ['shared/plant.ts', 'export const chance = Math.random()'],
  ['shared/plant.ts', 'export const title = document.title'],
  ['renderer/plant.tsx', 'export const path = process.cwd()'],
  ['electron/plant.ts', `import { ipcMain } from 'electron'; ipcMain.handle('x', () => 1)`],
  ['electron/ipc/plant.ts', `import { ipcMain } from 'electron'; ipcMain.handle('x', () => 1)`],
  ['electron/ipc/register.ts', `import { dialog } from 'electron'; void dialog`],
  ['electron/plant.ts', `import * as electron from 'electron'; void electron`],
  ['electron/plant.ts', `import electron from 'electron'; void electron`],
  ['electron/window/plant.ts', `import { net } from 'electron'; void net`],
])('lint finds a planted breach: %s: %s', async (path, text) => {
  expect(await restrictedIn(path, text)).toBeGreaterThan(0)
})

test.each([
  ['shared/plant.ts', 'export const then = new Date(0)'],
  ['electron/ipc/register.ts', `import { ipcMain } from 'electron'; void ipcMain`],
  ['electron/dialogs.ts', `import { dialog } from 'electron'; void dialog`],
  ['electron/plant.ts', 'export const now = Date.now()'],
])('lint lets through what its place may use: %s: %s', async (path, text) => {
  expect(await restrictedIn(path, text)).toBe(0)
})

test('a comment cannot switch a rule off', async () => {
  expect(await restrictedIn('shared/plant.ts', 'export const now = Date.now() // eslint-disable-line')).toBe(
    1,
  )
})
