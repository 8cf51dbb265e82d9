/**
 * What the terms that we write mean, as the W3C Web Annotation Vocabulary has it: enough to expand our documents
 * where nothing can be fetched. A term that is missing here makes the expansion fail.
 */
const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`
const as = (name: string) => `https://www.w3.org/ns/activitystreams#${name}`
const dcterms = (name: string) => `http://purl.org/dc/terms/${name}`
const foaf = (name: string) => `http://xmlns.com/foaf/0.1/${name}`
const node = (id: string) => ({ '@id': id, '@type': '@id' })
const word = (id: string) => ({ '@id': id, '@type': '@vocab' })
const count = (id: string) => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' })

const classes = ['Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector']
const motives = ['assessing', 'classifying', 'commenting', 'describing', 'replying', 'tagging']

export const vocabulary = {
  '@context': {
    id: '@id',
    type: '@type',
    ...Object.fromEntries([...classes, ...motives].map((name) => [name, oa(name)])),
    AnnotationCollection: as('OrderedCollection'),
    AnnotationPage: as('OrderedCollectionPage'),
    Person: foaf('Person'),
    Organization: foaf('Organization'),
    name: foaf('name'),
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    creator: node(dcterms('creator')),
    created: { '@id': dcterms('created'), '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    modified: { '@id': dcterms('modified'), '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    motivation: word(oa('motivatedBy')),
    purpose: word(oa('hasPurpose')),
    body: node(oa('hasBody')),
    target: node(oa('hasTarget')),
    source: node(oa('hasSource')),
    selector: node(oa('hasSelector')),
    exact: oa('exact'),
    prefix: oa('prefix'),
    suffix: oa('suffix'),
    start: count(oa('start')),
    end: count(oa('end')),
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    first: node(as('first')),
    last: node(as('last')),
    partOf: node(as('partOf')),
    items: { '@id': as('items'), '@type': '@id', '@container': '@list' },
    total: count(as('totalItems')),
    startIndex: count(as('startIndex')),
  },
}
