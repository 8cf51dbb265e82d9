import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'

/**
 * The assertions of the W3C's own conformance tests (JSON Schema draft 4) that begin with MUST, read from a folder
 * of that suite. They are not in this repository.
 */
export class Conformance {
  private readonly ajv = new Ajv({ strict: false, allErrors: true })

  constructor(private readonly folder: string) {
    const uri = /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i
    this.ajv.addFormat('uri', uri)
    this.ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/)
    const definitions = join(folder, 'definitions')
    for (const name of readdirSync(definitions).filter((file) => file.endsWith('.json')))
      this.ajv.addSchema(readSchema(join(definitions, name)))
  }

  /** What a suite such as `annotations/annotationMusts.test` finds wrong with a document. */
  faults(suite: string, document: unknown): string[] {
    const { assertions } = JSON.parse(readFileSync(join(this.folder, suite), 'utf8')) as {
      assertions: string[]
    }
    if (assertions.length === 0) throw new Error(`${suite} asserts nothing`)
    return assertions.flatMap((path) => {
      const { schema, wants } = this.assertion(path)
      return schema(document) === wants ? [] : [`${path}: ${this.ajv.errorsText(schema.errors)}`]
    })
  }

  private readonly known = new Map<string, { schema: ValidateFunction; wants: boolean }>()

  private assertion(path: string): { schema: ValidateFunction; wants: boolean } {
    let known = this.known.get(path)
    if (!known) {
      const schema = readSchema(join(this.folder, path))
      known = { schema: this.ajv.compile(schema), wants: schema['expectedResult'] !== 'invalid' }
      this.known.set(path, known)
    }
    return known
  }
}

function readSchema(path: string): Record<string, unknown> {
  const { id, ...schema } = later(JSON.parse(readFileSync(path, 'utf8'))) as Record<string, unknown>
  return { ...schema, $id: id }
}

/** A schema of draft 4 as later drafts write it. */
function later(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(later)
  if (typeof value !== 'object' || value === null) return value
  const { exclusiveMinimum, minimum, ...rest } = value as Record<string, unknown>
  const bound =
    exclusiveMinimum === true ? { exclusiveMinimum: minimum } : minimum === undefined ? {} : { minimum }
  delete rest['$schema']
  return Object.fromEntries(Object.entries({ ...rest, ...bound }).map(([key, inner]) => [key, later(inner)]))
}
