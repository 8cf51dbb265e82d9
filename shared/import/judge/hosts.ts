/** The host of an address without `www.`, in lower case; empty for one that is relative or of no site. */
export function hostOf(href: string): string {
  return (
    /^(?:https?:)?\/\/(?:[^/@?#]*@)?([^/:?#]+)/i
      .exec(href.trim())?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '') ?? ''
  )
}

/** Whether a link leads to another site than the page's; not when either of them is unknown. */
export function leadsElsewhere(href: string, page: string): boolean {
  const [from, to] = [siteOf(hostOf(page)), siteOf(hostOf(href))]
  return from !== '' && to !== '' && from !== to
}

/** The part of a host that one owner has, as far as its shape tells: `news.example.co.uk` is `example.co.uk`. */
function siteOf(host: string): string {
  const labels = host.split('.')
  const [second = '', top = ''] = labels.slice(-2)
  const length = top.length === 2 && second.length <= 3 && labels.length > 2 ? 3 : 2
  return labels.slice(-length).join('.')
}
