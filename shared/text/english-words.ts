/** English words by what they do to the sense of a sentence. Lower case. */

/** Words that belong to an amount: they tell less than the amount. */
export const amountWords = `billion cent dollar dozen euro foot hectare hour hundred kilometer kilometre kilogram km
  litre meter metre mile million minute per percent pound thousand tonne trillion times twice once`

/** Forms that no rule makes, by the word that they are forms of. */
export const irregularForms: Readonly<Record<string, string>> = {
  agree: 'agreed',
  arise: 'arose|arisen',
  become: 'became',
  begin: 'began|begun|beginning',
  bite: 'bit|bitten',
  blow: 'blew|blown',
  break: 'broke|broken',
  bring: 'brought',
  build: 'built',
  burn: 'burnt',
  buy: 'bought',
  catch: 'caught',
  child: 'children',
  choose: 'chose|chosen',
  collide: 'collision|collisions',
  collapse: 'collapsing',
  come: 'came',
  crisis: 'crises',
  deal: 'dealt',
  decide: 'decision|decisions',
  defend: 'defense|defence',
  die: 'dying|died|dies',
  do: 'did|done|does|doing',
  draw: 'drew|drawn',
  drink: 'drank|drunk',
  drive: 'drove|driven',
  eat: 'ate|eaten',
  expel: 'expulsion|expulsions',
  explode: 'explosion|explosions',
  fall: 'fell|fallen',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  flee: 'fled',
  fly: 'flew|flown|flies',
  forbid: 'forbade|forbidden',
  forget: 'forgot|forgotten',
  free: 'freed',
  freeze: 'froze|frozen',
  get: 'got|gotten',
  give: 'gave|given',
  go: 'went|gone|goes',
  grow: 'grew|grown',
  guarantee: 'guaranteed',
  hang: 'hung',
  have: 'has|had|having',
  hear: 'heard',
  hide: 'hid|hidden',
  hold: 'held',
  invade: 'invasion|invasions',
  keep: 'kept',
  know: 'knew|known',
  lay: 'laid',
  lead: 'led',
  leave: 'left|leaving',
  lend: 'lent',
  lie: 'lying|lain|lied',
  life: 'lives',
  lose: 'lost|loss|losses',
  make: 'made',
  man: 'men',
  mean: 'meant',
  meet: 'met|meeting',
  mouse: 'mice',
  pay: 'paid',
  person: 'persons|people|peoples',
  resume: 'resumption',
  ride: 'rode|ridden',
  ring: 'rang|rung',
  rise: 'rose|risen',
  run: 'ran',
  say: 'said|says',
  see: 'saw|seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  shake: 'shook|shaken',
  shoot: 'shot',
  show: 'shown',
  sink: 'sank|sunk|sunken',
  sing: 'sang|sung',
  sit: 'sat',
  sleep: 'slept',
  speak: 'spoke|spoken',
  spend: 'spent',
  stand: 'stood',
  steal: 'stole|stolen',
  stick: 'stuck',
  strike: 'struck|stricken',
  suspend: 'suspension|suspensions',
  swear: 'swore|sworn',
  swim: 'swam|swum',
  take: 'took|taken|taking',
  teach: 'taught',
  tear: 'tore|torn',
  tell: 'told',
  think: 'thought',
  throw: 'threw|thrown',
  tie: 'tying',
  understand: 'understood',
  wake: 'woke|woken',
  wear: 'wore|worn',
  win: 'won',
  withdraw: 'withdrew|withdrawn|withdrawal|withdrawals',
  woman: 'women',
  write: 'wrote|written',
}

/** Verbs that are the same in the past. */
export const unchangedPasts = `beat bet burst cast cost cut hit hurt let put quit set shed shut split spread upset`

/** Of the irregular words those that are nouns. */
export const nounForms = `child crisis life man mouse person woman`

/** Words that join others and say nothing by themselves; they never tell one statement from another. */
export const functionWords = `a about above across after again against all along already also although always am
  among an and another any anyone anything are around as at away back be because been before being behind
  below beneath beside besides between beyond both but by can cannot could did do does doing done down during
  each either else enough even ever every everyone everything few for from further had has have having he her
  here hers herself him himself his how however i if in including indeed inside instead into is it its itself
  just least less like many may me meanwhile might mine more moreover most much must my myself near neither no
  nobody none nor not nothing now of off often on once one ones only onto or other others our ours ourselves
  out outside over own per perhaps quite rather re s same several shall she should since so some someone
  something soon still such t than that the their theirs them themselves then there therefore these they this
  those though through throughout thus till to together too toward towards under until up upon us very via was
  we well were what whatever when where whether which while who whole whom whose why will with within without
  would yet you your yours yourself don didn doesn isn wasn weren hasn haven hadn won wouldn couldn shouldn ll
  ve d m amid amongst according`

/** Words before a name, and the letters of a party behind it, that say no more than the name. */
export const courtesyWords = `mr mrs ms mister madam sir r`

