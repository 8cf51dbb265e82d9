/** How English says where a report comes from. Lower case unless a name; `|` parts forms. */

/** Verbs that hand on what somebody said. */
export const sayVerbs = `said|says|say|told|tells|added|adds|stated|announced|reported|confirmed|confirms|
  claimed|insisted|insists|explained|explains|noted|warned|warns|wrote|writes|tweeted|posted|argued|argues|
  acknowledged|acknowledges|admitted|admits|conceded|recalled|recalls|replied|testified|testifies|declared|
  declares|disclosed|revealed|stressed|emphasized|emphasised|asserted|alleged|alleges|suggested|predicted|
  predicts|complained|described|disputed|disputes|maintained|observed|remarked|estimated|denied|denies|believes|believe|expects|
  expect|demanded|promised|vowed|pledged|urged|accused|deny|characterised|characterized|tell|argue|insist|warn|contend|
  contended|contends|acknowledge|allege|predict|indicated|indicates|signaled|signalled|informed|asserts|maintains|
  stresses|recounted|countered|cautioned|cautions|lamented|reasoned|theorized|proclaimed|complains|concedes|admit|
  conveyed|agreed that|charged that|quipped that|relayed that|add that|explain that|complain that|
  assert that|concede that|caution that|claim that|note that|report that|pointed out|points out|claims|reports|notes|demands|estimates|finds|
  pledges|vows|promises|urges|suggests|announces|describes|reveals|commented|comments|accuses|
  found that|find that|finds that|showed that|shows that|show that|criticized|criticised|criticizes|criticises|condemned|
  questioned whether|questioned why|questioned how|reminded|reminds|assured|assures|hinted|hints that|implied|implies|affirmed|affirms|maintain that|worry that|worries that|worried that|fear that|fears that|alerted|admonished|projected that|projects that|
  joked that|boasted that|bragged that|speculated|speculates|objected that|protested that|mentioned that|mentions that|scoffed that|chided|chides|
  scolded|rebuked|derided|derides|deplored|deplores|bemoaned|condemns|denounced|denounces|decried|decries|praised|praises|hailed|lauded|applauded|touted|touts|blamed|blames|faulted|proposed|proposes|recommended|recommends`

/** Of these, what is a noun as often: it tells something of a name, a pronoun or “the letter” alone. */
export const nounVerbs = `maintains|claims|reports|notes|demands|estimates|finds|claim that|note that|report that|pledges|vows|promises|urges|comments|show that|blamed|blames|faulted|proposed|proposes|recommended|recommends|touted|touts`

/** Verbs that deny; not to do so is to say something too. */
export const denyVerbs = `denied|denies|deny|dispute|disputed|disputes|rule|ruled`

/** Of these, what tells of an act rather than of what the sentence says, unless the speaker opens the sentence. */
export const actVerbs = `demanded|promised|vowed|pledged|urged|accused|expects|expect|believes|believe|denied|
  denies|wrote|posted|estimated|conceded|announced|suggested|revealed|observed|maintained|recalled|disclosed|
  reported|claimed|described|disputed|disputes|complained|informed|deny|demands|estimates|finds|pledges|vows|promises|urges|
  suggests|announces|describes|reveals|accuses|criticized|criticised|criticizes|criticises|condemned|condemns|
  denounced|denounces|decried|decries|praised|praises|hailed|lauded|applauded|touted|touts|blamed|blames|faulted|proposed|proposes|recommended|recommends|
  reminded|reminds|assured|assures|chided|chides|scolded|rebuked|derided|derides|deplored|deplores|bemoaned|admonished|alerted`

/** Of these, what somebody also does with things: “posted the film” says nothing, “posted that” does. */
export const objectVerbs = `posted|wrote|published|recalled`

