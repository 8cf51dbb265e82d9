import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { Program } from './program'

/** The program that this is. */
export const thisProgram: Program = {
  id: randomBytes(6).toString('hex'),
  host: hostname(),
  pid: process.pid,
}
