/**
 * Verbs by which somebody named is said to have done, decided, said or undergone something that can be checked.
 * Lower case, in the forms that news is told in; those of saying are in english-words.ts.
 */
export const claimVerbs = `accused|accuses|admits|alleged|alleges|announces|approved|approves|argues|arrested|attacked|
  banned|bans|beat|became|began|blamed|blames|blocked|bought|built|called|cancelled|canceled|charged|claims|closed|
  confirmed|confirms|convicted|criticised|criticized|cut|declares|declined|defended|demanded|demands|denied|denies|
  detained|died|disclosed|dismissed|donated|earned|elected|ended|entered|estimated|estimates|expects|expelled|failed|
  filed|fined|fired|found|founded|gave|granted|halted|hired|imposed|increased|injured|insists|intercepted|invested|
  issued|joined|jailed|killed|knew|launched|led|left|lied|lost|made|maintains|met|moved|named|offered|opened|opposed|
  ordered|owned|owns|paid|passed|planned|plans|pledged|pledges|predicted|predicts|presented|promises|proposed|
  proposes|published|raised|reached|received|recommended|recorded|refused|refuses|rejected|rejects|released|removed|
  reopened|repeated|replaced|reported|reports|rescued|resigned|revealed|reveals|ruled|rules|sacked|sank|sent|shot|
  showed|shows|shut|signed|sold|spent|started|stole|stopped|struck|sued|suspended|testifies|threatened|took|
  travelled|traveled|triggered|urged|urges|visited|voted|vows|warns|withdrew|won`