/** Verbs that go on with what the subject of a sentence says: “she apologised, saying …”. */
export const goingOn = `saying|adding|writing|arguing|insisting|explaining|warning|claiming|stating|telling|contending|noting|declaring|
  accusing|acknowledging|alleging|asserting|conceding|denying|denouncing|criticizing|criticising|condemning|pledging|promising|
  vowing|predicting|urging|cautioning|recalling|observing|remarking|joking|admitting|confessing|confirming|announcing|
  stressing|emphasizing|emphasising|complaining|lamenting|testifying|reiterating|boasting`

/** And what does so beside their own words alone. */
export const askingOn = `asking|calling`

/** Verbs that open a clause of what somebody said, when its subject was named before: “… and said that”. */
export const plainSayVerbs = `said|says|added|argued|insisted|warned|noted|stated|suggested|predicted|acknowledged|explained|declared|told|asked|asks|replied|responded`

/** Verbs of the past without “-ed”, by which the subject of a sentence is told from the rest. */
export const strongVerbs = `wrote|sent|gave|took|made|spoke|put|left|went|came|met|held|took|began|fought|won|lost|struck|shut|hit|broke|shot|got|kept|led|saw|sought|stood|threw|brought|built|chose|
  drew|drove|fell|found|heard|paid|ran|rose|sat|sold|showed|spent|swore|told|said|thought`

/** Verbs that hand on words only beside a quotation: “…,” she continued; the report reads: “…”. */
export const quoteVerbs = `answered|asked|asks|began|boasted|concluded|continued|continues|countered|cried|exclaimed|
  joked|mused|posited|quipped|read|reads|reiterated|reiterates|repeated|responded|responds|retorted|shouted|states|
  summarized|summarised|summed up|shot back|fired back|hit back|shoots back|put it|puts it|went on|goes on|go on|wondered|demands|replies|answers|repeats|adds|
  agreed|agrees|laughed|confessed|confided|gushed|marveled|marvelled|chimed in|thundered|offered`

/** Verbs that stand before whoever speaks: “…, said the mayor.” */
export const invertVerbs = `said|says|say|added|adds|wrote|writes|explained|explains|recalled|recalls|insisted|insists|warned|warns|reported|
  reports|report|replied|replies|noted|notes|tweeted|declared|admitted|admits|argued|argues|told|asked|asks|
  continued|continues|responded|responds|answered|read|reads|summarized|summarised|quipped|concluded|joked|
  commented|comments|predicted|suggested|complained|countered|observed|remarked|cautioned|confirmed|agreed|laughed|
  mused|testified|claimed|claims|estimates|estimated|announced`

/** What looks like a verb in the past and tells who somebody is. */
export const describingParticiples = `aged|appointed|armed|based|born|elected|experienced|injured|named|red|related|renowned|respected|retired|
  seasoned|so-called|united|unnamed|wounded`

/** What may stand between a speaker and the verb. */
export const beforeVerb = `has|have|had|also|later|then|earlier|since|already|repeatedly|reportedly|however|
  himself|herself|itself|themselves|would|will|did|not|never|only|again|still|previously|recently|publicly|
  initially|both|all|long|always|twice|separately|further|simply|once|yesterday|today|tonight|nevertheless|meanwhile|now|even|still|often|
  first|finally|soon|next|just|instead|rather|
  hasn’t|haven’t|hadn’t|didn’t|doesn’t|don’t|won’t|wouldn’t`

