/** Titles that programs give by themselves. */
export function isProgramsTitle(title: string): boolean {
  return /^(?:microsoft word - |document ?\d*$|untitled|unbenannt|sans titre)|\.(?:docx?|pdf|indd|qxd)$/i.test(
    title,
  )
}

/** Names that programs and shared computers give to whoever uses them. */
export function isNobody(author: string): boolean {
  return /^(?:(?:microsoft office|windows|office)?\s*(?:user|benutzer)|admin(?:istrator)?|owner|python-docx|un-named|unknown|author|author name|default|.*\\.*|.*@.*)$/i.test(
    author,
  )
}
