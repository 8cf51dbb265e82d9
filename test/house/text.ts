import type { SourceFile } from './source'

interface Ban {
  readonly what: string
  readonly pattern: RegExp
  /** Beginnings of the paths that it is about. */
  readonly within: readonly string[]
}

const product = ['shared/', 'renderer/', 'electron/']
const everywhere = [...product, 'test/', 'bench/']

/** What no file may hold, beyond what lint finds. */
const bans: readonly Ban[] = [
  {
    what: 'markup from a string',
    pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/,
    within: product,
  },
  { what: 'markup from a string', pattern: /\bdangerouslySetInner/, within: product },
  { what: 'code from a string', pattern: /\beval\(|new Function\(/, within: product },
  {
    what: 'something loaded from elsewhere',
    pattern: /(url\(|@import\s|src=|href=|fetch\()\s*['"`]?(https?:)?\/\//i,
    within: ['renderer/'],
  },
  { what: 'work put off', pattern: /\b(TODO|FIXME|XXX|HACK)\b/, within: everywhere },
  {
    what: 'a test left alone or out',
    pattern: /\b(test|it|describe)\.(only|skip|todo)\(/,
    within: ['test/'],
  },
  { what: 'a fixed wait', pattern: /waitForTimeout\(/, within: everywhere },
]

/** Longest a file may be without a reason, in lines. Tests may be longer: a case more makes none harder to read. */
function longest(path: string): number {
  return /\.test\.tsx?$/.test(path) ? 450 : 300
}

/** Why a file may be longer, by its path. */
const reasons: Readonly<Record<string, string>> = {
  'renderer/article/article.css': 'the look of the page, which is judged as a whole',
  'shared/text/english-synonyms.ts': 'one table, in the order of the alphabet',
}

/** Every line that a ban catches, as `path:line: what`. */
export function findBanned(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    bans
      .filter(({ within }) => within.some((folder) => path.startsWith(folder)))
      .flatMap(({ what, pattern }) =>
        text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${what}`] : [])),
      ),
  )
}

/** Files that are too long and have no reason, and reasons for files that are not. */
export function findLong(files: readonly SourceFile[], known = reasons): string[] {
  const long = files
    .filter(({ path, text }) => text.trimEnd().split('\n').length > longest(path))
    .map(({ path }) => path)
  return [
    ...long.filter((path) => !(path in known)).map((path) => `${path} is over ${longest(path)} lines`),
    ...Object.keys(known)
      .filter((path) => !long.includes(path))
      .map((path) => `${path} needs no reason any more`),
  ]
}
