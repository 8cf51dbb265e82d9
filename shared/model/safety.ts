/** What no project file may hold, whatever its records say. `where` is a path such as `claims[3].number`. */
export type Flaw = { readonly kind: 'too-deep' } | { readonly kind: 'forbidden-key'; readonly where: string }

/** Deeper than any article nests, and shallow enough for every recursion over a file. */
const deepest = 100

/** How deep in the file a record stands, and the document of an article version. */
export const recordDepth = 2
export const docDepth = 3

/**
 * Looks for nesting that is too deep and for keys named `__proto__`. `value` stands at `depth` in the file.
 * What passes here can be copied field by field, walked by recursion, saved and read again.
 */
export function findFlaw(value: unknown, where: string, depth: number): Flaw | undefined {
  const path = flawPath(value, depth)
  if (path === undefined || path === tooDeep) return path && { kind: 'too-deep' }
  return {
    kind: 'forbidden-key',
    where: path.reduceRight((text, key) => text + key, where).replace(/^\./, ''),
  }
}

const tooDeep = Symbol('too deep')

/** The keys on the way to a flaw, the innermost first: made only where there is one, as every file is walked. */
function flawPath(value: unknown, depth: number): string[] | typeof tooDeep | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > deepest) return tooDeep
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const flaw = flawPath(value[i], depth + 1)
      if (flaw) return flaw === tooDeep ? flaw : [...flaw, `[${i}]`]
    }
    return undefined
  }
  // What JSON gives has no inherited keys; listing its own first would take as long as all the rest.
  for (const key in value) {
    // Such a key would set an object's prototype when the object is copied field by field.
    if (key === '__proto__') return ['.__proto__']
    const flaw = flawPath((value as Record<string, unknown>)[key], depth + 1)
    if (flaw) return flaw === tooDeep ? flaw : [...flaw, `.${key}`]
  }
  return undefined
}
