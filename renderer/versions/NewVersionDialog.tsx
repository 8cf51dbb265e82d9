import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { noFacts, type ArticleFacts, type ImportedArticle } from '../../shared/article/imported'
import { textOfDoc } from '../../shared/article/projection'
import type { FactName, Id } from '../../shared/model/records'
import { LeavingActions } from '../articles/LeavingActions'
import { PasteBox } from '../articles/PasteBox'
import type { Pasted } from '../articles/pasteEditor'
import '../articles/paste.css'
import { shorten } from '../claims/words'
import { closeDialog } from '../project/act'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { outlookFor } from './outlook'
import { OutlookView } from './OutlookView'
import { pickText } from './pickText'
import { replaceArticle } from './replace'
import './new-version.css'

/** The newer text of an article, from a file or pasted, and what would come of it before it does. */
export function NewVersionDialog({ article: id }: { article: Id }) {
  const project = useProject((now) => now)
  const article = project?.articles.get(id)
  const [file, setFile] = useState<{ name: string; article: ImportedArticle } | null>(null)
  const [pasted, setPasted] = useState<ImportedArticle | null>(null)
  const [error, setError] = useState<string | undefined>()
  const [chosen, setChosen] = useState<ReadonlyMap<FactName, boolean>>(new Map())
  const [leaving, setLeaving] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const coming = file?.article ?? pasted
  // Typing in the box goes on while two long texts are compared.
  const seen = useDeferredValue(coming)
  const outlook = useMemo(
    () => (project && article && seen ? outlookFor(project, article, seen) : null),
    [project, article, seen],
  )
  if (!article) return null
  const foreign = outlook?.foreign ?? null

  const close = () => {
    // What was pasted is not thrown away by one stray key; a file can be chosen again.
    if (!pasted || leaving) closeDialog()
    else setLeaving(true)
  }
  const pick = async () => {
    const picked = await pickText()
    if (!picked) return
    setError(picked.article.ok ? undefined : picked.article.error)
    if (picked.article.ok) setFile({ name: picked.name, article: picked.article.value })
  }
  const paste = (text: Pasted | null) => {
    setError(undefined)
    setPasted(text && { ...noFacts, doc: text.doc, notices: [] })
  }
  const replace = () => {
    if (!coming) return setError('There is no newer text yet. Paste it here, or choose its file.')
    if (!outlook || outlook.same) return
    const fields: Partial<ArticleFacts> = Object.fromEntries(
      outlook.facts.filter(({ name, take }) => chosen.get(name) ?? take).map(({ name, to }) => [name, to]),
    )
    flushSync(closeDialog)
    replaceArticle(id, coming, fields)
  }
  return (
    <DialogFrame
      title="Import new version"
      width="wide"
      className="new-version"
      onClose={close}
      onSubmit={replace}
      actions={
        leaving ? (
          <LeavingActions
            warning="The text that you pasted is not in the project yet."
            onStay={() => setLeaving(false)}
          />
        ) : (
          <>
            <Button onClick={close}>Cancel</Button>
            <Button type="submit" look="primary" disabled={outlook?.same === true}>
              {foreign === null ? 'Make it the new version' : 'Make it the new version all the same'}
            </Button>
          </>
        )
      }
    >
      <p className="new-version-of">
        The newer text of <cite dir="auto">“{article.title || 'Untitled'}”</cite>
        {article.outlet && <span dir="auto">, {article.outlet}</span>}. Its claims and verdicts stay; each
        passage is looked for in it.
      </p>
      <div className="paste-sides">
        {file ? (
          <FileSide file={file} onOther={() => void pick()} onPaste={() => setFile(null)} />
        ) : (
          <div className="paste-side new-version-text">
            <PasteBox ref={box} error={error} onChange={paste} onSubmit={replace} />
            <p className="new-version-file">
              Or from a file: <Button onClick={() => void pick()}>Choose a file…</Button>
            </p>
          </div>
        )}
        <OutlookView
          outlook={coming === null ? null : outlook}
          title={article.title}
          chosen={chosen}
          onChoose={(name, take) => setChosen(new Map(chosen).set(name, take))}
        />
      </div>
    </DialogFrame>
  )
}

interface FileSideProps {
  readonly file: { readonly name: string; readonly article: ImportedArticle }
  readonly onOther: () => void
  readonly onPaste: () => void
}

function FileSide({ file: { name, article }, onOther, onPaste }: FileSideProps) {
  return (
    <section className="paste-side new-version-text" aria-label="The file">
      <p className="new-version-name" dir="auto">
        {name}
      </p>
      {article.title && article.sources?.title !== 'file' && (
        <p className="new-version-title" dir="auto">
          {article.title}
        </p>
      )}
      <blockquote className="new-version-preview" dir="auto" tabIndex={0}>
        {shorten(textOfDoc(article.doc).replaceAll('\n', '\n\n'), 900)}
      </blockquote>
      {article.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <p className="new-version-file">
        <Button onClick={onOther}>Choose another file…</Button>
        <Button look="quiet" onClick={onPaste}>
          Paste the text instead
        </Button>
      </p>
    </section>
  )
}
