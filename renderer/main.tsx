import './project/zod'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { handleKeys } from './commands/handleKeys'
import { App } from './project/App'
import { Crash } from './project/Crash'
import { listenToMain, start } from './project/listen'
import { rememberView } from './project/remember'
import { followTheme } from './project/theme'
import { followFindings } from './story/findings'
import { fetchItalics } from './ui/fetchItalics'

followTheme()
followFindings()
handleKeys(window)
listenToMain()
rememberView()
createRoot(document.getElementById('root')!).render(
  <Crash>
    <App />
  </Crash>,
)
void start().then(fetchItalics)
