/** A figure, or the reason in plain words why there is none; it is never NaN or infinite. */
export type Figure =
  { readonly known: true; readonly value: number } | { readonly known: false; readonly why: string }

export function figure(value: number): Figure {
  return { known: true, value }
}

export function noFigure(why: string): Figure {
  return { known: false, why }
}
