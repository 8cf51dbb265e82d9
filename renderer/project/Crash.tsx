import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button'
import './crash.css'

interface Props {
  readonly children: ReactNode
}

/**
 * What is left of the window when drawing it fails: instead of an empty page, what happened and the way on.
 * The main process has every change already, so starting over loses nothing.
 */
export class Crash extends Component<Props, { readonly error: unknown }> {
  override state = { error: undefined as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <main className="crash" role="alert">
        <h1>This window broke</h1>
        <p>
          Something in Claimdesk failed while drawing it. Everything you did up to then is kept: start the
          window over to go on.
        </p>
        <p className="crash-why">{error instanceof Error && error.message}</p>
        <Button look="primary" autoFocus onClick={() => location.reload()}>
          Start over
        </Button>
      </main>
    )
  }
}
