/** What people are called before their name, by office or rank; those of one line are the same. */
export const roles: readonly string[] = [
  'admiral adm',
  'ambassador envoy',
  'archbishop',
  'bishop',
  'captain capt skipper',
  'cardinal',
  'chairman chairwoman chair',
  'chancellor',
  'chief',
  'colonel col',
  'commander cmdr',
  'commissioner',
  'corporal cpl',
  'deputy',
  'detective',
  'director',
  'doctor dr',
  'general gen',
  'governor gov',
  'inspector insp',
  'judge justice magistrate',
  'king',
  'lieutenant lt',
  'major maj',
  'mayor',
  'minister secretary',
  'pope',
  'premier',
  'president',
  'prince',
  'princess',
  'professor prof',
  'prosecutor',
  'queen',
  'representative rep congressman congresswoman lawmaker',
  'reverend rev pastor priest father',
  'senator sen',
  'sergeant sgt',
  'sheriff',
  'spokesman spokeswoman spokesperson',
  'superintendent supt',
]

/** Short forms of first names and the names that they stand for. */
export const shortNames: readonly string[] = [
  'alexander alex sasha aleksandr alexandr',
  'andrew andy',
  'anthony tony',
  'benjamin ben benny bibi',
  'catherine katherine kate cathy kathy',
  'charles charlie chuck',
  'christopher chris',
  'daniel dan danny',
  'david dave',
  'donald don',
  'edward ed eddie ted',
  'elizabeth liz beth betty',
  'frederick fred',
  'gregory greg',
  'james jim jimmy',
  'jeffrey jeff',
  'john jack johnny',
  'joseph joe',
  'kenneth ken',
  'lawrence larry',
  'margaret maggie peggy',
  'matthew matt',
  'michael mike',
  'nicholas nick',
  'patricia pat',
  'peter pete',
  'raymond ray',
  'richard dick rick',
  'robert bob rob bobby',
  'ronald ron',
  'samuel sam',
  'stephen steven steve',
  'susan sue',
  'theodore ted',
  'thomas tom',
  'timothy tim',
  'victor viktor vic',
  'vladimir volodymyr',
  'william bill will billy',
]

/** Roles of which a person has one at a time: another rank is a mistake, another office may be one more. */
export const ranks = `admiral captain colonel commander corporal general inspector lieutenant major sergeant
  superintendent king prince minister`

/** What a minister may be minister of, before “minister” or “secretary”. */
export const portfolios = `agriculture defence defense economy education energy environment finance foreign health
  home housing interior justice labour labor prime trade transport culture welfare`

/** What makes another word of a name: “Orr-born”, “Maren-led”. */
export const compounds = `[a-z]+ed led born run held made owned style era area wide friendly only`

/** What makes another word of a name: those who belong to it, or what is theirs. Longer ones first. */
export const nameEndings = `icans ican ians ian ics ic ans an ists ist ish ese is es s`
