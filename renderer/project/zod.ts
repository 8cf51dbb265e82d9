import * as z from 'zod'

// The page's security policy forbids building functions from strings, which zod does for speed. It decides
// so when a schema is made: this module has to be the first that is run.
z.config({ jitless: true })
