import { findImports, targetOf } from './imports'
import type { SourceFile } from './source'

/**
 * The files that import themselves by way of others, types too: each circle as its paths, sorted. Nobody can read
 * one file of a circle without the others.
 */
export function findCircles(files: readonly SourceFile[]): string[][] {
  const known = new Set(files.map(({ path }) => path))
  const fileOf = (target: string) =>
    ['', '.ts', '.tsx'].map((ending) => target + ending).find((path) => known.has(path))
  const imports = new Map(
    files.map((file) => {
      const targets = findImports(file).map(({ from }) => targetOf(file.path, from))
      return [file.path, targets.flatMap((target) => ('file' in target ? (fileOf(target.file) ?? []) : []))]
    }),
  )
  const reached = new Map([...imports.keys()].map((path) => [path, reachedFrom(path, imports)]))
  const circles = new Map<string, string[]>()
  for (const [path, others] of reached) {
    if (!others.has(path)) continue
    const circle = [...others].filter((other) => reached.get(other)!.has(path)).sort()
    circles.set(circle.join(), circle)
  }
  return [...circles.values()]
}

function reachedFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>()
  const next = [path]
  for (let at = next.pop(); at !== undefined; at = next.pop())
    for (const target of imports.get(at)!)
      if (!reached.has(target)) {
        reached.add(target)
        next.push(target)
      }
  return reached
}