/** Acts of speech that take more than one word, after the speaker. */
export const speechActs = String.raw`(?:has |had |have )?(?:put|puts) (?:the|its|their|his|her)\b[^.;]{0,60}? at\b|
  (?:does|do|did) not rule out|(?:has |have |had )?ruled out|is quoted as saying|(?:was|were) quoted(?: (?:by|in|on) [^,.;“”]{2,40})? as saying|(?:railed|inveighed|spoke out) against|
  (?:is|are|remains?) (?:firmly |strongly |still )?(?:opposed|in favou?r)\b|
  (?:is|was|are|were|can be|could be) (?:shown|seen|heard|filmed|recorded) (?:saying|telling|asking|shouting|warning)\b|
  (?:rejected|rejects|dismissed|dismisses) (?:[^\s;,]+ ){0,4}(?:accusation|allegation|argument|assertion|characteri[sz]ation|charge|claim|comment|complaint|concern|contention|critici?que|criticism|fear|idea|notion|question|remark|suggestion|rumou?r|theory|warning)s?\b|
  (?:has |had |have )?(?:defended|defends|stood by|stands by|doubled down on|walked back|backtracked on) (?:[^\s;,]+ ){0,4}(?:account|claim|comment|critici?que|criticism|decision|position|record|remark|rhetoric|stance|statement|view|vote|word)s?\b|
  (?:is|are|was|were) (?:now |also |already |openly |again )?(?:calling (?:for|on|it|him|her|them|the)|saying|arguing|warning|insisting|claiming|accusing|demanding|urging|denying|disputing|blaming|predicting|vowing|pledging)\b|
  (?:took|takes|taken) (?:issue with|aim at)|(?:lash(?:ed|es) out|hit back|hits back|fired back|fires back|scoff(?:ed|s)|sneered) at\b|push(?:ed|es) back (?:against|on|at)\b|
  question(?:ed|s) (?:the |his |her |its |their )(?:[a-z]+ ){0,2}(?:authority|claim|commitment|credibility|decision|ethics|fairness|fitness|honesty|idea|integrity|judgment|legality|logic|motive|need|plan|policy|premise|reading|reasoning|timing|truth|validity|value|wisdom)s?\b|
  made a point of (?:saying|noting|telling|mentioning|stressing|thanking|praising|critici[sz]ing|denouncing)\b|
  (?:is|was|were|are) quick to (?:say|note|add|mention|reply|respond|retort|point out|praise|critici[sz]e|condemn|denounce|blame|dismiss)\b|
  (?:went|goes|go|gone) (?:so|as) far as to (?:say|suggest|call|compare|accuse|claim)\b|
  (?:has |had |have )?(?:found|finds|find|could not find|did not find|saw|sees) (?:no|little|any) (?:[a-z]+ )?(?:evidence|sign|proof|example|indication|trace)s?\b|
  (?:portrayed|portrays|defended|defends|characteri[sz]ed) (?=[^.;,]{2,80} as\b)|
  (?:slammed|slams|blasted|blasts|assailed|assails|lambasted|mocked|ridiculed) (?!into|through|against)(?=[^.;,]{2,80} (?:for|as|over)\b)|(?:has |had )?made (?:it )?clear|(?:has |had |have )?(?:laid out|set out|spelled out|voiced|voices|expressed|expresses|restated|reaffirmed|reiterated) (?:(?:his|her|its|their|some|deep|grave|great|serious|strong) )*(?:alarm|anger|belief|concern|confidence|disappointment|dismay|displeasure|doubt|fear|frustration|hope|opinion|opposition|outrage|position|qualm|regret|reservation|scepticism|skepticism|support|surprise|view)s?\b|propos(?:ed|es) that|(?:has |had |have )?ask(?:ed|s) (?:[^\s;,]+ ){0,4}that\b|us(?:ed|es) [^.;,\u0001]{2,60} to (?:argue|claim|make the case|say|show|suggest) that\b|(?:respond|answer|repli|reiterat|conclud|complain|repeat)e?(?:d|s) that|(?:went|goes|go) on to (?:say|add|argue|explain)|recommend(?:ed|s) that|(?:did |does |do )call (?:on|for)|
  (?:issued|released|put out) (?:an?|its|his|her|their|several|two|three) (?:[a-z-]+ ){0,3}(?:statement|letter|e-?mail|message|memo)s?\b(?! (?:by|from)\b)|
  calls (?:it|that|this|them|him|her)\b|
  gave [^.;,]{2,40} (?:hours|days|weeks|minutes) to\b|
  (?:has |had |have )?called (?:(?:on )?[A-Z][a-z]+day |as well |again |repeatedly |publicly |instead |once more )?(?:on|for|it|the|them|him|her)\b|called [^.;\u0001]{1,160} \u0001|told`