/** Words that news is full of whatever it is about: they tell little. */
export const newsWords = `add agree allow announce ask become begin believe bring call case change come comment
  country day describe expect explain fact find follow get give go good government great group happen hear help
  hold hour human important interview issue keep kind know large last late lead leave let live long look make
  man matter mean meet member mention minute month move need new news next note number offer office official
  old open order part pass people person place plan point police possible present press public put question
  really recent remain report result right run say second see seem set show side situation small speak spokesman
  spokesperson spokeswoman stand start state statement stay story take talk tell thing think time today tomorrow
  tonight try turn use want way week woman word work world write year yesterday young`

/** Words for people that counts are made of: “eleven passengers”, “11 people” may be the same. */
export const personWords = `adult boy casualty child civilian crew demonstrator employee fan fighter girl guest
  immigrant inmate man marcher member migrant miner passenger patient pedestrian people person pilgrim prisoner
  protester pupil refugee resident sailor soldier student survivor teenager tourist traveller victim villager
  voter woman worker`

/** Words for what is made of so many: “a town of 20,000 people” tells of the town. */
export const wholeWords = `army board city class club community country crew crowd family fleet force group jury
  network panel population staff team town village`

/** Pairs of which one denies the other; each side may have several words. */
export const opposites: readonly string[] = [
  'open reopen:close shut',
  'rise increase grow climb gain:fall drop decrease shrink',
  'win victory:lose loss',
  'accept agree approve:reject refuse decline',
  'support back favour:oppose',
  'allow permit:ban bar forbid prohibit prevent',
  'alive survive:die dead kill',
  'guilty:innocent',
  'convict:acquit',
  'lift remove ease:impose tighten',
  'true:false untrue',
  'legal lawful:illegal unlawful',
  'arrive:leave depart',
  'release free:detain arrest jail imprison hold',
  'confirm:deny',
  'success succeed:fail failure',
  'present:absent',
  'include:exclude',
  'enter join:quit leave',
  'start begin:end stop halt',
  'raise:lower',
  'peaceful:violent',
  'public:secret private',
  'safe:unsafe dangerous',
  'able:unable',
  'likely:unlikely',
  'north northern:south southern',
  'east eastern:west western',
  'empty:full',
]

/** Words of doubt that are none where these words follow: who reported or claimed something did say it. */
export const plainReports: Readonly<Record<string, string>> = {
  reported: 'that|on|the|a|an|in|to|from|by|its|his|her|their|seeing|hearing|for|earlier|last',
  claimed: 'responsibility|the lives|the life|his life|her life|victory',
  feared: 'for',
  suspected: 'of',
  possible: 'to',
  appear: '(?!to |that )\\p{L}+',
  appeared: '(?!to |that )\\p{L}+',
  appears: '(?!to |that )\\p{L}+',
  likely: 'than',
  preliminary:
    '(?!(?:results?|figures?|counts?|tolls?|findings|estimates?|data|numbers|reports?)(?!\\p{L}))\\p{L}+',
  'so-called': '[“‘"]?\\p{L}+',
}

/** Verbs by which a text says who said something. */
export const sayingVerbs = `said|says|say|told|tells|added|adds|stated|explained|noted|wrote|announced|insisted|
  warned|claimed|argued|asked|replied|declared|recalled|stressed|commented|remarked|continued|testified|tweeted|
  acknowledged|admitted|conceded|complained|concluded|observed|suggested|promised|vowed|quipped|joked`

/** Verbs of what is in somebody’s mind. */
export const thinkingVerbs = `think thought believe believed know knew known want expect hope feel felt mean meant see say said`

/** Words that say where, before a name of a place. */
export const placeWords = `in at near off from to outside around toward towards into across`

/** Words before “reported” and “claimed” where they leave something open: “a reported launch”, “was reported”. */
export const openReports = `a an the any no its his her their is are was were be been first`

/** Words that leave open what they stand right before, and nothing else in the sentence. */
export const nearDoubts = `may might could possible possibly perhaps likely unlikely estimated maybe appear appears appeared
  seem seems seemed believed supposed thought`

/** Words of an allegation: whoever hands it on as somebody’s words leaves as much open. */
export const allegations = `allegedly alleged claimed`

/** Words for how likely something is. */
export const chances = `chance chances odds risk risks probability likelihood prospect prospects`

/** Verbs after which something is not done. */
export const refusals = `refused?|refuses|refusing|declin(?:e|ed|es|ing)|rul(?:e|ed|es|ing) out|fail(?:s|ed|ing)?|
  avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|stop(?:s|ped|ping)?|cancel(?:s|led|ed|ling|ing)?|halt(?:s|ed|ing)?|
  unable to|prohibit(?:s|ed|ing)?|barred from|banned from|kept from|reject(?:s|ed|ing)?|hardly|barely|instead of|rather than|lack(?:s|ed|ing)?|opposed? to`

/** Words that open a clause of its own after a comma. */
export const clauseOpenings = `but and although though because while when where which who whose as after before so then yet if`

/** Words that stand for who does something, and those that stand for others or for whoever speaks. */
export const subjectPronouns = `he she his her`
export const objectPronouns = `i we you it they them this that my our your its their who which`

/** Words in “-ly” that do not say how something is done. */
export const lyWords = `ally apply assembly comply daily deadly early elderly family fly friendly imply italy july
  likely monopoly multiply only rally rely reply supply unlikely`
