import type { AttributionWay, Origin } from '../../model/sourcing'
import type { Id } from '../../model/records'
import { hashText } from '../../text/hash'
import type { Statement } from '../types'
import { agencyOf, foldName, isSameOrigin } from './names'
import type { Source } from './source'

/** One report, and whom it has it from. */
export interface Voice extends Source, Statement {
  readonly via: AttributionWay
  readonly confirmed: boolean
  readonly supports: boolean
  /** Whom the same words come from elsewhere: one source with whoever is named for them here. */
  readonly also?: Source
}

/** Reports of one origin. */
export interface OriginGroup {
  readonly voice: Source & { readonly origin: Id }
  readonly voices: readonly Voice[]
  /** The number of the independent source that it is, or is part of. */
  readonly source: number
}

/** Puts together what comes from one origin, and numbers the independent sources from nought. */
export function groupOrigins(
  voices: readonly Voice[],
  records: readonly Origin[],
): { groups: OriginGroup[]; sources: number } {
  const named = voices.map((voice) => ({ voice, record: recordOf(voice, records) }))
  const same = new Sets(voices.length)
  for (let i = 0; i < named.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [named[i]!, named[j]!]
      const isOne = a.record && b.record ? a.record === b.record : isSameOrigin(a.voice, b.voice)
      if (isOne) same.join(i, j)
    }
  const members = same.groups().map((group) => group.map((i) => named[i]!))
  const linked = new Sets(members.length)
  for (let i = 0; i < members.length; i++)
    for (let j = 0; j < i; j++)
      if (
        members[i]!.some((a) =>
          members[j]!.some((b) => areOneSource(a.voice, b.voice) || shareWords(a.voice, b.voice)),
        )
      )
        linked.join(i, j)
  const numbers = linked.numbers()
  const groups = members.map((group, i): OriginGroup => {
    const record = group.find((each) => each.record)?.record
    const fullest = group
      .map(({ voice }) => voice)
      .toSorted((a, b) => b.name.length - a.name.length || (a.name > b.name ? -1 : 1))[0]!
    const source: Source = record
      ? { ...fullest, name: record.name, kind: record.kind }
      : { ...fullest, name: agencyOf(fullest.name) ?? fullest.name }
    const origin = record?.id ?? `seen-${hashText(`${source.kind} ${foldName(source.name)}`).slice(0, 20)}`
    return { voice: { ...source, origin }, voices: group.map(({ voice }) => voice), source: numbers[i]! }
  })
  return { groups, sources: new Set(numbers).size }
}

function shareWords(a: Voice, b: Voice): boolean {
  const has = (one: Voice, other: Voice) => one.also !== undefined && isSameOrigin(one.also, other)
  return has(a, b) || has(b, a)
}

/** “the port and the council”, “the council”: one of several who say something together is no second source. */
function shareMember(a: Source, b: Source): boolean {
  const membersOf = ({ name }: Source) =>
    name.split(/,? and (?:the )?|, (?:the )?/u).filter((part) => part.trim() !== '')
  const [ones, others] = [membersOf(a), membersOf(b)]
  if (ones.length + others.length < 3) return false
  const named = (name: string) => ({ name, kind: 'institution' as const })
  return ones.some((one) => others.some((other) => isSameOrigin(named(one), named(other))))
}

/** Somebody and the institution that they speak for; two whom nobody names; two who speak for one institution. */
export function areOneSource(a: Source, b: Source): boolean {
  if (a.kind === 'unnamed' && b.kind === 'unnamed') return true
  if (a.kind === 'institution' && b.kind === 'institution' && shareMember(a, b)) return true
  const speaksFor = (person: Source, other: Source) =>
    person.of !== undefined &&
    (other.kind === 'institution' || other.kind === 'person') &&
    isSameOrigin({ name: person.of, kind: other.kind }, other)
  // “Vinter’s office” and Ada Vinter
  const isOf = (office: Source, owner: Source) =>
    office.kind === 'institution' &&
    owner.kind === 'person' &&
    office.of !== undefined &&
    isSameOrigin({ name: office.of, kind: 'person' }, owner)
  return (
    isOf(a, b) ||
    isOf(b, a) ||
    speaksFor(a, b) ||
    speaksFor(b, a) ||
    (a.of !== undefined &&
      b.of !== undefined &&
      isSameOrigin({ name: a.of, kind: 'institution' }, { name: b.of, kind: 'institution' }))
  )
}

/** The record under one of whose names a source is known; of several the one made first. */
export function recordOf(source: Source, records: readonly Origin[]): Origin | undefined {
  const canonical = records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const exact = canonical.find(({ name, also }) =>
    [name, ...also].some((each) => foldName(each) === foldName(source.name)),
  )
  const found =
    exact ?? canonical.find((record) => isSameOrigin({ name: record.name, kind: record.kind }, source))
  if (!found) return undefined
  // Two records of one name, as two people made them, are one origin.
  return canonical.find((other) =>
    [other.name, ...other.also].some((name) =>
      [found.name, ...found.also].some((each) => foldName(each) === foldName(name)),
    ),
  )
}

/** Sets of numbers that are joined one by one. */
class Sets {
  private readonly parents: number[]

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, i) => i)
  }

  join(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].sort((x, y) => x - y) as [number, number]
    this.parents[high] = low
  }

  groups(): number[][] {
    const groups = new Map<number, number[]>()
    this.parents.forEach((_, i) => {
      const root = this.root(i)
      groups.set(root, [...(groups.get(root) ?? []), i])
    })
    return [...groups.values()]
  }

  /** For each member the number of its set, in the order in which sets begin. */
  numbers(): number[] {
    const numbers: number[] = []
    this.groups().forEach((group, number) => group.forEach((i) => (numbers[i] = number)))
    return numbers
  }

  private root(i: number): number {
    let at = i
    while (this.parents[at] !== at) at = this.parents[at]!
    return at
  }
}
