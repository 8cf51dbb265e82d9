import { basename } from 'node:path'
import type { Recent, View } from '../../shared/contract'
import type { IdSource } from '../../shared/model/ids'
import type { Id } from '../../shared/model/records'
import type { Files } from './files/files'
import { codeOf } from './files/troubles'
import { within, type Later } from './later'
import { shorten } from './places'
import type { KnownProject, SettingsStore } from './settings'

const most = 12
const noView: View = { article: null, claim: null, scroll: {} }

/** Milliseconds to wait for a network drive before its project is shown as missing. */
const patience = 500

/** The projects opened before on this computer, latest first. */
export class KnownProjects {
  constructor(
    private readonly settings: SettingsStore,
    private readonly files: Files,
    private readonly later: Later,
    private readonly newId: IdSource,
    private readonly home: string,
  ) {}

  get list(): readonly KnownProject[] {
    return this.settings.memory.projects
  }

  /** The list as the window shows it, with what is not there any more marked so. */
  recents(): Promise<Recent[]> {
    return Promise.all(
      this.list.map(async ({ id, title, path, openedAt }) => ({
        id,
        title: title || basename(path),
        place: shorten(path, this.home),
        openedAt,
        missing: !(await this.isThere(path)),
      })),
    )
  }

  pathOf(id: Id): string | undefined {
    return this.list.find((known) => known.id === id)?.path
  }

  viewOf(path: string): View {
    return this.at(path)?.view ?? noView
  }

  /** Puts a project at the head of the list. */
  opened(path: string, title: string, openedAt: string): void {
    const known = this.at(path)
    const entry = { id: known?.id ?? this.newId(), path, title, openedAt, view: known?.view ?? noView }
    this.put([entry, ...this.list.filter((other) => other.path !== path)].slice(0, most))
  }

  remember(path: string, part: Partial<Pick<KnownProject, 'view' | 'title'>>): void {
    this.put(this.list.map((known) => (known.path === path ? { ...known, ...part } : known)))
  }

  forget(id: Id): void {
    this.put(this.list.filter((known) => known.id !== id))
  }

  private at(path: string): KnownProject | undefined {
    return this.list.find((known) => known.path === path)
  }

  private put(projects: KnownProject[]): void {
    this.settings.change({ projects })
  }

  private async isThere(path: string): Promise<boolean> {
    try {
      return (await within(patience, this.files.stat(path), this.later))?.kind === 'file'
    } catch (error) {
      codeOf(error)
      return false
    }
  }
}
