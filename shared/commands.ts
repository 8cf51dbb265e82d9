/** Every user command once: the native menu, the palette, the keyboard and the README's table read this. */
export interface Command {
  readonly label: string
  readonly menu: 'File' | 'Edit' | 'Article' | 'Claim' | 'View' | 'Help'
  /**
   * Shortcuts, the first one shown. `Mod` is Ctrl, and Cmd on a Mac. A shortcut without Mod works while the
   * text or a list has the focus, never while a field is being typed in.
   */
  readonly keys: readonly string[]
  /** What must be there for the command to make sense. */
  readonly needs: 'nothing' | 'project' | 'article' | 'claim'
}

const define = <T extends Record<string, Command>>(commands: T): T => commands

export const commands = define({
  'project.new': { label: 'New project…', menu: 'File', keys: ['Mod+N'], needs: 'nothing' },
  'project.open': { label: 'Open…', menu: 'File', keys: ['Mod+O'], needs: 'nothing' },
  'project.sample': { label: 'Open the sample story', menu: 'File', keys: [], needs: 'nothing' },
  'project.rename': { label: 'Rename project…', menu: 'File', keys: [], needs: 'project' },
  'merge.file': { label: 'Merge project file…', menu: 'File', keys: ['Mod+Shift+M'], needs: 'project' },
  'merge.choices': { label: 'Choices to make…', menu: 'File', keys: [], needs: 'project' },
  'project.save-copy': { label: 'Save a copy as…', menu: 'File', keys: ['Mod+Shift+S'], needs: 'project' },
  'project.backups': { label: 'Browse backups…', menu: 'File', keys: [], needs: 'project' },
  'report.export': { label: 'Export report…', menu: 'File', keys: ['Mod+Shift+R'], needs: 'project' },
  'project.save-again': { label: 'Save now', menu: 'File', keys: ['Mod+S'], needs: 'project' },
  'project.close': { label: 'Close project', menu: 'File', keys: ['Mod+W'], needs: 'project' },
  'sharing.came': { label: 'Show what others changed', menu: 'File', keys: [], needs: 'project' },
  'identity.edit': { label: 'Your name and initials…', menu: 'File', keys: [], needs: 'nothing' },

  'edit.undo': { label: 'Undo', menu: 'Edit', keys: ['Mod+Z'], needs: 'project' },
  'edit.redo': { label: 'Redo', menu: 'Edit', keys: ['Mod+Shift+Z', 'Mod+Y'], needs: 'project' },
  'find.article': { label: 'Find in article', menu: 'Edit', keys: ['Mod+F'], needs: 'article' },
  'find.next': { label: 'Find next', menu: 'Edit', keys: ['Mod+G', 'F3'], needs: 'article' },
  'find.previous': {
    label: 'Find previous',
    menu: 'Edit',
    keys: ['Mod+Shift+G', 'Shift+F3'],
    needs: 'article',
  },
  'find.project': {
    label: 'Find in all articles, claims, notes',
    menu: 'Edit',
    keys: ['Mod+Shift+F'],
    needs: 'project',
  },
  'palette.open': { label: 'All commands', menu: 'Edit', keys: ['Mod+K'], needs: 'nothing' },

  'article.paste': {
    label: 'Add article by pasting…',
    menu: 'Article',
    keys: ['Mod+Shift+A'],
    needs: 'project',
  },
  'article.import': { label: 'Add articles from files…', menu: 'Article', keys: ['Mod+I'], needs: 'project' },
  'article.import-folder': {
    label: 'Add the articles in a folder…',
    menu: 'Article',
    keys: ['Mod+Shift+O'],
    needs: 'project',
  },
  'import.report': { label: 'Report of the latest import', menu: 'Article', keys: [], needs: 'project' },
  'import.cancel': { label: 'Stop adding articles', menu: 'Article', keys: ['Mod+.'], needs: 'project' },
  'article.edit': {
    label: 'Edit article details…',
    menu: 'Article',
    keys: ['Mod+Shift+D'],
    needs: 'article',
  },
  'article.confirm': {
    label: 'Confirm the guessed details',
    menu: 'Article',
    keys: ['Mod+Shift+Enter'],
    needs: 'article',
  },
  'annotations.import': {
    label: 'Import annotations…',
    menu: 'Article',
    keys: [],
    needs: 'project',
  },
  'annotations.report': {
    label: 'Show what became of the annotations',
    menu: 'Article',
    keys: [],
    needs: 'project',
  },
  'annotations.place': {
    label: 'Put the annotation on the selection',
    menu: 'Article',
    keys: ['Shift+R'],
    needs: 'article',
  },
  'article.replace': { label: 'Import new version…', menu: 'Article', keys: [], needs: 'article' },
  'article.remove': { label: 'Remove article', menu: 'Article', keys: [], needs: 'article' },
  'article.correct': { label: 'Correct text', menu: 'Article', keys: ['Mod+E'], needs: 'article' },
  'article.leave-out': {
    label: 'Leave out the selected paragraphs',
    menu: 'Article',
    keys: ['L'],
    needs: 'article',
  },
  'article.restore': {
    label: 'Restore the left-out part at the cursor',
    menu: 'Article',
    keys: ['Shift+L'],
    needs: 'article',
  },
  'article.restore-all': {
    label: 'Restore all left-out parts',
    menu: 'Article',
    keys: [],
    needs: 'article',
  },
  'article.show-left-out': {
    label: 'Show or hide left-out parts',
    menu: 'Article',
    keys: ['H'],
    needs: 'article',
  },
  'selection.copy': {
    label: 'Copy selection as Markdown',
    menu: 'Article',
    keys: [],
    needs: 'article',
  },
  'article.next': { label: 'Next article', menu: 'Article', keys: ['Alt+ArrowDown'], needs: 'article' },
  'article.previous': { label: 'Previous article', menu: 'Article', keys: ['Alt+ArrowUp'], needs: 'article' },
  'sentence.next': { label: 'Next unchecked sentence', menu: 'Article', keys: ['J'], needs: 'article' },
  'sentence.previous': {
    label: 'Previous unchecked sentence',
    menu: 'Article',
    keys: ['K'],
    needs: 'article',
  },

  'sentence.aside': { label: 'Nothing to check here', menu: 'Article', keys: ['Z'], needs: 'article' },

  'decision.review': {
    label: 'Review passages that need a decision',
    menu: 'Article',
    keys: ['G'],
    needs: 'article',
  },
  'decision.next': { label: 'Next decision or change', menu: 'Article', keys: ['.'], needs: 'article' },
  'decision.previous': {
    label: 'Previous decision or change',
    menu: 'Article',
    keys: [','],
    needs: 'article',
  },
  'version.compare': { label: 'Compare two versions', menu: 'Article', keys: ['B'], needs: 'article' },
  'version.older': { label: 'Read the version before', menu: 'Article', keys: [], needs: 'article' },
  'version.newer': { label: 'Read the version after', menu: 'Article', keys: [], needs: 'article' },

  'claim.verified': { label: 'Tag as verified', menu: 'Claim', keys: ['V'], needs: 'article' },
  'claim.disputed': { label: 'Tag as disputed', menu: 'Claim', keys: ['D'], needs: 'article' },
  'claim.single-source': { label: 'Tag as single-source', menu: 'Claim', keys: ['S'], needs: 'article' },
  'claim.withdraw': { label: 'Withdraw my verdict', menu: 'Claim', keys: ['U'], needs: 'claim' },
  'claim.add': { label: 'Claim the selection', menu: 'Claim', keys: ['Enter'], needs: 'article' },
  'claim.attach': { label: 'Attach selection to a claim…', menu: 'Claim', keys: ['A'], needs: 'article' },
  'claim.detach': { label: 'Detach this passage', menu: 'Claim', keys: ['X'], needs: 'claim' },
  'claim.split': {
    label: 'Split this passage off as its own claim',
    menu: 'Claim',
    keys: ['Shift+X'],
    needs: 'claim',
  },
  'claim.note': { label: 'Write the rationale', menu: 'Claim', keys: ['Tab'], needs: 'claim' },
  'claim.wording': { label: 'Reword the claim', menu: 'Claim', keys: ['W'], needs: 'claim' },
  'claim.tags': { label: 'Write tags', menu: 'Claim', keys: ['T'], needs: 'claim' },
  'match.show': { label: 'Who else has this?', menu: 'Claim', keys: ['F'], needs: 'article' },
  'match.attach': { label: 'Attach the match', menu: 'Claim', keys: ['Y'], needs: 'article' },
  'match.dismiss': { label: 'Dismiss the match', menu: 'Claim', keys: ['Shift+Y'], needs: 'article' },
  'match.side-by-side': {
    label: 'Put the match beside it',
    menu: 'Claim',
    keys: ['Shift+F'],
    needs: 'article',
  },
  'origin.check': { label: 'Check where it comes from…', menu: 'Claim', keys: ['Shift+O'], needs: 'article' },
  'sourcing.edit': { label: 'Newsroom rule for sources…', menu: 'Claim', keys: [], needs: 'project' },
  'evidence.add': { label: 'Add evidence', menu: 'Claim', keys: ['E'], needs: 'claim' },
  'claim.sign-off': { label: 'Sign off', menu: 'Claim', keys: ['Shift+S'], needs: 'claim' },
  'claim.comment': { label: 'Comment on the claim', menu: 'Claim', keys: ['Shift+C'], needs: 'claim' },
  'claim.decide': {
    label: 'Decide between the reviewers…',
    menu: 'Claim',
    keys: ['Shift+D'],
    needs: 'claim',
  },
  'claim.confirm': { label: 'Confirm the changed passage', menu: 'Claim', keys: ['C'], needs: 'claim' },
  'claim.reattach': { label: 'Put the passage on the selection', menu: 'Claim', keys: ['R'], needs: 'claim' },
  'claim.copy': { label: 'Copy claim as Markdown', menu: 'Claim', keys: [], needs: 'claim' },
  'claim.remove': { label: 'Delete claim', menu: 'Claim', keys: ['Delete', 'Backspace'], needs: 'claim' },
  'claim.next': { label: 'Next claim', menu: 'Claim', keys: ['N'], needs: 'project' },
  'claim.previous': { label: 'Previous claim', menu: 'Claim', keys: ['P'], needs: 'project' },
  'claim.next-unchecked': {
    label: 'Next unchecked claim',
    menu: 'Claim',
    keys: ['Shift+N'],
    needs: 'project',
  },
  'claim.previous-unchecked': {
    label: 'Previous unchecked claim',
    menu: 'Claim',
    keys: ['Shift+P'],
    needs: 'project',
  },
  'claim.next-split': { label: 'Next split claim', menu: 'Claim', keys: ['Shift+J'], needs: 'project' },
  'claim.previous-split': {
    label: 'Previous split claim',
    menu: 'Claim',
    keys: ['Shift+K'],
    needs: 'project',
  },
  'claim.pick': { label: 'Pick the next overlapping claim', menu: 'Claim', keys: ['O'], needs: 'article' },
  'claim.filter': { label: 'Filter claims', menu: 'Claim', keys: ['Mod+Shift+L'], needs: 'project' },

  'review.ready': { label: 'Ready to publish…', menu: 'View', keys: ['Mod+Shift+P'], needs: 'project' },
  'discrepancies.open': {
    label: 'Discrepancies between the articles',
    menu: 'View',
    keys: ['Mod+Shift+B'],
    needs: 'project',
  },
  'matrix.open': {
    label: 'Matrix of claims and outlets…',
    menu: 'View',
    keys: ['Mod+Shift+X'],
    needs: 'project',
  },
  'lint.open': { label: 'Lint', menu: 'View', keys: ['Mod+F7'], needs: 'project' },
  'lint.next': { label: 'Next lint finding', menu: 'View', keys: ['F7'], needs: 'project' },
  'lint.previous': { label: 'Previous lint finding', menu: 'View', keys: ['Shift+F7'], needs: 'project' },
  'pane.articles': { label: 'Go to the articles', menu: 'View', keys: ['Mod+1'], needs: 'project' },
  'pane.text': { label: 'Go to the text', menu: 'View', keys: ['Mod+2'], needs: 'project' },
  'pane.claims': { label: 'Go to the claims', menu: 'View', keys: ['Mod+3'], needs: 'project' },
  'pane.next': { label: 'Next pane', menu: 'View', keys: ['F6'], needs: 'project' },
  'history.open': { label: 'History', menu: 'View', keys: ['Mod+Shift+Y'], needs: 'project' },
  'agreement.open': {
    label: 'Agreement between reviewers',
    menu: 'View',
    keys: ['Mod+Shift+E'],
    needs: 'project',
  },
  'coverage.open': {
    label: 'Sentences to check',
    menu: 'View',
    keys: ['Mod+Shift+K'],
    needs: 'project',
  },
  'coverage.marks': {
    label: 'Mark sentences to check, or not',
    menu: 'View',
    keys: ['Shift+Z'],
    needs: 'project',
  },
  'sentences.reading': {
    label: 'Unchecked sentences: in reading order',
    menu: 'View',
    keys: [],
    needs: 'nothing',
  },
  'sentences.worth': {
    label: 'Unchecked sentences: most worth checking first',
    menu: 'View',
    keys: [],
    needs: 'nothing',
  },
  'marks.next': {
    label: 'Marks of the next reviewer only',
    menu: 'View',
    keys: ['M'],
    needs: 'project',
  },
  'marks.all': { label: 'Marks of all reviewers', menu: 'View', keys: ['Shift+M'], needs: 'project' },
  'view.larger': { label: 'Larger', menu: 'View', keys: ['Mod+=', 'Mod++'], needs: 'nothing' },
  'view.smaller': { label: 'Smaller', menu: 'View', keys: ['Mod+-'], needs: 'nothing' },
  'view.actual-size': { label: 'Actual size', menu: 'View', keys: ['Mod+0'], needs: 'nothing' },
  'theme.system': { label: 'Theme: as the system', menu: 'View', keys: [], needs: 'nothing' },
  'theme.light': { label: 'Theme: light', menu: 'View', keys: [], needs: 'nothing' },
  'theme.dark': { label: 'Theme: dark', menu: 'View', keys: [], needs: 'nothing' },

  'help.keys': { label: 'Keyboard shortcuts', menu: 'Help', keys: ['?', 'F1'], needs: 'nothing' },
})

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as [CommandId, ...CommandId[]]
