import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import type { ShownPassage } from '../../../renderer/article/types'
import type { Status } from '../../../shared/model/status'
import type { Contender } from '../contender'
import { colours } from '../colours'

/** Recogito's text annotator over paragraphs of plain HTML, with one of its two ways to draw. */
export const recogito =
  (renderer: 'SPANS' | 'CSS_HIGHLIGHTS'): Contender =>
  (place, { text, passages }) => {
    place.className = 'text'
    place.append(
      ...text.split('\n').map((words) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = words
        return paragraph
      }),
    )
    const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(place, {
      annotatingEnabled: false,
      renderer,
      style: ({ bodies }) => {
        const colour = colours[(bodies[0]?.value ?? 'unchecked') as Status]
        return { fill: colour, fillOpacity: 0.2, underlineColor: colour, underlineThickness: 2 }
      },
    })
    // Its own text counts no line breaks between paragraphs.
    const offsets = new Int32Array(text.length + 1)
    for (let at = 0, own = 0; at < text.length; at++) {
      if (text[at] !== '\n') own++
      offsets[at + 1] = own
    }
    const annotationOf = ({ id, status, start, end }: ShownPassage): TextAnnotation => ({
      id,
      bodies: [{ id: `${id}-status`, annotation: id, purpose: 'tagging', value: status }],
      target: {
        annotation: id,
        selector: [
          {
            quote: text.slice(start, end),
            start: offsets[start]!,
            end: offsets[end]!,
            range: document.createRange(),
          },
        ],
      },
    })
    // It draws a while after it is told to.
    const drawn = () =>
      new Promise<void>((resolve) => {
        const stop = annotator.renderer.on('onRedraw', () => {
          stop()
          resolve()
        })
      })
    annotator.setAnnotations(passages.map(annotationOf))
    return {
      drawn,
      add: (passage) => annotator.addAnnotation(annotationOf(passage)),
      tag: (index, status) => void annotator.updateAnnotation(annotationOf({ ...passages[index]!, status })),
    }
  }
