import { commands, type CommandId } from '../../shared/commands'
import { zoomSteps, type Settings } from '../../shared/contract'
import type { SentenceOrder } from '../../shared/coverage/find'
import { importAnnotations } from '../annotations/bringIn'
import { placeWaiting, showReport } from '../annotations/placing'
import { finishCorrecting, startCorrecting } from '../article/correct'
import { findStep } from '../article/finding'
import { showArticle, stepArticle } from '../article/navigate'
import { leaveOutSelected, restoreAllParts, restorePart, toggleParts } from '../article/trim'
import {
  askAttach,
  confirmPassage,
  detach,
  noteClaim,
  reattach,
  removeClaim,
  splitOff,
  tag,
  withdraw,
} from '../claims/actions'
import { allMarks, nextReviewersMarks } from '../claims/marks'
import { walkClaims } from '../claims/walk'
import { setAsideHere } from '../coverage/aside'
import { walkSentences } from '../coverage/walk'
import { confirmGuesses } from '../articles/confirm'
import { attachMatch, dismissMatch } from '../corroboration/actions'
import { checkOrigins, showWhoElse, toggleSideBySide } from '../corroboration/view'
import { mergeFile } from '../merge/merging'
import { openHistory } from '../history/history'
import { importFiles, showImport } from '../import/files'
import { act, asMyself, openDialog, tell } from '../project/act'
import { showBeside } from '../project/beside'
import { bridge } from '../project/bridge'
import { inTurn, workOff } from '../project/due'
import { stage, useDesk, type FocusRequest } from '../project/desk'
import { closeProject, openFrom, saveAgain, saveCopy } from '../project/file'
import { useReplica } from '../project/replica'
import { articlesOf } from '../project/selectors'
import { timeTravel } from '../project/timeTravel'
import { copyClaim, copySelection } from '../report/copy'
import { askToDecide, signOff } from '../review/actions'
import { openCame } from '../sharing/came'
import { stepLint } from '../story/lint'
import { openReview, stepDecision } from '../versions/decide'
import { compareWithBefore, readNeighbour, stepChange } from '../versions/views'
import { isEnabled } from './enabled'
import { whyNot } from './whyNot'

