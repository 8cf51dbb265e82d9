import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { nodeFiles } from '../../electron/project/files/node-files'
import { ProjectStore } from '../../electron/project/store'
import { applyChange } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import { parseProject } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import { serializeProject } from '../../shared/model/serialize'
import { claimsPerArticle, makeProject, reviewer } from './story'

const articles = Number(process.argv[2])
const rounds = articles >= 10_000 ? 3 : articles >= 1_000 ? 7 : 25

let steps = 0
const text = serializeProject(makeProject(articles))

const jsonParse = median(() => JSON.parse(text) as unknown)
const open = median(() => load())
const plainHeap = heapOf(() => JSON.parse(text) as unknown)
const heap = heapOf(load)

let project = load()
const plain = JSON.parse(text) as unknown
const change = median(() => {
  project = tag(project)
}, 50)
const clone = median(() => structuredClone(plain))
// Every record but the changed ones keeps the text made for it, as it does while the program runs.
serializeProject(project)
const serialize = median(
  () => serializeProject(project),
  rounds,
  () => {
    project = tag(project)
  },
)
const jsonStringify = median(() => JSON.stringify(plain, null, 2))

// Beside the bundle: the temporary folder may be memory, where a sync costs nothing.
const folder = await mkdtemp(join(import.meta.dirname, 'saved-'))
const created = await ProjectStore.create(nodeFiles, join(folder, 'story.claimdesk'), project, false)
if (!created.ok) throw new Error(JSON.stringify(created.error))
const store = created.value
const save = await medianAsync(async () => {
  project = tag(project)
  const written = await store.write(project)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
})
const lowdb = new Low(new JSONFile<unknown>(join(folder, 'lowdb.json')), plain)
const lowdbSave = await medianAsync(() => lowdb.write())
await rm(folder, { recursive: true })

process.stdout.write(
  JSON.stringify({
    articles,
    claims: articles * claimsPerArticle,
    bytes: Buffer.byteLength(text),
    jsonParse,
    open,
    change,
    clone,
    serialize,
    jsonStringify,
    save,
    lowdbSave,
    heap,
    plainHeap,
    rss: process.memoryUsage().rss,
  }),
)

function load(): Project {
  const parsed = parseProject(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.project
}

function tag(before: Project): Project {
  const number = ++steps
  const change: Change = {
    type: 'assessment.added',
    step: `x${number}`,
    at: '2026-03-13T09:00:00.000Z',
    by: reviewer,
    assessment: {
      id: `y${number}`,
      claim: `c${1 + (number % (articles * claimsPerArticle))}`,
      verdict: 'verified',
      rationale: '',
    },
  }
  const applied = applyChange(before, change)
  if (!applied.ok) throw new Error(applied.error)
  return applied.value.project
}

/** Milliseconds; one round beforehand is not counted. `prepare` runs before each, unmeasured. */
function median(run: () => unknown, count = rounds, prepare: () => void = () => undefined): number {
  const times: number[] = []
  for (let i = 0; i <= count; i++) {
    prepare()
    const start = performance.now()
    run()
    if (i > 0) times.push(performance.now() - start)
  }
  return middle(times)
}

async function medianAsync(run: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i <= rounds; i++) {
    const start = performance.now()
    await run()
    if (i > 0) times.push(performance.now() - start)
  }
  return middle(times)
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}

/** Bytes of heap that what `make` answers holds on to; of a small thing several, or it drowns in the noise. */
function heapOf(make: () => unknown): number {
  const count = Math.ceil(500 / articles)
  const before = settledHeap()
  const made = Array.from({ length: count }, make)
  const after = settledHeap()
  // Named once more after the measurement, or they would be collected before it.
  return (after - before) / made.length
}

function settledHeap(): number {
  // What a first round only marks for collection, a second one frees.
  for (let round = 0; round < 3; round++) globalThis.gc!()
  return process.memoryUsage().heapUsed
}
