/** Lets the window draw, and hear what is typed and pressed. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
