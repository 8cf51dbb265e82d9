import { fail, type Result } from '../../shared/model/result'
import type { Project } from '../../shared/model/project'
import { projectPieces } from '../../shared/model/serialize'
import type { Answer, Comparison, Question } from './protocol'

/** Compares backups with the project, one after the other, beside what the window does. */
export interface Comparer {
  compare(
    project: Project,
    backup: Uint8Array,
    wants: 'differences' | 'deltas',
  ): Promise<Result<Comparison, string>>
  /** Stops at once; what was asked is never answered. */
  end(): void
}

const broken =
  'The backup could not be compared: that took more memory than there is. Save it as a file of its own instead.'

export function startComparer(): Comparer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const ask = (question: Question) => worker.postMessage(question)
  let number = 0
  let known: Project | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let settle: (answer: Answer) => void = () => {}
  worker.onmessage = ({ data }: MessageEvent<Answer>) => settle(data)
  worker.onerror = () => settle({ number, result: fail(broken) })

  const compareNow: Comparer['compare'] = async (project, backup, wants) => {
    if (known !== project) ask({ now: await piecesOf(project) })
    known = project
    return new Promise((resolve) => {
      number++
      settle = (answer) => {
        if (answer.number === number) resolve(answer.result)
      }
      ask({ number, backup, wants })
    })
  }
  return {
    compare: (project, backup, wants) => {
      const done = turn.then(() => compareNow(project, backup, wants))
      turn = done
      return done
    },
    end: () => worker.terminate(),
  }
}

/** Milliseconds in which the window may be kept waiting. */
const slice = 8
const piece = 262_144

async function piecesOf(project: Project): Promise<string[]> {
  const pieces: string[] = []
  let text = ''
  let since = performance.now()
  for (const part of projectPieces(project)) {
    text += part
    if (text.length >= piece) {
      pieces.push(text)
      text = ''
    }
    if (performance.now() - since < slice) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  return [...pieces, text]
}