/** What somebody holds: “Vinter’s view that …”. */
export const heldNouns = `opinion|view|claim|belief|assertion|contention|argument|assessment|charge|allegation|complaint|warning`

/** Where somebody speaks: who does anything there with words between quotation marks says them. */
export const speakingAt = `interview|interviews|speech|address|statement|letter|e-mail|email|memo|tweet|post|message|article|essay|
  news conference|press conference|briefing|hearing|debate|broadcast|conversation|note|text|remarks|testimony|sermon|
  homily|column|op-ed|blog|filing|brief|video|call|phone call|conference call`

/** What opens a sentence with a time or a reason, which is told, not said, before its subject speaks. */
export const timeLeads = `before|after|when|while|as|since|during|until|following|despite|although|though`

/** What may open an aside before the speaker: “in a statement, the ministry …”. */
export const occasions = `in|at|on|during|after|late|early|by|through|via|toward|towards|throughout|amid|upon|outside|inside|despite|following|before|since|shortly|moments|hours|speaking|writing|citing|when|while|who|whose|which|where|as`

/** Agencies by the name that they are compared by, with the forms in which they are named. */
export const agencies: Readonly<Record<string, string>> = {
  'Associated Press': 'AP|The Associated Press|Associated Press',
  Reuters: 'Reuters|Thomson Reuters',
  'Agence France-Presse': 'AFP|Agence France-Presse|Agence France Presse',
  'Deutsche Presse-Agentur': 'dpa|DPA|Deutsche Presse-Agentur',
  'United Press International': 'UPI|United Press International',
  'Press Association': 'PA Media|Press Association',
  'Agencia EFE': 'EFE|Agencia EFE',
  ANSA: 'ANSA',
  TASS: 'TASS|ITAR-TASS|Itar-Tass|Tass',
  Interfax: 'Interfax',
  'RIA Novosti': 'RIA Novosti|RIA|Ria Novosti',
  BelTA: 'BelTA|BELTA|Belta',
  Ukrinform: 'Ukrinform',
  Xinhua: 'Xinhua|Xinhua News Agency',
  'Kyodo News': 'Kyodo|Kyodo News',
  'Jiji Press': 'Jiji|Jiji Press',
  Yonhap: 'Yonhap|Yonhap News Agency',
  KCNA: 'KCNA|Korean Central News Agency',
  'Press Trust of India': 'PTI|Press Trust of India',
  'Asian News International': 'ANI|Asian News International',
  'Bloomberg News': 'Bloomberg|Bloomberg News',
  'Canadian Press': 'The Canadian Press|Canadian Press',
  'Australian Associated Press': 'AAP|Australian Associated Press',
  'Anadolu Agency': 'Anadolu|Anadolu Agency|AA',
  'Austria Presse Agentur': 'APA|Austria Presse Agentur',
  'Polska Agencja Prasowa': 'PAP|Polish Press Agency|Polska Agencja Prasowa',
  'Česká tisková kancelář': 'CTK|ČTK|Czech News Agency',
  'TT News Agency': 'TT News Agency',
  NTB: 'NTB',
  Ritzau: 'Ritzau',
  BNS: 'BNS|Baltic News Service',
  IRNA: 'IRNA',
  MENA: 'Middle East News Agency',
  SANA: 'SANA',
  Belga: 'Belga',
}

