/** Words that keep what follows from being said as a fact. Lower case; regular expressions parted by `|`. */

/** Nothing is said to be so after these. */
export const conditions = `if|unless|whether|until|lest|suppose|supposing|in case|let's|let us|as though|
  make sure|makes sure|making sure|ensure|ensures|ensuring`

/** What may, can or should be. */
export const modals = `would|wouldn't|should|shouldn't|could|couldn't|can|can't|cannot|may|might|must|mustn't|
  ought to|needs? to|needn't`

/** What will be. */
export const prospects = `will|won't|shall|'ll|going to|expected to|set to|due to|plans? to|intends? to`

/** What somebody wants, or is there for. */
export const aims = `to|wants?|wanted|hopes?|hoped`

/** Before a verb in “-ing”: what is not said to be done, only how or for what. */
export const means = `by|of|from|for|about|against|toward|towards|instead of|without|us|them`

/** Words of what is expected: who does not know yet says them. */
export const expectations = `expected(?: by \\p{L}+)? to|likely to|set to|plans? to|planned to|intends? to|scheduled to|about to`

/** Words of what somebody means or tries to do, or is to do: whether it was done they leave open. */
export const plannings = `plans? to|planned to|planning to|intends? to|intended to|scheduled to|set to|due to|about to|
  poised to|prepares? to|prepared to|preparing to|expects? to|vows? to|vowed to|promises? to|promised to|pledges? to|
  pledged to|threatens? to|threatened to|hopes? to|hoped to|hoping to|tries to|tried to|trying to|attempts? to|
  attempted to|attempting to|seeks? to|sought to|seeking to`
