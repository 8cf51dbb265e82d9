// Stands in for the main process: it knows one project, and agrees to whatever is done to it.
let revision = 0
/** How many claims were added. */
window.added = 0
window.claimdesk = {
  request: new Proxy(
    {},
    {
      get: (_requests, name) => (sent) => {
        if (name === 'app:start') return Promise.resolve(window.benchStart)
        if (name === 'project:apply') {
          window.added += sent.changes.filter(({ type }) => type === 'claim.added').length
          return Promise.resolve({ outcome: 'applied', revision: ++revision })
        }
        if (name === 'merge:copies') return Promise.resolve([])
        return Promise.resolve({ outcome: 'done' })
      },
    },
  ),
  on: new Proxy({}, { get: () => () => () => undefined }),
}
