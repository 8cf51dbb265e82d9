/** English words about people and their names. Lower case unless a title; `|` parts forms. */

/** What stands with a full stop before a name. */
export const titles = `Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|Cpl|Capt|Cmdr|Adm|Gov|Sen|Rep|Reps|Sens|Rev|Hon|Prof|St|Supt|Insp|Det`

/** What only a man, or a woman, is called. */
export const toldOfMen = `mr|sir|lord|king|prince|spokesman|chairman|congressman|councilman|businessman|father|brother|son|husband|uncle|pope|pastor|bishop|archbishop|cardinal`
export const toldOfWomen = `ms|mrs|miss|dame|lady|queen|princess|spokeswoman|chairwoman|congresswoman|councilwoman|businesswoman|mother|sister|daughter|wife|widow|actress|aunt`

/** Offices by their initials. */
export const shortOffices: Readonly<Record<string, string>> = {
  AG: 'attorney general',
  DA: 'district attorney',
}

/** Words with capitals that stand in the names of things, places and days, not of people. */
export const impersonalWords = `act|acts|amendment|avenue|bay|bill|boulevard|bowl|bridge|building|caucus|citizens|class|coast|
  conference|constitution|convention|day|democrats|district|east|facebook|friday|health|highway|hills|island|islands|
  january|february|april|june|july|august|september|october|november|december|lake|law|medicare|medicaid|monday|
  mountain|mountains|news|ocean|palace|plan|plaza|policy|project|protection|republicans|republican|democratic|
  research|river|road|saturday|sea|security|social|square|states|strategic|street|sunday|supreme|tax|thursday|
  tower|treasury|tuesday|twitter|valley|wednesday|year|kingdom|nations|union|rights|party|today|show|movement|democrat|liberal|liberals|
  conservative|socialist|independent|your|my|our|their|its|how|why|what|who|is|are|was|not|you|we|it|with|to|on|by|at|from|drive|stores|motors|airlines|airways|industries|holdings|technologies|pharmaceuticals|electric|foods|capital|financial|insurance|entertainment|pictures|studios`

/** Words that open such names, and no person’s. */
export const impersonalFirst = `new|los|las|san|santa|north|south|west|northern|southern|eastern|western|central|national|
  international|american|public|federal|united|great|greater|grand|white|capitol|wall|middle|saudi|tea|super|
  the|this|that|our|my|your|his|her|their|its|because|for|if|no|yes|not|we|you|they|he|she|it`

/** Short and whole forms of given names; those of one line may be the same person’s. */
export const givenNames: readonly string[] = [
  'abigail abby',
  'abraham abe',
  'albert al bert',
  'alexander alex sandy sasha',
  'alexandra alex sandra sasha',
  'alfred al fred alf',
  'andrew andy drew',
  'anthony tony',
  'arthur art',
  'barbara barb',
  'benjamin ben benny',
  'catherine katherine kathryn cathy kathy kate katie',
  'charles charlie chuck',
  'christina christine chris tina',
  'christopher chris kit',
  'cynthia cindy',
  'daniel dan danny',
  'david dave',
  'deborah debbie deb',
  'donald don donnie',
  'dorothy dot dotty',
  'douglas doug',
  'edward ed eddie ted teddy ned',
  'elizabeth liz beth betty lizzie eliza',
  'eugene gene',
  'francis frank',
  'frederick fred freddie',
  'gerald jerry gerry',
  'gregory greg',
  'harold harry hal',
  'henry harry hank',
  'jacob jake jack',
  'james jim jimmy jamie',
  'jeffrey jeff',
  'jennifer jen jenny',
  'jerome jerry',
  'john jack johnny',
  'jonathan jon',
  'joseph joe joey',
  'joshua josh',
  'judith judy',
  'kenneth ken kenny',
  'kimberly kim',
  'lawrence larry laurence',
  'leonard leo len',
  'louis lou',
  'margaret maggie meg peggy',
  'martin marty',
  'matthew matt',
  'maxwell max',
  'michael mike mick',
  'mitchell mitch',
  'nathaniel nathan nat nate',
  'nicholas nick',
  'pamela pam',
  'patricia pat patty tricia',
  'patrick pat paddy',
  'peter pete',
  'philip phil',
  'raymond ray',
  'rebecca becky becca',
  'richard rick dick rich ricky',
  'robert bob rob bobby robbie',
  'ronald ron ronnie',
  'samuel sam sammy',
  'stephen steven steve',
  'susan sue susie',
  'theodore ted teddy theo',
  'theresa teresa terry',
  'thomas tom tommy',
  'timothy tim',
  'victoria vicky tori',
  'vincent vince',
  'walter walt',
  'william bill will billy liam',
]
