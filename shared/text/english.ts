/** How English says numbers, dates, negation and doubt. Lower case; `|` parts the forms of one thing. */

export const smallNumbers =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'.split(
    '|',
  )

export const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|')

export const scales: Readonly<Record<string, number>> = {
  half: 0.5,
  dozen: 12,
  dozens: 12,
  hundred: 100,
  hundreds: 100,
  thousand: 1000,
  thousands: 1000,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
}

/** What is glued to a figure: “£5m”, “3bn”. */
export const gluedScales: Readonly<Record<string, number>> = { k: 1000, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 }

export const smallOrdinals =
  'zeroth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth'.split(
    '|',
  )

export const roundOrdinals: Readonly<Record<string, number>> = {
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
}

/** Units by the name that they are compared by. A change of unit is a change of the number. */
export const units: Readonly<Record<string, string>> = {
  '%': '%|percent|per cent|pct',
  'percentage point': 'percentage points?|points',
  km: 'km|kilometers?|kilometres?',
  m: 'm|meters?|metres?',
  cm: 'cm|centimeters?|centimetres?',
  mile: 'miles?',
  foot: 'feet|foot|ft',
  inch: 'inch(?:es)?',
  kg: 'kg|kilos?|kilograms?',
  tonne: 'tonnes?',
  ton: 'tons?',
  litre: 'liters?|litres?',
  acre: 'acres?',
  hectare: 'hectares?',
  degree: '°[cf]?|degrees?',
  $: 'dollars?|usd',
  '€': 'euros?|eur',
  '£': 'pounds?|gbp',
  cent: 'cents?',
  'second of time': 'seconds',
  minute: 'minutes?',
  hour: 'hours?',
  day: 'days?',
  week: 'weeks?',
  month: 'months?',
  year: 'years?',
  decade: 'decades?',
}

export const months =
  'january|february|march|april|may|june|july|august|september|october|november|december'.split('|')

export const weekdays = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'.split('|')

/** Negations, by what they are compared by: “didn’t” says what “did not” says. */
export const negations: Readonly<Record<string, string>> = {
  not: `not|cannot|\\p{L}+n't`,
  no: 'no',
  never: 'never',
  none: 'none',
  nobody: 'nobody|no one|no-one',
  nothing: 'nothing',
  neither: 'neither',
  nor: 'nor',
  without: 'without',
  deny: 'den(?:y|ies|ied|ying)',
  untrue: 'untrue|false|falsely',
}

/** Words that leave open whether something is so. */
export const doubts = `alleged|allegedly|apparent|apparently|believed|could|claimed|doubtful|estimated|feared|
  likely|may|maybe|might|ostensibly|perhaps|possible|possibly|potentially|preliminary|presumably|presumed|
  probable|probably|purported|purportedly|reported|reportedly|rumored|rumoured|seem|seemingly|seems|seemed|
  so-called|supposed|supposedly|suspected|thought to|(?:is|are|was|were) said to|appear|appears|appeared|unconfirmed|unlikely|unverified`

/** Words that leave open how many, where a number follows. */
export const approximations = `about|almost|approximately|around|as many as|at least|at most|close to|
  fewer than|less than|more than|nearly|over|roughly|some|under|up to|an estimated|estimated`

/** Words that begin a sentence far more often than a name, and those that stand within names. */
export const plainStarters = `a|about|according|after|all|also|although|among|an|and|another|any|are|as|asked|
  at|because|before|both|but|by|can|could|despite|did|do|does|during|each|earlier|even|every|few|for|former|
  from|had|has|have|he|her|here|his|how|however|i|if|in|instead|is|it|its|just|last|later|like|many|may|
  meanwhile|more|most|much|my|new|next|no|nobody|none|nor|not|nothing|now|of|officials|on|once|one|only|or|
  other|others|our|out|over|people|police|residents|she|should|since|so|some|still|such|than|that|the|their|
  them|then|there|these|they|this|those|though|through|to|today|tomorrow|under|until|up|was|we|were|what|when|
  where|which|while|who|why|will|with|witnesses|within|without|would|yes|yesterday|yet|you|your`

export const nameLinks = 'of|the|de|del|della|der|den|di|da|do|dos|du|la|le|van|von|zu|al|el|bin|ibn|&'

export const titles = 'Mr|Mrs|Ms|Dr|Capt|Cmdr|Col|Gen|Gov|Lt|Maj|Prof|Rep|Rev|Sen|Sgt|St'
