// Everything that must hold, in order, to the end even when something fails; the last line counts.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const reports = await mkdtemp(join(tmpdir(), 'claimdesk-tests-'))
const failures = []
/** Held only when tried a second time. */
const again = []
let passed = 0

// Each keeps one core busy, so they share the time.
await Promise.all([
  check('Lint', 'npm run --silent lint'),
  check('Types', 'npm run --silent types').then(() => check('Format', 'npm run --silent format:check')),
])
await suite('Unit tests', 'unit')
await suite('Browser tests', 'browser')
await check('Build', 'npm run --silent build')
await suite('End-to-end tests', 'e2e')

await rm(reports, { recursive: true, force: true })
for (const [heading, names] of Object.entries({ 'Held the second time': again, Failed: failures }))
  if (names.length > 0) console.log(`\n— ${heading} —\n${names.map((name) => `  ${name}`).join('\n')}\n`)
console.log(`${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length > 0 ? 1 : 0

/** A command that holds or does not: counts as one. What it says is printed when it is done, all together. */
async function check(heading, command) {
  const { status, said } = await listen(command)
  console.log(`\n— ${heading} —\n${said}`)
  if (status === 0) passed++
  else failures.push(heading)
}

/** A project of test/vitest.config.ts: each of its tests counts. */
async function suite(heading, project) {
  const report = join(reports, `${project}.json`)
  const status = await run(
    heading,
    `npx vitest run --config test/vitest.config.ts --project ${project} ` +
      `--reporter=default --reporter=json --outputFile.json="${report}"`,
  )
  const files = await readReport(report)
  const before = failures.length
  for (const file of files) {
    const good = file.assertionResults.filter((test) => test.status === 'passed')
    passed += good.length
    again.push(
      ...good.filter((test) => test.failureMessages.length > 0).map((test) => `${heading}: ${test.fullName}`),
    )
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    failures.push(...failed.map((test) => `${heading}: ${test.fullName}`))
    if (file.status === 'failed' && failed.length === 0) failures.push(`${heading}: ${file.name}`)
  }
  // It did not start, found nothing, or failed outside every test.
  if (status !== 0 && failures.length === before) failures.push(heading)
  if (files.length === 0 && status === 0) failures.push(`${heading}: none ran`)
}

async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).testResults
  } catch {
    return []
  }
}

function listen(command) {
  return new Promise((done) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said += text))
    child.on('error', (error) => done({ status: 1, said: String(error) }))
    child.on('close', (status) => done({ status: status ?? 1, said }))
  })
}

function run(heading, command) {
  console.log(`\n— ${heading} —`)
  return new Promise((done) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: 'inherit' })
    child.on('error', () => done(1))
    child.on('close', (status) => done(status ?? 1))
  })
}
