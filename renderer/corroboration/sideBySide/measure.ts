/** Where an offset of the text stands in its page, in pixels from the top of what scrolls. */
export function heightOf(page: HTMLElement, offset: number): number {
  const blocks = [...page.querySelectorAll<HTMLElement>('[data-start]')]
  const block = blocks.findLast(({ dataset }) => Number(dataset['start']) <= offset) ?? blocks[0]
  if (!block) return 0
  const [start, end] = [Number(block.dataset['start']), Number(block.dataset['end'])]
  const part = end > start ? Math.min(1, (offset - start) / (end - start)) : 0
  return block.offsetTop + Math.max(0, part) * block.offsetHeight
}
