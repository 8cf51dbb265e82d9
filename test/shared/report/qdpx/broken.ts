/** A way to break a project: what is replaced by what; `seen` by the schema too, or by our own rules alone. */
export interface Break {
  readonly name: string
  readonly good: RegExp
  readonly bad: string
  readonly seen: 'by the schema' | 'by us'
}

const guid = '00000000-0000-8000-8000-000000000000'

function breaks(seen: Break['seen'], list: readonly (readonly [string, RegExp, string])[]): Break[] {
  return list.map(([name, good, bad]) => ({ name, good, bad, seen }))
}

export const ways: readonly Break[] = [
  ...breaks('by the schema', [
    ['another namespace', /project:1\.0/, 'project:2.0'],
    ['a project without a name', / name="[^"]*" origin/, ' origin'],
    ['a project whose moment is none', /creationDateTime="2026/, 'creationDateTime="on 2026'],
    ['a month that is none', /creationDateTime="2026-03/, 'creationDateTime="2026-13'],
    ['notes before the sources', /(<Sources>[^]*<\/Sources>\n)(<Notes>[^]*<\/Notes>\n)/, '$2$1'],
    ['users after the codebook', /(<Users>[^]*<\/Users>\n)(<CodeBook>[^]*<\/CodeBook>\n)/, '$2$1'],
    ['two codebooks', /(<CodeBook>[^]*<\/CodeBook>\n)/, '$1$1'],
    ['sets in the codebook', /<\/Codes>/, '</Codes><Sets/>'],
    ['an empty codebook', /<Codes>[^]*<\/Codes>/, ''],
    ['no code', /<Code [^]*<\/Code>/, ''],
    ['an empty list of users', /<User [^>]*>/g, ''],
    ['an empty list of notes', /<Note [^>]*>/g, ''],
    ['an empty list of sources', /<TextSource [^]*<\/TextSource>/, ''],
    ['words where there are only elements', /<Users>/, '<Users>words'],
    ['a user without a GUID', /<User guid="[^"]*"/, '<User'],
    ['a GUID that is none', /User guid="/, 'User guid="x'],
    ['a code without a name', / name="verified"/, ''],
    ['a code that does not say whether it codes', / isCodable="true"/, ''],
    ['a flag that is none', /isCodable="true"/, 'isCodable="yes"'],
    ['a colour that is none', /color="#/, 'color="rgb'],
    ['two descriptions', /(<Description>[^]*?<\/Description>)/, '$1$1'],
    ['a source without a GUID', /<TextSource guid="[^"]*"/, '<TextSource'],
    ['a path by another name', /plainTextPath=/, 'path='],
    ['a maker that is no GUID', /creatingUser="/, 'creatingUser="x'],
    ['a selection without a GUID', /<PlainTextSelection guid="[^"]*"/, '<PlainTextSelection'],
    ['a selection without a beginning', / startPosition="\d+"/, ''],
    ['a selection without an end', / endPosition="\d+"/, ''],
    ['a place that is no number', /startPosition="\d+"/, 'startPosition="1.5"'],
    ['a note before its coding', /(<Coding [^]*?<\/Coding>)(<NoteRef [^>]*>)/, '$2$1'],
    ['a coding without a code', /<CodeRef [^>]*>/, ''],
    ['a coding with two codes', /(<CodeRef [^>]*>)/, '$1$1'],
    ['a coding that somebody changed', /<Coding guid/, `<Coding modifyingUser="${guid}" guid`],
    ['a reference to nothing', /<NoteRef targetGUID="[^"]*"/, '<NoteRef'],
    ['an element out of its place', /<NoteRef/, '<CodeRef'],
    ['an element that nobody knows', /<\/Project>/, '<Colour/></Project>'],
  ]),
  ...breaks('by us', [
    ['a path that leads out of the archive', /internal:\/\//, '../'],
    ['a path to a file that is not there', /internal:\/\/./, 'internal://'],
    ['a source with neither path nor content', / plainTextPath="[^"]*"/, ''],
    [
      'a note with both path and content',
      /(<Note [^>]*)\/>/,
      '$1><PlainTextContent>a</PlainTextContent></Note>',
    ],
    ['a name that no disk takes', /(<TextSource [^>]*name="[^"]*)/, '$1: a/b'],
    ['a place before the text', /startPosition="/, 'startPosition="-'],
    ['a selection beyond the text', /endPosition="/, 'endPosition="99'],
    ['a code that is not there', /CodeRef targetGUID="[^"]*"/, `CodeRef targetGUID="${guid}"`],
    ['a note that is not there', /NoteRef targetGUID="[^"]*"/, `NoteRef targetGUID="${guid}"`],
    ['a maker who is not there', /creatingUser="[^"]*"/, `creatingUser="${guid}"`],
    ['a GUID for two things', /(<User guid="([^"]*)"[^>]*>)/, '$1<User guid="$2"/>'],
    ['a fraction of a second', /Z"/, '.5Z"'],
  ]),
]
