#!/usr/bin/env node
import { randomBytes } from 'node:crypto'
import { homedir, userInfo } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { createIdSource } from '../shared/model/ids'
import { journalFolders } from './cli/data-folder'
import { documentsInThread } from './cli/documents/thread'
import { printWith } from './cli/print'
import { run } from './cli/run'
import { progressOn, stopBySignal } from './cli/terminal'
import { nodeFiles } from './project/files/node-files'

const progress = progressOn(process.stderr)
const running = run(process.argv.slice(2), {
  files: nodeFiles,
  documents: documentsInThread(new URL('documents-worker.js', import.meta.url)),
  now: () => new Date().toISOString(),
  newId: createIdSource(Date.now, randomBytes),
  user: userInfo().username,
  print: printWith(new URL('../host/print.js', import.meta.url)),
  ...(progress ? { progress } : {}),
  onStop: stopBySignal,
  window: { journals: journalFolders(process.env, homedir()), pause: (ms) => setTimeout(ms) },
})
// A reader that stops early, as `head` does, is no fault.
process.stdout.on('error', () => {})
// Not awaited at the top: what is loaded later imports from this file, and would wait for it to end.
void running.then(({ out, err, status }) => {
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = status
})