/** What each command does. One that makes no sense at the moment is not run, see isEnabled. */
const runs: { readonly [C in CommandId]: () => void } = {
  'project.new': () => openDialog({ kind: 'new-project' }),
  'project.open': () => void openFrom(() => bridge.request['project:open']({})),
  'project.sample': () => void openFrom(() => bridge.request['project:sample']({})),
  'project.rename': () => asMyself(() => openDialog({ kind: 'rename-project' })),
  'merge.file': mergeFile,
  'merge.choices': () => asMyself(() => openDialog({ kind: 'choices' })),
  'project.save-copy': () => void saveCopy(),
  'project.backups': () => openDialog({ kind: 'backups' }),
  'report.export': () => openDialog({ kind: 'report' }),
  'project.save-again': () => void saveAgain(),
  'project.close': () => void closeProject(),
  'sharing.came': openCame,
  'identity.edit': () => openDialog({ kind: 'identity' }),

  'edit.undo': () => undoOrRedo('undo'),
  'edit.redo': () => undoOrRedo('redo'),
  'find.article': () => useDesk.setState({ finding: true, focusRequest: 'find' }),
  'find.next': () => findAgain(1),
  'find.previous': () => findAgain(-1),
  'find.project': () => openDialog({ kind: 'find-project' }),
  'palette.open': () => openDialog({ kind: 'palette' }),

  'article.paste': () => asMyself(() => openDialog({ kind: 'paste-article' })),
  'article.import': () => asMyself(() => void importFiles('files')),
  'article.import-folder': () => asMyself(() => void importFiles('folder')),
  'import.report': showImport,
  'import.cancel': () => useDesk.getState().progress?.cancel(),
  'article.edit': () =>
    withArticle((article) => asMyself(() => openDialog({ kind: 'article-details', article }))),
  'article.confirm': () => withArticle((article) => asMyself(() => confirmGuesses(article))),
  'annotations.import': () => asMyself(() => void importAnnotations()),
  'annotations.report': showReport,
  'annotations.place': placeWaiting,
  'article.replace': () =>
    withArticle((article) => asMyself(() => openDialog({ kind: 'new-version', article }))),
  'article.remove': () => withArticle(removeArticle),
  'article.correct': () => (useDesk.getState().correcting ? finishCorrecting() : startCorrecting()),
  'article.leave-out': leaveOutSelected,
  'article.restore': restorePart,
  'article.restore-all': restoreAllParts,
  'article.show-left-out': toggleParts,
  'selection.copy': copySelection,
  'article.next': () => stepArticle(1),
  'article.previous': () => stepArticle(-1),
  'sentence.next': () => workOff(walkSentences(1)),
  'sentence.previous': () => workOff(walkSentences(-1)),
  'sentence.aside': () => workOff(setAsideHere()),

  'decision.review': openReview,
  'decision.next': () => stepOn(1),
  'decision.previous': () => stepOn(-1),
  'version.compare': compareWithBefore,
  'version.older': () => readNeighbour(-1),
  'version.newer': () => readNeighbour(1),

  'claim.verified': () => tag('verified'),
  'claim.disputed': () => tag('disputed'),
  'claim.single-source': () => tag('single-source'),
  'claim.withdraw': () => withClaim(withdraw),
  'claim.add': () => tag(null),
  'claim.attach': askAttach,
  'claim.detach': () => detach(),
  'claim.split': () => splitOff(),
  'claim.note': noteClaim,
  'claim.wording': () => ask('wording'),
  'claim.tags': () => ask('tags'),
  'match.show': showWhoElse,
  'match.attach': attachMatch,
  'match.dismiss': dismissMatch,
  'match.side-by-side': toggleSideBySide,
  'origin.check': checkOrigins,
  'sourcing.edit': () => openDialog({ kind: 'sourcing' }),
  'evidence.add': () => ask('evidence'),
  'claim.sign-off': () => withClaim(signOff),
  'claim.comment': () => ask('comment'),
  'claim.decide': () => withClaim(askToDecide),
  'claim.confirm': () => confirmPassage(),
  'claim.reattach': () => reattach(),
  'claim.copy': copyClaim,
  'claim.remove': removeClaim,
  'claim.next': () => walkClaims(1),
  'claim.previous': () => walkClaims(-1),
  'claim.next-unchecked': () => walkClaims(1, 'unchecked'),
  'claim.previous-unchecked': () => walkClaims(-1, 'unchecked'),
  'claim.next-split': () => walkClaims(1, 'split'),
  'claim.previous-split': () => walkClaims(-1, 'split'),
  'claim.pick': pickNext,
  'claim.filter': () => ask('filter'),

  'review.ready': () => openDialog({ kind: 'ready' }),
  'discrepancies.open': () => showBeside('discrepancies'),
  'matrix.open': () => openDialog({ kind: 'matrix' }),
  'lint.open': () => showBeside('lint'),
  'lint.next': () => stepLint(1),
  'lint.previous': () => stepLint(-1),
  'pane.articles': () => ask('articles'),
  'pane.text': goToText,
  'pane.claims': () => ask('claims'),
  'pane.next': nextPane,
  'history.open': () => openHistory(),
  'agreement.open': () => showBeside('agreement'),
  'coverage.open': () => showBeside('coverage'),
  'coverage.marks': toggleSentenceMarks,
  'sentences.reading': () => orderSentences('reading'),
  'sentences.worth': () => orderSentences('worth'),
  'marks.next': nextReviewersMarks,
  'marks.all': allMarks,
  'view.larger': () => zoom(1),
  'view.smaller': () => zoom(-1),
  'view.actual-size': () => change({ zoom: 1 }),
  'theme.system': () => change({ theme: 'system' }),
  'theme.light': () => change({ theme: 'light' }),
  'theme.dark': () => change({ theme: 'dark' }),

  'help.keys': () => openDialog({ kind: 'keys' }),
}

