/** Prints rows as a table: the first column to the left, figures to the right; an empty row is a gap. */
export function printTable(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((row) => String(row[i] ?? '').length)))
  const show = (row) =>
    widths
      .map((width, i) =>
        i === 0 ? String(row[i] ?? '').padEnd(width) : String(row[i] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd()
  console.log(show(head))
  console.log(widths.map((width) => '─'.repeat(width)).join('  '))
  for (const row of rows) console.log(show(row))
}
