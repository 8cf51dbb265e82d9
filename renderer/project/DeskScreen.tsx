import { useEffect } from 'react'
import { PlacingBar } from '../annotations/PlacingBar'
import { ArticlesPane } from '../articles/ArticlesPane'
import { ArticlePane } from '../article/ArticlePane'
import { followCoverage } from '../coverage/coverage'
import { followMarks } from '../coverage/marks'
import { ChoicesLine } from '../merge/ChoicesLine'
import { CopiesLine } from '../merge/CopiesLine'
import { Beside } from '../versions/Beside'
import { Panes } from './Panes'
import { SaveTrouble } from './SaveTrouble'
import { TopBar } from './TopBar'

/** A project on the desk: its articles, the text of one of them, and the claims. */
export function DeskScreen() {
  useEffect(followCoverage, [])
  useEffect(followMarks, [])
  return (
    <>
      <TopBar />
      <SaveTrouble />
      <CopiesLine />
      <ChoicesLine />
      <PlacingBar />
      <Panes articles={<ArticlesPane />} text={<ArticlePane />} claims={<Beside />} />
    </>
  )
}
