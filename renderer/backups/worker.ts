import '../project/zod'
import { differencesOf } from '../../shared/backups/differences'
import { restoreDeltas } from '../../shared/backups/restore'
import { parseProject } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import { fail, ok } from '../../shared/model/result'
import type { Answer, Question } from './protocol'

// Compares backups with the project as it is now: reading one of a thousand articles takes a second, in which the
// window goes on.

let now: Project | undefined

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('now' in data) now = read(data.now.join(''))
  else postMessage({ number: data.number, result: compare(data) } satisfies Answer)
})

function compare({ backup, wants }: Exclude<Question, { now: unknown }>): Answer['result'] {
  const then = read(new TextDecoder().decode(backup))
  if (!now || !then) return fail('This backup is damaged. Take another one.')
  const deltas = restoreDeltas(now, then)
  return ok({ differences: differencesOf(now, then, deltas), deltas: wants === 'deltas' ? deltas : [] })
}

function read(text: string): Project | undefined {
  const parsed = parseProject(text)
  return parsed.ok ? parsed.value.project : undefined
}
