import { useState, type CSSProperties, type ReactNode } from 'react'
import { Button } from '../ui/Button'
import { useDesk } from './desk'
import { Separator } from './Separator'
import { paneOf } from './useFocusRequest'
import { useWidths, widthLimits } from './useWidths'
import './panes.css'

interface Props {
  readonly articles: ReactNode
  readonly text: ReactNode
  readonly claims: ReactNode
}

type Side = 'articles' | 'claims'

/**
 * The three panes. Where there is no room for three, the text stays and one of the others stands beside it,
 * or under it in a really small window; a command that goes to the hidden one brings it forward.
 */
export function Panes({ articles, text, claims }: Props) {
  const [widths, setWidth] = useWidths()
  const [side, setSide] = useState<Side>('claims')
  const wanted = useDesk((desk) => (desk.focusRequest ? paneOf[desk.focusRequest] : 'text'))
  if (wanted !== 'text' && wanted !== side) setSide(wanted)

  const sizes = {
    '--articles-width': `${widths.articles}px`,
    '--claims-width': `${widths.claims}px`,
  } as CSSProperties
  return (
    <div className={`panes panes-${side}`} style={sizes}>
      <nav className="panes-switch" aria-label="Beside the text">
        {(['articles', 'claims'] as const).map((name) => (
          <Button key={name} look="quiet" aria-pressed={side === name} onClick={() => setSide(name)}>
            {name === 'articles' ? 'Articles' : 'Claims'}
          </Button>
        ))}
      </nav>
      <nav className="pane-articles" id="pane-articles" data-pane="articles" aria-label="Articles">
        {articles}
        <Separator
          label="Width of the articles"
          controls="pane-articles"
          {...widthLimits.articles}
          value={widths.articles}
          grows="right"
          onChange={(width) => setWidth('articles', width)}
        />
      </nav>
      <main className="pane-text" id="pane-text" data-pane="text" aria-label="Article">
        {text}
        <Separator
          label="Width of the claims"
          controls="pane-claims"
          {...widthLimits.claims}
          value={widths.claims}
          grows="left"
          onChange={(width) => setWidth('claims', width)}
        />
      </main>
      <div className="pane-claims" id="pane-claims" data-pane="claims">
        {claims}
      </div>
    </div>
  )
}
