import { corroborate } from '../../shared/corroboration/corroborate'
import { createCorpus, type Corpus } from '../../shared/corroboration/corpus'
import { isDismissed, matchKey } from '../../shared/corroboration/dismissed'
import { findMatches } from '../../shared/corroboration/matches'
import { storyTextsOf } from '../../shared/corroboration/story'
import type { Match } from '../../shared/corroboration/types'
import type { Project } from '../../shared/model/project'
import { ok } from '../../shared/model/result'
import { askedOf, askedOfAll, faultOf, type Asked } from './asked'
import type { Command } from './command'
import { describeFinding, foreignIn, sayFinding, sayForeign, type Finding } from './corroborate-say'
import { count, done, failed, misused } from './outcome'
import { loadProject } from './project-file'

export const corroborateCommand: Command = {
  usage: 'FILE (--claim C | --article A --quote TEXT [--prefix T] [--suffix T] | --all) [--json]',
  help: `Says who else has a statement, what differs there, and from how many sources it comes. C is the id or number
of a claim; A an article’s id, URL or title, and TEXT words that stand in it; --prefix and --suffix say what
stands before and after them where they stand more than once. --all asks about every claim, and about every
sentence that no claim touches. Nothing is changed, and no verdict is set.`,
  options: ['claim', 'article', 'quote', 'prefix', 'suffix'],
  flags: ['all'],
  async run({ positionals, values, flags }, world) {
    const [path, ...rest] = positionals
    if (path === undefined || rest.length > 0) return misused('Name one project file.')
    const all = flags.has('all')
    const fault = faultOf(values, all)
    if (fault !== null) return misused(fault)
    const read = await loadProject(world, path)
    if (!read.ok) return failed(read.error)
    const { project } = read.value
    const corpus = corpusOf(project)
    const asked = all ? ok(askedOfAll(project, corpus)) : askedOf(project, values)
    if (!asked.ok) return failed(asked.error)
    const findings = asked.value.flatMap((each) => findingsOf(project, corpus, each))
    const told = findings.filter(({ claim, matches }) => !all || claim !== null || matches.length > 0)
    const untold = findings.length - told.length
    const lines = told.flatMap((finding) => sayFinding(finding, corpus))
    if (untold > 0)
      lines.push(
        `No other article says what ${count(untold, 'other sentence')} ${untold === 1 ? 'says' : 'say'}.`,
      )
    const foreign = foreignIn(corpus)
    lines.push(...sayForeign(foreign, corpus))
    return done(lines, { statements: findings.map(describeFinding), foreign })
  },
}

function corpusOf(project: Project): Corpus {
  const corpus = createCorpus()
  for (const story of storyTextsOf(project)) corpus.put(story)
  return corpus
}

/** What is found of each statement; where it comes from is found of all of them together. */
function findingsOf(project: Project, corpus: Corpus, { claim, statements }: Asked): Finding[] {
  const known = { origins: project.origins.sorted(), attributions: project.attributions.sorted() }
  const about = claim?.id ?? saidOf(corpus, statements[0]!)
  const together = corroborate(corpus, statements, {
    known,
    isDismissed: (match) => isDismissed(project, 'match', matchKey(about, match)),
  })
  const shown = new Set(together.matches.map(placeOf))
  return statements.map((statement) => ({
    claim,
    ...saidOf(corpus, statement),
    matches: findMatches(corpus, statement).filter((match) => shown.has(placeOf(match))),
    sources: together,
  }))
}

function saidOf(corpus: Corpus, { article, start, end }: Asked['statements'][number]) {
  return { article, quote: corpus.get(article)?.text.slice(start, end) ?? '' }
}

function placeOf({ article, start, end }: Match): string {
  return `${article} ${start} ${end}`
}
