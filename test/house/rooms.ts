import { builtinModules } from 'node:module'
import { computed, findImports, targetOf } from './imports'
import type { SourceFile } from './source'

/** What the files of one folder may import. */
interface Room {
  /** Folders or single files of ours, from the top of the repository. */
  readonly ours: readonly string[]
  /** Packages; `node:` is all of Node. */
  readonly packages: readonly string[]
  /** Packages of which only types are wanted. */
  readonly types?: readonly string[]
}

/** Who may know whom. A file belongs to the longest name that it starts with. */
export const rooms: Readonly<Record<string, Room>> = {
  'shared/': {
    ours: ['shared/'],
    packages: [
      'zod',
      'immutable',
      '@noble/hashes',
      'prosemirror-model',
      'prosemirror-transform',
      'prosemirror-markdown',
      'markdown-it',
      '@mozilla/readability',
      'chardet',
      'fflate',
      'mammoth',
      'postal-mime',
    ],
  },
  'renderer/': {
    ours: ['renderer/', 'shared/'],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-virtual',
      'zustand',
      'zod',
      'prosemirror-commands',
      'prosemirror-history',
      'prosemirror-keymap',
      'prosemirror-model',
      'prosemirror-search',
      'prosemirror-state',
      'prosemirror-transform',
      'prosemirror-view',
      'pdfjs-dist',
      '@fontsource-variable/libre-franklin',
      '@fontsource-variable/source-serif-4',
    ],
  },
  'electron/': { ours: ['electron/', 'shared/', 'fixtures/sample/'], packages: ['node:', 'electron', 'zod'] },
  // The store, and what runs it without a window: neither may need Electron, not even by a detour.
  'electron/project/': { ours: ['electron/project/', 'shared/'], packages: ['node:', 'lowdb', 'zod'] },
  'electron/cli': {
    ours: ['electron/cli', 'electron/project/', 'shared/', 'package.json'],
    packages: ['node:', 'linkedom', 'pdfjs-dist', 'zod'],
  },
  // Sandboxed: no Node, and no library that would swell it.
  'electron/preload.ts': { ours: ['electron/ipc/', 'shared/'], packages: ['electron'] },
  // Stands in for Electron, so it knows the program only from outside.
  'test/host/': {
    ours: ['test/host/', 'shared/'],
    packages: ['node:', 'playwright-core', '@sparticuz/chromium'],
    types: ['electron'],
  },
  // Starts the stand-in for its own tests.
  'test/host/tiny.ts': { ours: ['test/host/'], packages: ['node:', 'playwright-core', 'vitest'] },
}

/** The one place that imports what it only knows at run time: the program, in the stand-in for Electron. */
const loaders = ['test/host/run.ts']

/** Every import that its room forbids, as `path imports what`. */
export function findBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path)
    return findImports(file)
      .filter(({ from, typeOnly }) => !allows(room, file.path, from, typeOnly))
      .map(({ from }) => `${file.path} imports ${from}`)
  })
}

function roomOf(path: string): Room {
  const names = Object.keys(rooms).filter((name) => path.startsWith(name))
  const name = names.sort((a, b) => b.length - a.length)[0]
  if (name === undefined) throw new Error(`No rules for ${path}`)
  return rooms[name]!
}

function allows(room: Room, path: string, from: string, typeOnly: boolean): boolean {
  if (from === computed) return loaders.includes(path)
  const target = targetOf(path, from)
  if ('file' in target) return room.ours.some((ours) => target.file.startsWith(ours))
  // Bare names of Node's modules would pass for packages.
  if (builtinModules.includes(from)) return false
  return room.packages.includes(target.package) || (typeOnly && room.types?.includes(target.package) === true)
}
