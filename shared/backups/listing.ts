import * as z from 'zod'
import { idSchema, instantSchema } from '../model/records'

/** Why a backup was made: before the first write of a session, later in it, at its end, or before something large. */
export const backupReasons = ['start', 'during', 'end', 'merge', 'restore', 'unknown'] as const
export type BackupReason = (typeof backupReasons)[number]

export const backupCountsSchema = z.object({
  articles: z.int().min(0),
  claims: z.int().min(0),
  evidence: z.int().min(0),
})

/** A backup as the window knows it; where it is on the disk stays in the main process. */
export const listedBackupSchema = z.object({
  id: idSchema,
  at: instantSchema,
  why: z.enum(backupReasons),
  title: z.string(),
  /** Bytes. */
  size: z.int().min(0),
  /** Where the file was that it was made of, shortened for reading, when that is another than the open one. */
  place: z.string().nullable(),
})
export type ListedBackup = z.infer<typeof listedBackupSchema>

/** What can be brought back of a project whose file cannot be read. */
export const rescueSchema = z.object({
  id: idSchema,
  /** The name of the file that cannot be read. */
  name: z.string(),
  place: z.string(),
  /** When the backup was made. */
  at: instantSchema,
  title: z.string(),
  /** What is in it, together with what the journal adds. */
  counts: backupCountsSchema,
  /** Changes that only the journal has, and those of them that do not fit the backup. */
  recovered: z.int().min(0),
  left: z.int().min(0),
  /**
   * What becomes of the file: `aside`, its bytes are kept beside it under another name; `missing`, there is none;
   * `untouched`, it stays as it is, and the backup can only go to another place.
   */
  file: z.enum(['aside', 'missing', 'untouched']),
})
export type RescueOffer = z.infer<typeof rescueSchema>
