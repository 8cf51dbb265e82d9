const scripts: { readonly [label: string]: string } = {
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  'windows-1252': 'Western European',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  'windows-1257': 'Baltic',
  'windows-1258': 'Vietnamese',
  'windows-874': 'Thai',
  'iso-8859-2': 'Central European',
  'iso-8859-5': 'Cyrillic',
  'iso-8859-6': 'Arabic',
  'iso-8859-7': 'Greek',
  'koi8-r': 'Cyrillic',
  shift_jis: 'Japanese',
  'euc-jp': 'Japanese',
  'euc-kr': 'Korean',
  big5: 'Chinese',
  gb18030: 'Chinese',
}

/** An encoding as a person knows it: “Windows-1251 (Cyrillic)”. */
export function nameOfEncoding(label: string): string {
  const name = label
    .replace(/^windows/, 'Windows')
    .replace(/^(?:iso|koi8|utf|gb|euc)(?=[-\d])/, (word) => word.toUpperCase())
  const script = scripts[label]
  return script === undefined ? name : `${name} (${script})`
}
