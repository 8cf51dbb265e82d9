import { bridge } from './bridge'
import { useDesk } from './desk'
import { currentView } from './file'
import { useReplica } from './replica'

/** Long enough that reading on does not write at every line. */
const pause = 800

/** Tells the main process where the person is, a moment after they came there. */
export function rememberView(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(remember, pause)
  }
  useDesk.subscribe((desk, before) => {
    if (desk.article !== before.article || desk.claim !== before.claim) soon()
  })
  // Scrolling does not bubble, but it can be captured, whichever element of the text pane it is that scrolls.
  document.addEventListener(
    'scroll',
    (event) => {
      if (event.target instanceof Element && event.target.closest('[data-pane="text"]')) soon()
    },
    { capture: true, passive: true },
  )
}

function remember(): void {
  const { replica } = useReplica.getState()
  if (!replica) return
  // A place that could not be remembered costs a bit of scrolling next time: no reason to disturb anyone.
  bridge.request['view:remember']({ session: replica.session, view: currentView() }).catch(() => undefined)
}
