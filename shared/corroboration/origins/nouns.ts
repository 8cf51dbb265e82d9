/** English nouns for those who speak to a newspaper. Lower case, `|` parts forms. */

/** Heads of the names of institutions. */
export const institutionNouns = `academy|administration|agency|airline|airport|alliance|army|assembly|association|
  authorities|authority|bank|board|brigade|bureau|cabinet|campaign|center|centre|chamber|charity|church|club|
  coalition|college|command|commission|committee|company|companies|congress|consulate|corporation|council|county|court|
  defense|department|directorate|embassy|faa|family|fbi|federation|firm|guild|force|forces|foundation|fund|government|
  group|guard|hospital|house|inspectorate|institute|junta|kremlin|laboratory|league|maker|manufacturer|military|
  ministry|mission|monitor|museum|nato|navy|network|observatory|office|operator|organisation|organization|
  parliament|party|pentagon|police|port|prosecutors|prosecutor’s office|regulator|regulators|school|senate|service|services|
  society|squad|state|team|tribunal|brokerage|camp|community|industry|lobby|utility|startup|start-up|retailer|automaker|carmaker|lender|insurer|think tank|
  nonprofit|brotherhood|taliban|hamas|hezbollah|isis|isil|qaeda|likud|gop|trust|un|union|university|watchdog|zoo|inc|ltd|plc|corp|llc|ag|gmbh`

/** Words for people whom nobody names. */
export const unnamedNouns = `activist|activists|advocates|adviser|advisers|advisor|advisors|aide|aides|analyst|analysts|
  bystander|bystanders|customer|customers|diplomat|diplomats|doctor|doctors|driver|drivers|employee|employees|
  engineer|engineers|executive|executives|expert|experts|eyewitness|eyewitnesses|farmer|farmers|fireman|firemen|firefighter|firefighters|
  fisherman|friend|friends|guard|individual|individuals|insider|insiders|investigator|investigators|lawyer|lawyers|man|men|
  member|members|neighbor|neighbors|neighbour|neighbours|nurse|nurses|officer|officers|official|officials|operative|
  parent|parents|passenger|passengers|people|person|persons|protester|protesters|conservatives|democrats|lawmakers|liberals|opponents|opposition|politicians|rebels|relative|relatives|republicans|senators|rescuer|
  rescuers|resident|residents|scientist|scientists|senator|soldier|soldiers|somebody|someone|source|sources|staffer|staffers|
  student|students|supporter|supporters|survivor|survivors|teacher|teachers|victim|victims|volunteer|volunteers|
  patient|client|tenant|suspect|defendant|plaintiff|inmate|
  juror|pilot|guest|cop|boy|girl|teen|teenager|migrant|refugee|immigrant|tourist|
  caller|cameraman|interviewer|photographer|reporter|reporters|witness|witnesses|woman|women|worker|workers|critics|observers|media|reports|some|many|others|several`

/** Those who speak for an institution. */
export const spokesNouns = `spokesman|spokeswoman|spokesperson|spokespeople|spokesmen|representative|
  representatives|press officer|press secretary`

/** What somebody is; with a name beside it the name is a person’s. */
export const roleNouns = `admiral|agent|ambassador|archbishop|attorney|author|baker|bishop|brigadier|captain|chair|chairman|chairwoman|
  chancellor|chief|coach|colonel|commander|commissioner|congressman|congresswoman|coroner|councillor|councilman|deputy|
  detective|director|dr|economist|editor|executive|founder|general|geologist|governor|head|historian|inspector|
  judge|justice|king|lawmaker|leader|lieutenant|major|manager|marshal|master|mayor|minister|mp|officer|owner|partner|pastor|
  pope|premier|president|prime minister|prince|princess|principal|professor|prosecutor|queen|rabbi|rapporteur|researcher|
  secretary|senator|sergeant|sheriff|speaker|spokesman|spokesperson|spokeswoman|superintendent|surgeon|treasurer|
  undersecretary|watchman|host|actor|actress|singer|senators|lawmakers|anchor|columnist|commentator|contributor|correspondent|insider|pollster|reporter|blogger|envoy|
  trustee|trooper|co-founder|cofounder|gen|col|lt|maj|sgt|capt|gov|sen|rep|rev|prof|mr|mrs|ms|adm|cmdr|sir|dame|lord|lady|ceo|cfo|analyst|
  engineer|lawyer|doctor|driver|farmer|resident|witness|official|adviser|advisor|activist|expert|scientist|fisherman|widow|father|mother|brother|sister|son|daughter|wife|husband|counsel|legislator|treasurer|strategist|candidate|nominee|
  whip|comptroller|alderman|assemblyman|assemblywoman|councilwoman|chairperson|cardinal|imam|magistrate|physician|consultant|constable|lecturer|
  organizer|organiser|campaigner|physicist|scholar|biologist|psychologist|psychiatrist|epidemiologist|meteorologist|journalist|reps|sens`

