import { codeOf } from '../files/troubles'
import type { Journal } from './journal'

/** Bytes. Little enough to be read and done again in a moment at the next opening. */
const large = 4 * 2 ** 20

/** Makes what a journal has durable. `large`: it is time to put it into the project file. */
export async function keep(journal: Journal): Promise<'kept' | 'large' | 'failed'> {
  try {
    await journal.save()
  } catch (error) {
    // Whatever keeps the journal from being written, the file itself may still do.
    codeOf(error)
    return 'failed'
  }
  return journal.bytes > large ? 'large' : 'kept'
}
