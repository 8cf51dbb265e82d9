import { answers } from './answers'
import { Unpacking } from './pieces'
import type { Answer, AskMessage, FromWorker, Kind, Progress, ToWorker } from './protocol'
import { emptyStory, type Story } from './story'

interface Task {
  readonly message: AskMessage
  work: Generator<Progress, Answer<Kind>, void>
  /** When it was last told how far it is, by `performance.now`; asking counts. */
  told: number
}

/** So much of a list goes into one message: the window has to read it at a time. */
const atOnce = 100

/** In milliseconds: how far something is is told no more often, for the window draws it each time. */
const rhythm = 100

/** What the worker does, without the worker: reads articles, and answers the newest question first. */
export class Clerk {
  private readonly story: Story = emptyStory()
  private readonly unpacking = new Unpacking()
  /** Begun and not yet answered; the last one is worked on. */
  private tasks: Task[] = []

  constructor(private readonly tell: (message: FromWorker) => void) {}

  take(message: ToWorker): void {
    switch (message.kind) {
      case 'put':
        for (const piece of message.pieces) {
          const text = this.unpacking.take(piece)
          if (text) this.story.corpus.put(text)
        }
        this.beginAgain()
        return this.tell({ kind: 'read' })
      case 'remove':
        for (const id of message.articles) this.story.corpus.remove(id)
        return this.beginAgain()
      case 'remember':
        this.story.origins = message.origins
        this.story.attributions = message.attributions
        this.story.dismissed = new Set(message.dismissed)
        return this.beginAgain()
      case 'ask':
        this.tasks.push({ message, work: begin(this.story, message), told: performance.now() })
        return
      case 'cancel':
        this.tasks = this.tasks.filter((task) => task.message.number !== message.number)
    }
  }

  /** Does the next step of what was asked last; answers whether there is more to do. */
  work(): boolean {
    const task = this.tasks.at(-1)
    if (!task) return false
    const { number } = task.message
    try {
      const step = task.work.next()
      if (!step.done) this.tellProgress(task, step.value)
      else this.finish(task, { kind: 'answer', number, answer: this.tellParts(number, step.value) })
    } catch (error) {
      this.finish(task, { kind: 'failed', number, why: String(error) })
    }
    return this.tasks.length > 0
  }

  private tellProgress(task: Task, progress: Progress): void {
    if (performance.now() - task.told < rhythm) return
    task.told = performance.now()
    this.tell({ kind: 'at', number: task.message.number, progress })
  }

  /** Tells all but the end of a long list, so that no message is long; answers the end. */
  private tellParts(number: number, answer: Answer<Kind>): Answer<Kind> {
    if (!Array.isArray(answer)) return answer
    const list: readonly unknown[] = answer
    let at = 0
    for (; at + atOnce < list.length; at += atOnce)
      this.tell({ kind: 'part', number, part: list.slice(at, at + atOnce) })
    return list.slice(at) as unknown as Answer<Kind>
  }

  private finish(task: Task, message: FromWorker): void {
    this.tasks = this.tasks.filter((other) => other !== task)
    this.tell(message)
  }

  /** An answer is of one story, not half of what was there before. */
  private beginAgain(): void {
    for (const task of this.tasks) task.work = begin(this.story, task.message)
  }
}

function begin<K extends Kind>(story: Story, { of, question }: AskMessage<K>) {
  return answers[of](story, question)
}
