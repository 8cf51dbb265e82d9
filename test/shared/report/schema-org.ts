/** The name of a term or class of schema.org. */
export const schema = (name: string) => `http://schema.org/${name}`
const link = (name: string) => ({ '@id': schema(name), '@type': '@id' })
const classes = ['ClaimReview', 'Claim', 'Rating', 'Person', 'Organization', 'NewsArticle']
const terms = [
  'alternateName',
  'appearance',
  'author',
  'claimReviewed',
  'creativeWorkStatus',
  'headline',
  'inLanguage',
  'itemReviewed',
  'name',
  'publisher',
  'reviewBody',
  'reviewRating',
  'text',
]

/** What the terms that we write mean, as schema.org has it, where nothing can be fetched; any other makes it fail. */
export const schemaOrg = {
  '@context': {
    ...Object.fromEntries([...classes, ...terms].map((name) => [name, schema(name)])),
    url: link('url'),
    datePublished: { '@id': schema('datePublished'), '@type': schema('Date') },
  },
}
