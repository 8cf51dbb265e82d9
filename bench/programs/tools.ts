import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** What each program is for; without it a check is left out. */
const programs = {
  soffice: 'LibreOffice is not installed, so nothing is opened in it.',
  pdftoppm: 'poppler (pdftoppm, pdfinfo, pdffonts) is not installed, so no PDF is read by it.',
  xmllint: 'xmllint is not installed, so no REFI-QDA project is validated.',
} as const
type Program = keyof typeof programs

export function isHere(program: Program): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

/** The published Project.xsd of REFI-QDA, which is not in this repository; null where the environment names none. */
export const schema = process.env['REFI_QDA_SCHEMA'] ?? null

/** One sentence for each thing that is not here. */
export function missingPrograms(): string[] {
  const sentences = Object.entries(programs).flatMap(([program, said]) =>
    isHere(program as Program) ? [] : [said],
  )
  return schema === null
    ? [...sentences, 'REFI_QDA_SCHEMA names no Project.xsd, so no REFI-QDA project is validated by it.']
    : sentences
}

const run = promisify(execFile)

/** What a program prints. */
export async function told(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(program, args, { maxBuffer: 100_000_000 })
  return stdout
}

/** Converts a file in LibreOffice, with settings of its own, into the same folder. */
export async function convert(file: string, to: string, folder: string, ...more: string[]): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'claimdesk-office-'))
  try {
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`
    await told(
      'soffice',
      own,
      '--headless',
      '--norestore',
      ...more,
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    )
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** The sheets of a PDF as pictures, by poppler, and what it says of the file. */
export async function lookAtPdf(file: string, name: string, folder: string) {
  await told('pdftoppm', '-r', '70', '-png', file, join(folder, name))
  const info = await told('pdfinfo', file)
  const fonts = (await told('pdffonts', file)).trim().split('\n').slice(2)
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    tagged: /^Tagged:\s+yes/m.test(info),
    size: /^Page size:\s+(.+)$/m.exec(info)?.[1] ?? '',
    loose: fonts.filter((line) => !/ yes (?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.test(line)),
    text: await told('pdftotext', '-layout', file, '-'),
  }
}
