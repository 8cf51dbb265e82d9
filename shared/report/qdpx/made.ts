import type { Id } from '../../model/records'
import { guidOf } from './guid'

/** Who made something and when, as attributes. */
export function madeXml({ createdBy, createdAt }: { createdBy: Id; createdAt: string }): string {
  return `creatingUser="${guidOf('user', createdBy)}" creationDateTime="${momentOf(createdAt)}"`
}

/** A moment in whole seconds: programs that read a fraction of one into a table of text cannot read it out again. */
export function momentOf(at: string): string {
  return at.replace(/\.\d+/, '')
}
