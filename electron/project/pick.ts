import type { ResponseOf } from '../../shared/contract'
import { mostFiles } from '../../shared/import/folder'
import type { IdSource } from '../../shared/model/ids'
import type { Id } from '../../shared/model/records'
import type { Files } from './files/files'
import { gather, readArticleFile } from './gather'

const gone =
  'It can no longer be read, because other files have been chosen since. Choose it again to add it.'

/**
 * The files that the person chose last. The window knows each by an id, asks for one at a time, so that a
 * thousand of them take no more memory than one, and says when it is done with them.
 */
export class Picks {
  private readonly paths = new Map<Id, string>()
  private pick: Id | null = null

  constructor(
    private readonly files: Files,
    private readonly newId: IdSource,
  ) {}

  /** Takes note of chosen files and folders; what was chosen before is forgotten. */
  async take(chosen: readonly string[], extensions: readonly string[]): Promise<ResponseOf<'articles:pick'>> {
    const found = await gather(this.files, chosen, extensions)
    this.paths.clear()
    const pick = this.newId()
    this.pick = pick
    const files = found.files.slice(0, mostFiles).map(({ name, place }) => {
      const id = this.newId()
      this.paths.set(id, place)
      return { id, name }
    })
    const cut = found.cut || files.length < found.files.length
    return { pick, files, others: found.others, cut, failed: [...found.failed] }
  }

  /** The bytes of a chosen file, which is given out once, or the sentences why not. */
  async read(pick: Id, file: Id): Promise<ResponseOf<'articles:read'>> {
    const path = pick === this.pick ? this.paths.get(file) : undefined
    if (path === undefined) return { outcome: 'failed', why: gone }
    this.paths.delete(file)
    const read = await readArticleFile(this.files, path)
    return typeof read === 'string' ? { outcome: 'failed', why: read } : { outcome: 'read', bytes: read }
  }

  /** Forgets what was chosen, unless something else has been since. */
  forget(pick: Id): void {
    if (pick !== this.pick) return
    this.paths.clear()
    this.pick = null
  }
}
