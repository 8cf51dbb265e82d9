import type { FolderListing } from './folder'

/** A file dialog as its page is told of it. */
export interface FileDialog {
  readonly kind: 'open' | 'save'
  readonly title: string
  readonly button: string
  readonly multiple: boolean
  /** Folders are chosen, not files. */
  readonly folders: boolean
  /** In a save dialog the name to begin with. */
  readonly name: string
  readonly filters: readonly { readonly name: string; readonly extensions: readonly string[] }[]
  readonly listing: FolderListing
}

export interface MessageDialog {
  readonly kind: 'message'
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
  readonly defaultButton: number
  readonly cancelButton: number
}

export type DialogAsk =
  | { readonly ask: 'list'; readonly folder: string; readonly extensions: readonly string[] }
  | { readonly ask: 'exists'; readonly folder: string; readonly name: string }

export type DialogDone =
  | { readonly paths: readonly string[] }
  | { readonly folder: string; readonly name: string }
  | { readonly button: number }

/** What the host gives to the page of a dialog. */
export interface DialogHost {
  askHost(ask: DialogAsk): Promise<unknown>
  endDialog(done: DialogDone): Promise<void>
}

const style = `
  :root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif }
  body { margin: 0; padding: 16px; box-sizing: border-box; height: 100vh; display: flex; flex-direction: column; gap: 10px }
  h1 { font-size: 16px; margin: 0 }
  p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
  form { display: contents }
  .row { display: flex; gap: 8px; align-items: center }
  .row > input, .row > select { flex: 1; min-width: 0 }
  .end { justify-content: flex-end; flex-wrap: wrap }
  select[size] { flex: 1; font: inherit }
  input, select, button { font: inherit; padding: 4px 8px }
`

/** The page of a dialog; it begins by itself with `dialog`. */
export function dialogHtml(dialog: FileDialog | MessageDialog): string {
  const start = dialog.kind === 'message' ? startMessage : startFiles
  // A closing tag in a file's name must not end the script.
  const given = JSON.stringify(dialog).replaceAll('<', '\\u003c')
  return (
    `<!doctype html><meta charset="utf-8"><title></title><style>${style}</style><body>` +
    `<script>(${start.toString()})(${given}, window)</script>`
  )
}

/** Sent into the page: it must not use anything from outside itself. */
function startMessage(dialog: MessageDialog, host: DialogHost) {
  document.title = dialog.title
  const make = (name: string, text: string) => {
    const element = document.createElement(name)
    element.textContent = text
    return element
  }
  const row = make('div', '')
  row.className = 'row end'
  const buttons = dialog.buttons.map((label, index) => {
    const button = make('button', label)
    button.addEventListener('click', () => void host.endDialog({ button: index }))
    return button
  })
  row.append(...buttons)
  document.body.append(make('h1', dialog.message), make('p', dialog.detail), row)
  buttons[dialog.defaultButton]?.focus()
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') void host.endDialog({ button: dialog.cancelButton })
  })
}

/** Sent into the page: it must not use anything from outside itself. */
function startFiles(dialog: FileDialog, host: DialogHost) {
  const saving = dialog.kind === 'save'
  document.title = dialog.title
  document.body.innerHTML = `
    <form>
      <h1></h1>
      <div class="row"><button type="button" id="up">Up</button><input id="folder" aria-label="Folder"></div>
      <select id="list" size="12" aria-label="Files"></select>
      <p id="trouble" role="alert"></p>
      <div class="row"><label for="name">Name</label><input id="name"></div>
      <div class="row"><label for="filter">Show</label><select id="filter"></select></div>
      <div class="row end"><button type="button" id="cancel">Cancel</button><button id="ok"></button></div>
    </form>`
  const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E
  const list = find<HTMLSelectElement>('#list')
  const folder = find<HTMLInputElement>('#folder')
  const name = find<HTMLInputElement>('#name')
  const filter = find<HTMLSelectElement>('#filter')
  const trouble = find('#trouble')
  const ok = find<HTMLButtonElement>('#ok')
  let listing = dialog.listing
  /** The name that the person was warned of and may now replace. */
  let warned = ''

  find('h1').textContent = dialog.title
  ok.textContent = dialog.button
  name.value = dialog.name
  name.closest('div')?.toggleAttribute('hidden', !saving)
  filter.closest('div')?.toggleAttribute('hidden', dialog.folders)
  list.multiple = dialog.multiple
  for (const each of dialog.filters) filter.append(new Option(each.name))

  const extensions = () => dialog.filters[filter.selectedIndex]?.extensions ?? []
  const chosen = () => Array.from(list.selectedOptions, (option) => listing.entries[option.index])

  function show(next: FolderListing) {
    const entries = dialog.folders ? next.entries.filter((entry) => entry.folder) : next.entries
    listing = { ...next, entries }
    folder.value = next.path
    trouble.textContent = next.trouble ?? ''
    find<HTMLButtonElement>('#up').disabled = next.parent === null
    list.replaceChildren(...entries.map((entry) => new Option(entry.folder ? `${entry.name}/` : entry.name)))
  }

  async function go(path: string) {
    show((await host.askHost({ ask: 'list', folder: path, extensions: extensions() })) as FolderListing)
  }

  async function save() {
    if (!name.value.trim()) return
    const exists = await host.askHost({ ask: 'exists', folder: listing.path, name: name.value })
    if (exists && warned !== name.value) {
      warned = name.value
      trouble.textContent = `“${name.value}” is there already. ${dialog.button} once more to replace it.`
    } else await host.endDialog({ folder: listing.path, name: name.value })
  }

  async function accept() {
    const entries = chosen().filter((entry) => entry !== undefined)
    const [first] = entries
    if (document.activeElement === folder) await go(folder.value)
    else if (first?.folder && document.activeElement !== name) await go(first.path)
    else if (saving) await save()
    else if (entries.length > 0) await host.endDialog({ paths: entries.map(({ path }) => path) })
  }

  /** The folders that are selected in the list, or the one that it shows. */
  async function chooseFolders() {
    const paths = chosen().flatMap((entry) => (entry ? [entry.path] : []))
    if (document.activeElement === folder) await go(folder.value)
    else await host.endDialog({ paths: paths.length > 0 ? paths : [listing.path] })
  }

  find('form').addEventListener('submit', (event) => {
    event.preventDefault()
    void (dialog.folders ? chooseFolders() : accept())
  })
  find('#up').addEventListener('click', () => void go(listing.parent ?? listing.path))
  find('#cancel').addEventListener('click', () => void host.endDialog({ paths: [] }))
  filter.addEventListener('change', () => void go(listing.path))
  list.addEventListener('dblclick', () => void accept())
  list.addEventListener('change', () => {
    const [first] = chosen()
    if (saving && first && !first.folder) name.value = first.name
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') void host.endDialog({ paths: [] })
    if (event.target !== list) return
    if (event.key === 'Enter') void accept()
    if (event.key === 'Backspace') void go(listing.parent ?? listing.path)
  })

  show(dialog.listing)
  if (saving) {
    name.focus()
    name.setSelectionRange(0, name.value.includes('.') ? name.value.lastIndexOf('.') : name.value.length)
  } else list.focus()
}
