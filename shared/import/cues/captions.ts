/** Words and agencies that credit a picture, in the languages of the other tables. */
const credits =
  `photo|photos|photograph|image|images|picture|pic|credit|file|handout|courtesy|getty|reuters|afp|ap|epa|
  dpa|shutterstock|foto|fotos|bild|quelle|crédit|crédits|imagen|imagem|immagine|beeld|zdjęcie|fot|фото|источник|джерело|
  fotoğraf|사진|写真`.replace(/\s+/g, '')

const endsInCredit = new RegExp(
  `[([](?:[^()[\\]]*[^\\p{L}()[\\]])?(?:${credits})(?:[^\\p{L}][^()[\\]]*)?[)\\]]\\.?$|(?:^|[^\\p{L}])(?:credit|photo|image|foto|bild|фото|crédits?) ?: ?[^.!?]{2,60}$|[ ./]©[^.!?]{2,60}$`,
  'iu',
)

const longestCaption = 400

/** Whether a text is the caption of a picture, by the credit that it ends in. */
export function isCaptionText(text: string): boolean {
  return text.length <= longestCaption && endsInCredit.test(text)
}