/** Countries by what is made from their names. */
export const demonyms: Readonly<Record<string, string>> = {
  afghanistan: 'afghan',
  albania: 'albanian',
  algeria: 'algerian',
  america: 'american',
  argentina: 'argentine|argentinian',
  armenia: 'armenian',
  australia: 'australian',
  austria: 'austrian',
  azerbaijan: 'azerbaijani|azeri',
  bangladesh: 'bangladeshi',
  belarus: 'belarusian|belarussian',
  belgium: 'belgian',
  brazil: 'brazilian',
  britain: 'british',
  bulgaria: 'bulgarian',
  canada: 'canadian',
  chile: 'chilean',
  china: 'chinese',
  colombia: 'colombian',
  croatia: 'croatian',
  cuba: 'cuban',
  cyprus: 'cypriot',
  denmark: 'danish',
  egypt: 'egyptian',
  estonia: 'estonian',
  ethiopia: 'ethiopian',
  europe: 'european',
  finland: 'finnish',
  france: 'french',
  georgia: 'georgian',
  germany: 'german',
  greece: 'greek',
  hungary: 'hungarian',
  iceland: 'icelandic',
  india: 'indian',
  indonesia: 'indonesian',
  iran: 'iranian',
  iraq: 'iraqi',
  ireland: 'irish',
  israel: 'israeli',
  italy: 'italian',
  japan: 'japanese',
  jordan: 'jordanian',
  kazakhstan: 'kazakh',
  kenya: 'kenyan',
  korea: 'korean',
  kosovo: 'kosovar',
  kuwait: 'kuwaiti',
  latvia: 'latvian',
  lebanon: 'lebanese',
  libya: 'libyan',
  lithuania: 'lithuanian',
  malaysia: 'malaysian',
  mexico: 'mexican',
  moldova: 'moldovan',
  morocco: 'moroccan',
  netherlands: 'dutch',
  nigeria: 'nigerian',
  norway: 'norwegian',
  pakistan: 'pakistani',
  palestine: 'palestinian',
  peru: 'peruvian',
  philippines: 'philippine|filipino',
  poland: 'polish',
  portugal: 'portuguese',
  qatar: 'qatari',
  romania: 'romanian',
  russia: 'russian',
  scotland: 'scottish',
  serbia: 'serbian',
  slovakia: 'slovak',
  slovenia: 'slovenian|slovene',
  spain: 'spanish',
  sudan: 'sudanese',
  sweden: 'swedish',
  switzerland: 'swiss',
  syria: 'syrian',
  taiwan: 'taiwanese',
  thailand: 'thai',
  tunisia: 'tunisian',
  turkey: 'turkish|türkiye',
  ukraine: 'ukrainian',
  venezuela: 'venezuelan',
  vietnam: 'vietnamese',
  wales: 'welsh',
  yemen: 'yemeni',
}

/** Days that may stand between a speaker and the verb: “Mr. Vik on Thursday said”. */
export const days = `in (?:january|february|march|april|may|june|july|august|september|october|november|december)|late (?:mon|tues|wednes|thurs|fri|satur|sun)day|earlier this (?:week|month|year|day)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|yesterday|today|tonight|last (?:week|month|year|night|summer|fall|winter|spring)|(?:late |earlier )?this (?:week|month|morning|year|spring|summer|fall)`

/** States that stand behind a town between commas: “Aln, Mo.,”. */
export const states = `Alabama|Ala|Alaska|Arizona|Ariz|Arkansas|Ark|California|Calif|Colorado|Colo|Connecticut|Conn|Delaware|Del|
  Florida|Fla|Georgia|Ga|Hawaii|Idaho|Illinois|Ill|Indiana|Ind|Iowa|Kansas|Kan|Kentucky|Ky|Louisiana|La|Maine|Maryland|Md|
  Massachusetts|Mass|Michigan|Mich|Minnesota|Minn|Mississippi|Miss|Missouri|Mo|Montana|Mont|Nebraska|Neb|Nevada|Nev|
  New Hampshire|N.H|New Jersey|N.J|New Mexico|N.M|New York|N.Y|North Carolina|N.C|North Dakota|N.D|Ohio|Oklahoma|Okla|Oregon|
  Ore|Pennsylvania|Pa|Rhode Island|R.I|South Carolina|S.C|South Dakota|S.D|Tennessee|Tenn|Texas|Utah|Vermont|Vt|Virginia|Va|
  Washington|Wash|West Virginia|W.Va|Wisconsin|Wis|Wyoming|Wyo|D.C|DC|Ontario|Ont|Quebec|Que|Alberta`
