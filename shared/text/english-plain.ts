/**
 * Words that English is full of whatever it is about, in the order of the alphabet: that two sentences share one tells
 * less than a name or a word of the subject. Lower case.
 */
export const plainWords = `able accept access accord account achieve across act action active activity actual actually address
  adult advance advantage affair affect afternoon age agency ago aim air alone amount analysis annual
  another answer anyway apart apparent appeal appear appearance apply approach appropriate area argue
  argument arm arrive art article aside aspect assume attack attempt attend attention attitude audience
  author authority available average avoid award aware baby background bad balance ball bar base basic
  basis battle beautiful bed behaviour benefit best better big bit black blame block blood blow blue board
  body book border born bottom box break brief bright broad brother brown build building burden business
  busy buy campaign candidate capable capital car care career careful carry cast catch cause celebrate
  center central century certain certainly chair chairman challenge chance character charge check chief
  choice choose circle circumstance citizen claim class clear clearly climb close club cold collect color
  combine comfort command commit common community compare compete complain complete concern conclude
  condition conduct confidence connect consider consistent constant contact contain content contest
  context continue contrast contribute contribution control conversation corner correct cost count couple
  courage course cover create crisis critic criticism criticize crowd culture current currently customer
  cut daily damage danger dangerous dark data daughter deal dear debate decade decide decision declare
  deep defend define degree delay deliver demand depend description deserve design desire desk despite
  detail determine develop development difference different difficult difficulty direct direction directly
  director disappear discover discuss discussion display distance distinct door doubt down dozen draw
  dream dress drive drop due duty eager early earn ease easily easy economic edge effect effective effort
  elect element emerge emphasize employ employee encourage end energy engage enjoy enter entire
  environment equal escape especially essential establish estimate event eventual eventually evidence
  exactly example excellent exchange excite executive exercise exist expand expectation experience expert
  express extend extent extra extreme eye face factor fail failure fair faith fall familiar family famous
  far fast father favor favorite fear feature federal feel feeling field fight figure fill final finally
  finance fine finger finish fire firm fit fix floor focus food foot force foreign forget form former
  forward foundation frame free freedom frequent fresh friend front full fully function fund fundamental
  funny future gain gather general generation gift girl glad goal ground grow growth guess guide guy half
  hall hand handle hang happy hard hardly head health heart heat heavy height hide high highlight hire
  history hit holiday home honor hope hot house household huge husband idea ideal identify identity image
  imagine immediate immediately impact importance impose impossible impress improve incident include
  income increase independent indicate individual industry influence inform information initial initially
  inner inside insist instance institution intend intense intent interest internal introduce invite
  involve item job join joint joke journey judge jump junior justice justify key kid kill kitchen
  knowledge lack lady land language largely law lawmaker lawyer lay leader leadership learn left legal
  lesson letter level lie life lift light limit line link list listen little local location lose loss lot
  love low lucky main mainly maintain major majority manage manager manner march mark market marry mass
  master material maximum meal measure media mental mere message method middle mile military mind minor
  miss mistake mix model modern moment money mood moral morning mostly mother mouth movement multiple
  murder music mutual name narrow nation national natural nature nearby necessary negative neighbor
  network nice nobody noise normal north notice notion nuclear object obvious occasion occur odd officer
  once opinion opportunity opposite option ordinary organization organize origin original outcome own pace
  package page pain paint pair paper parent park particular particularly partner party passage past path
  pattern pay peace perfect perform performance period permanent permit personal phase phone phrase
  physical pick picture piece pile plain platform play pleasant please pleasure plenty pocket poem policy
  political politician politics pool poor popular population position positive possibility post potential
  power powerful practical practice prepare presence preserve president pressure pretty prevent previous
  previously price pride primary principle print prior private prize probable problem procedure proceed
  process produce product profession professional program progress project promise promote proof proper
  property proposal propose prospect protect prove provide provision pull purchase pure purpose pursue
  push quality quarter quick quickly quiet quite quote race raise range rapid rare rate raw reach react
  reaction read reader ready real reality realize reason reasonable receive recognize recommend record
  recover reduce refer reflect refuse regard region regular reject relate relation relationship relative
  release relevant relief rely remarkable remember remind remove repeat replace reply represent reputation
  request require requirement resolve resource respect respond response responsibility responsible rest
  restore restrict return reveal review rich ride rise risk road rock role room root rough round row rule
  rush sad safe safety sale save scale scene schedule scheme school science season seat secret section
  secure security seek select sell send senior sense sensitive separate series serious serve service
  session settle several severe shape share sharp shift shock shop short shot shoulder shout sight sign
  signal silence similar simple simply single sister sit site size skill skin sleep slight slip slow smart
  smile smooth social society soft soil solid solution solve son sort soul sound source south space spare
  special specific spend spirit split spot spread spring square stable staff stage standard star stare
  steady step stick stock stone stop store straight strange stream strength strict strike strong structure
  struggle student study stuff style subject substantial succeed success successful sudden suddenly suffer
  suggest suggestion suit summer supply support suppose sure surface surprise surround survive system
  table tail target task taste teach teacher team tear technical technique telephone television tend term
  test text thank theme theory thick thin thought threat throw tie title tone tool top topic total touch
  tough tour town track trade tradition train transfer travel treat treatment tree trend trial trip
  trouble true trust truth type typical uncertain understand unfortunately unit unite unlikely unusual
  update upper urge useful usual usually valley valuable value variety various vast version victim view
  village visible vision visit vital voice volume wait walk wall war warm warn wash waste watch water wave
  weak weapon wear weather wedding weekend weight welcome west white wide widely wife wild willing win
  wind window winner winter wise wish witness wonder wood worker worry worth wound wrong`
