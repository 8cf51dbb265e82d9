import { createIdSource } from '../../shared/model/ids'

/** New record ids, sorted by time of making. */
export const newId = createIdSource(Date.now, (n) => crypto.getRandomValues(new Uint8Array(n)))

/** The present instant, ISO 8601 in UTC. */
export const now = () => new Date().toISOString()
