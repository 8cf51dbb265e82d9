import * as z from 'zod'

/** How far the making of a report is, in what a person would count. */
export const reportStepSchema = z.discriminatedUnion('doing', [
  z.object({
    doing: z.enum(['covering', 'reading', 'asking', 'comparing', 'choosing', 'remembering']),
    done: z.int(),
    of: z.int(),
  }),
  /** Bytes that are written; how many there will be nobody knows before the last. */
  z.object({ doing: z.literal('writing'), done: z.int() }),
  z.object({ doing: z.literal('printing') }),
])
export type ReportStep = z.infer<typeof reportStepSchema>

const words = {
  covering: 'Measuring coverage: article',
  reading: 'Reading: article',
  asking: 'Looking for who else has it: claim',
  comparing: 'Comparing: article',
  choosing: 'Putting in order: claim',
  remembering: 'Going through the history: step',
} as const

/** `Comparing: article 12 of 1,000`. */
export function sayStep(step: ReportStep): string {
  if (step.doing === 'printing') return 'Printing'
  if (step.doing === 'writing') return `Writing: ${(step.done / 1e6).toFixed(1)} MB`
  return `${words[step.doing]} ${step.done.toLocaleString('en')} of ${step.of.toLocaleString('en')}`
}
