import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import jsonld, { type JsonLdDocument, type Options } from 'jsonld'
import { breaches } from '../../test/shared/report/qdpx/rules'
import { schemaOrg } from '../../test/shared/report/schema-org'
import { vocabulary } from '../../test/shared/report/web-annotation/vocabulary'
import type { Found, Written } from './found'
import { isHere, schema, told } from './tools'

const contexts: Readonly<Record<string, object>> = {
  'https://schema.org': schemaOrg,
  'http://www.w3.org/ns/anno.jsonld': vocabulary,
}

/** What is for programs alone: JSON-LD expanded by a processor, REFI-QDA unpacked and validated. */
export async function checkData({ report, folder }: Written): Promise<Found[]> {
  const notes = await expanded(join(folder, 'report.jsonld'))
  const reviews = await expanded(join(folder, 'report.json'))
  const files = Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(await readFile(join(folder, 'report.qdpx'))))).map(
      ([name, bytes]) => [name, strFromU8(bytes)],
    ),
  )
  const project = join(folder, 'project.qde')
  await writeFile(project, files['project.qde']!)
  const faults = breaches(files)
  return [
    { what: 'Web Annotation: nodes, by jsonld', said: String(notes.length), wrong: differs(notes.length, 1) },
    {
      what: 'ClaimReview: reviews, by jsonld',
      said: String(reviews.length),
      wrong: differs(reviews.length, report.claims.filter(({ status }) => status !== 'unchecked').length),
    },
    { what: 'REFI-QDA: files, by our rules', said: String(Object.keys(files).length), wrong: faults },
    { what: 'REFI-QDA: by the published schema', ...(await validated(project)) },
  ]
}

function differs(found: number, wanted: number): string[] {
  return found === wanted ? [] : [`there are ${found}, not ${wanted}.`]
}

async function expanded(file: string): Promise<readonly unknown[]> {
  const options = {
    // Whatever would be lost in the expansion is an error.
    safe: true,
    documentLoader: (url: string) => {
      const document = contexts[url]
      if (!document) throw new Error(`${url} is fetched`)
      return Promise.resolve({ documentUrl: url, document })
    },
  } as Options.Expand
  return jsonld.expand(JSON.parse(await readFile(file, 'utf8')) as JsonLdDocument, options)
}

async function validated(file: string): Promise<Pick<Found, 'said' | 'wrong'>> {
  if (schema === null || !isHere('xmllint')) return { said: '–' }
  try {
    await told('xmllint', '--noout', '--schema', schema, file)
    return { said: 'valid' }
  } catch (error) {
    return { said: 'invalid', wrong: [error instanceof Error ? error.message : String(error)] }
  }
}