/** Of these, whom a house or a party has one of: “the House speaker” is whoever was told of. */
export const leadingNouns = `chair|chairman|chairwoman|chief|commissioner|director|governor|head|leader|mayor|minister|premier|president|secretary|speaker|lawmaker|senator|congressman|congresswoman`

/** The institution that somebody of this rank speaks for, where nothing else is said. */
export const officeOf: Readonly<Record<string, string>> = {
  'chief inspector': 'police',
  inspector: 'police',
  detective: 'police',
  superintendent: 'police',
  constable: 'police',
  'police chief': 'police',
  'police spokesman': 'police',
  'police spokeswoman': 'police',
  'police officer': 'police',
  'police commissioner': 'police',
  'fire chief': 'fire department',
}

/** Words with a capital that are no part of a name where they open a sentence. */
export const openers = `plus|a|an|the|but|and|so|yet|or|nor|for|as|at|by|in|on|of|to|from|with|after|before|during|since|
  until|when|while|where|what|who|why|how|if|because|although|though|however|meanwhile|earlier|later|last|next|
  one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|both|all|no|none|not|nobody|once|only|
  even|then|there|here|this|that|these|those|another|other|others|asked|added|said|wrote|replied|speaking|according|still|instead|also|
  late|early|officials|police|residents|witnesses|authorities|prosecutors|people|experts|critics|analysts|
  doctors|lawyers|investigators|scientists|researchers|rescuers|protesters|neighbours|neighbors`

/** Names of outlets have one of these. */
export const mediaNouns = `bbc|broadcasting|chronicle|cnn|courier|daily|echo|express|gazette|globe|guardian|herald|journal|magazine|mail|
  mirror|nbc|news|newspaper|npr|observer|post|press|radio|reporter|review|standard|sun|telegraph|television|times|tribune|tv|weekly`

/** What a paper, a station or a site is. */
export const paperNouns = `newspaper|paper|magazine|website|site|blog|tabloid|broadcaster|station|channel|publication`

/** What somebody named before is called by party or place: “the Coast Republican”. */
export const partisanNouns = `republican|democrat|independent|conservative|liberal|native`

/** What speaks for the person whose it is: “her office”. */
export const ownedNouns = `office|campaign|team|staff|aides|foundation|company|family|firm|estate`

/** What is written or recorded, and may say something without anybody being named. */
export const documentNouns = `audio|findings|footage|polls|posts|recording|recordings|statistics|studies|surveys|tape|tapes|tweets|videos|analysis|assessment|audit|autobiography|biography|brief|briefs|contract|essay|excerpt|memoir|message|missive|note|opinion|order|original|post|resolution|review|sign|subpoena|testimony|tweet|warrant|ad|advertisement|blog|book|column|editorial|e-mails|emails|letters|op-ed|papers|release|site|paper|affidavit|cable|complaint|data|document|documents|figures|filing|filings|indictment|letter|memo|notice|
  lawsuit|poll|ruling|rules|slides|suit|record|records|report|statement|study|survey|transcript|video|website|description|caption|listing|evidence|estimates|projections|calculations|guidelines|census|snapshot|presentation|presentations|tally|dossier|diary|diaries|spreadsheet`

/** What somebody gives in words: “his answer: “…””. */
export const responseNouns = `advice|answer|argument|comeback|comment|conclusion|explanation|message|motto|point|prediction|question|reaction|reasoning|rejoinder|reply|response|retort|summary|verdict|warning|words`