/** Runs a command, or says why that makes no sense now; the menu, the palette and the keyboard all come through here. */
export function runCommand(id: CommandId): void {
  inTurn(() => {
    if (isEnabled(id)) runs[id]()
    else tell(`${commands[id].label.replace(/[…?]$/, '')}: ${whyNot(id)}.`)
  })
}

/** In a comparison the next change, else the next passage that needs a decision. */
function stepOn(direction: 1 | -1): void {
  if (useDesk.getState().versions?.kind === 'comparing') stepChange(direction)
  else stepDecision(direction)
}

function undoOrRedo(direction: 'undo' | 'redo'): void {
  if (!useDesk.getState().correcting) return timeTravel(direction)
  if (direction === 'undo') stage.view?.undoCorrection()
  else stage.view?.redoCorrection()
}

function findAgain(direction: 1 | -1): void {
  if (useDesk.getState().finding) findStep(direction)
  else runs['find.article']()
}

function withArticle(run: (article: string) => void): void {
  const { article } = useDesk.getState()
  if (article !== null) run(article)
}

function withClaim(run: (claim: string) => void): void {
  const { claim } = useDesk.getState()
  if (claim !== null) run(claim)
}

function removeArticle(article: string): void {
  const { project } = useReplica.getState().replica!
  const title = project.articles.get(article)?.title ?? ''
  const articles = articlesOf(project)
  const at = articles.findIndex(({ id }) => id === article)
  const neighbour = (articles[at + 1] ?? articles[at - 1])?.id ?? null
  asMyself(() => {
    if (!act([{ type: 'article.removed', article }])?.ok) return
    showArticle(neighbour)
    tell(`“${title}” removed, with its passages.`, 'plain', { label: 'Undo', command: 'edit.undo' })
  })
}

/** Puts the cursor into a field, or the focus into a pane. */
function ask(focusRequest: FocusRequest): void {
  useDesk.setState({ focusRequest })
}

function pickNext(): void {
  const { replica } = useReplica.getState()
  const passage = stage.view?.pickNext()
  const claim = passage && replica?.project.passages.get(passage)?.claim
  if (claim) useDesk.setState({ claim, passage })
  else tell('No claim at the cursor.')
}

function goToText(): void {
  stage.view?.focus()
  // Where there is no text to read, something says so in its place.
  if (paneHere() !== 'text') ask('text')
}

function paneHere(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
}

function nextPane(): void {
  const panes = ['articles', 'text', 'claims'] as const
  const next = panes[(panes.findIndex((pane) => pane === paneHere()) + 1) % panes.length]!
  runs[`pane.${next}`]()
}

function zoom(direction: 1 | -1): void {
  const { zoom: now } = useDesk.getState().settings
  const steps = direction > 0 ? zoomSteps : [...zoomSteps].reverse()
  const next = steps.find((step) => (direction > 0 ? step > now : step < now))
  if (next !== undefined) change({ zoom: next })
  else tell(`This is as ${direction > 0 ? 'large' : 'small'} as it gets.`)
}

function toggleSentenceMarks(): void {
  const sentenceMarks = !useDesk.getState().settings.sentenceMarks
  change({ sentenceMarks })
  tell(`Sentences to check are ${sentenceMarks ? '' : 'not '}marked in the margin of the text.`)
}

function orderSentences(sentences: SentenceOrder): void {
  change({ sentences })
  tell(
    sentences === 'reading'
      ? 'J and K go through unchecked sentences in reading order.'
      : 'J and K go first to the unchecked sentences that are most worth checking.',
  )
}

function change(settings: Partial<Settings>): void {
  useDesk.setState((desk) => ({ settings: { ...desk.settings, ...settings } }))
  void bridge.request['settings:change'](settings)
}
