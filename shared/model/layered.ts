import { Map as ImmutableMap } from 'immutable'
import type { Id } from './records'

const removed = Symbol('removed')

/**
 * An immutable map: a plain one that is never changed, and over it what was put and removed since. A project
 * of a hundred thousand records is in it as fast as in a plain map, and one more costs no more than in a small one.
 */
export class LayeredMap<V> {
  private constructor(
    private readonly base: ReadonlyMap<Id, V>,
    private readonly over: ImmutableMap<Id, V | typeof removed>,
    readonly size: number,
  ) {}

  /** Whoever gave `base` must not change it any more. */
  static over<V>(base: ReadonlyMap<Id, V>): LayeredMap<V> {
    return new LayeredMap(base, ImmutableMap(), base.size)
  }

  get(id: Id): V | undefined {
    const changed = this.over.size === 0 ? undefined : this.over.get(id)
    if (changed === undefined) return this.base.get(id)
    return changed === removed ? undefined : changed
  }

  has(id: Id): boolean {
    const changed = this.over.size === 0 ? undefined : this.over.get(id)
    return changed === undefined ? this.base.has(id) : changed !== removed
  }

  set(id: Id, value: V): LayeredMap<V> {
    return new LayeredMap(this.base, this.over.set(id, value), this.size + (this.has(id) ? 0 : 1))
  }

  delete(id: Id): LayeredMap<V> {
    if (!this.has(id)) return this
    const over = this.base.has(id) ? this.over.set(id, removed) : this.over.delete(id)
    return new LayeredMap(this.base, over, this.size - 1)
  }

  /** Every value, in no promised order. */
  *values(): Generator<V, undefined> {
    for (const [id, value] of this.base) if (!this.over.has(id)) yield value
    for (const value of this.over.values()) if (value !== removed) yield value
    return undefined
  }
}
