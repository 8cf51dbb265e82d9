// Stands in for the main process: it knows one project, and agrees to whatever is done to it.
let revision = 0
window.claimdesk = {
  request: new Proxy(
    {},
    {
      get: (_requests, name) => () => {
        if (name === 'app:start') return Promise.resolve(window.benchStart)
        if (name === 'project:apply') return Promise.resolve({ outcome: 'applied', revision: ++revision })
        if (name === 'merge:copies') return Promise.resolve([])
        return Promise.resolve({ outcome: 'done' })
      },
    },
  ),
  on: new Proxy({}, { get: () => () => () => undefined }),
}
