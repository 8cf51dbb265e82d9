/** English words by what they do to the sense of a sentence. Lower case. */

/** Forms that no rule makes, by the word that they are forms of. */
export const irregularForms: Readonly<Record<string, string>> = {
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
  freeze: 'froze|frozen',
  get: 'got|gotten',
  give: 'gave|given',
  go: 'went|gone|goes',
  grow: 'grew|grown',
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
  lie: 'lying|lain',
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
  understand: 'understood',
  wake: 'woke|woken',
  wear: 'wore|worn',
  win: 'won',
  withdraw: 'withdrew|withdrawn|withdrawal|withdrawals',
  woman: 'women',
  write: 'wrote|written',
}

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

/** Words that news is full of whatever it is about: they tell little. */
export const newsWords = `add agree allow announce ask become begin believe bring call case change come comment
  country day describe expect explain fact find follow get give go good government great group happen hear help
  hold hour human important interview issue keep kind know large last late lead leave let live long look make
  man matter mean meet member mention minute month move need new news next note number offer office official
  old open order part pass people person place plan point police possible present press public put question
  really recent report result right run say second see seem set show side situation small speak spokesman
  spokesperson spokeswoman stand start state statement stay story take talk tell thing think time today tomorrow
  tonight try turn use want way week woman word work world write year yesterday young`
