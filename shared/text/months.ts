/**
 * The months as they are written behind the day of a date, from January to December, by ISO 639-1 code; the English
 * ones are in english.ts.
 */
const monthsByLanguage: Readonly<Record<string, string>> = {
  de: 'Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  nb: 'januar februar mars april mai juni juli august september oktober november desember',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  fi: 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
}

const numbers = new Map(
  Object.values(monthsByLanguage).flatMap((names) =>
    names.split(' ').flatMap((forms, i) => forms.split('|').map((name) => [name, i + 1] as const)),
  ),
)

/** Every such name, as the alternatives of a regular expression. */
export const monthNames = [...numbers.keys()].toSorted((a, b) => b.length - a.length).join('|')

/** Which month of the year a name is of, January 1; undefined for one that no language writes so: “Mars”. */
export function monthOfName(name: string): number | undefined {
  return numbers.get(name)
}
