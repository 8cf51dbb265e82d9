import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { Found, Written } from './found'
import { convert, isHere } from './tools'

/** Commas, quotes, UTF-8, from the first line; as LibreOffice opens such a file. */
const asCsv = '44,34,76,1'

/** The table: read by LibreOffice Calc and written by it as a workbook and as a table again, every cell compared. */
export async function checkSheet({ folder }: Written): Promise<Found[]> {
  const file = join(folder, 'report.csv')
  const rows = cellsOf(await readFile(file, 'utf8'))
  const what = ['CSV: cells', 'CSV: cells that Calc changes', 'CSV: formulas, by Calc'] as const
  const cells = { what: what[0], said: String(rows.flat().length) }
  if (!isHere('soffice')) return [cells, { what: what[1], said: '–' }, { what: what[2], said: '–' }]
  const read = `--infilter=CSV:${asCsv}`
  const again = join(folder, 'calc')
  await convert(file, `csv:Text - txt - csv (StarCalc):${asCsv},,0,false,true,false`, again, read)
  await convert(file, 'xlsx', again, read)
  const back = cellsOf(await readFile(join(again, 'report.csv'), 'utf8'))
  const changed = rows.flatMap((row, y) =>
    row.flatMap((cell, x) => {
      const seen = back[y]?.[x] ?? ''
      return seen === cell
        ? []
        : [`row ${y + 1}, “${rows[0]![x]}” is ${JSON.stringify(seen)}, not ${JSON.stringify(cell)}.`]
    }),
  )
  const book = unzipSync(new Uint8Array(await readFile(join(again, 'report.xlsx'))))
  const formulas = strFromU8(book['xl/worksheets/sheet1.xml']!).match(/<f[ >][^<]*<\/f>/g) ?? []
  return [
    cells,
    { what: what[1], said: String(changed.length), wrong: changed },
    { what: what[2], said: String(formulas.length), wrong: formulas.map((one) => `${one} is one.`) },
  ]
}

function cellsOf(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data
}
