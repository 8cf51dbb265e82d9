/**
 * Before each change to the page React notes where the selection is in the editable element that has the focus, by
 * walking through all of its text, although it would put it back only where the focus had been lost. In a long
 * article that takes longer than the change. React asks for this property, ProseMirror sets the attribute.
 */
export function hideFromReact(dom: HTMLElement): void {
  Object.defineProperty(dom, 'contentEditable', {
    get: () => (dom.getAttribute('contenteditable') === 'true' ? 'inherit' : 'false'),
    set: (state: string) => dom.setAttribute('contenteditable', state),
  })
}
