import type { Project } from '../../shared/model/project'
import type { Article, Id } from '../../shared/model/records'
import { useReplica } from '../project/replica'
import { Slices } from '../project/slices'
import { pack } from './pieces'
import type { Piece, Progress, ToWorker } from './protocol'

/** Keeps the worker's story as the project is: sends it what has changed since it was last told. */
export interface Feed {
  /** Resolves once the worker has been told everything of the project as it then is. */
  bring(): Promise<void>
  /** The worker has read what it was sent. */
  read(): void
  stop(): void
}

/** So many pieces are sent at a time: neither the window nor a question has to wait for many. */
const atOnce = 250

/** In milliseconds: shorter work is not told of. */
const patience = 300

export function createFeed(
  send: (message: ToWorker) => void,
  tell: (reading: Progress | null) => void,
): Feed {
  /** The records by which the worker knows its articles. */
  const sent = new Map<Id, Article>()
  let compared: Project['articles'] | undefined
  let remembered: readonly unknown[] = []
  let underWay: Promise<void> | null = null
  let stopped = false
  let whenRead: () => void = () => undefined

  const tellWhatIsRemembered = ({ origins, attributions, dismissals }: Project) => {
    const now = [origins, attributions, dismissals]
    if (now.every((table, i) => table === remembered[i])) return
    remembered = now
    const dismissed = dismissals.sorted().flatMap(({ kind, key }) => (kind === 'match' ? [key] : []))
    send({ kind: 'remember', origins: origins.sorted(), attributions: attributions.sorted(), dismissed })
  }

  const sendArticles = async () => {
    const since = performance.now()
    const wanted = await changedArticles(sent)
    let pieces: Piece[] = []
    const post = async (done: number) => {
      const read = new Promise<void>((resolve) => (whenRead = resolve))
      send({ kind: 'put', pieces })
      pieces = []
      await read
      if (performance.now() - since > patience) tell({ done, of: wanted.length })
    }
    for (const [done, article] of wanted.entries()) {
      const doc = openProject()?.versions.get(article.version)?.doc
      for (const piece of doc ? pack(article, doc) : []) {
        pieces.push(piece)
        if (pieces.length >= atOnce) await post(done)
        if (stopped) return
      }
      sent.set(article.id, article)
    }
    if (pieces.length > 0) await post(wanted.length)
    tell(null)
  }

  const sendAll = async () => {
    for (let project = openProject(); project && !stopped; project = openProject()) {
      tellWhatIsRemembered(project)
      if (project.articles === compared) return
      const { articles } = project
      const gone = [...sent.keys()].filter((id) => !articles.has(id))
      if (gone.length > 0) send({ kind: 'remove', articles: gone })
      for (const id of gone) sent.delete(id)
      await sendArticles()
      compared = articles
    }
  }

  return {
    bring() {
      underWay ??= sendAll().finally(() => (underWay = null))
      return underWay
    },
    read: () => whenRead(),
    stop() {
      stopped = true
      whenRead()
    },
  }
}

function openProject(): Project | undefined {
  return useReplica.getState().replica?.project
}

/** Those that the worker does not have as they are, in the order in which they were added. */
async function changedArticles(sent: ReadonlyMap<Id, Article>): Promise<readonly Article[]> {
  const { articles } = openProject() ?? {}
  if (!articles) return []
  if (sent.size > 0) {
    const changed = [...articles.values()].filter((article) => sent.get(article.id) !== article)
    return changed.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  return new Slices().all(articles.sortedInSteps())
}
