/** One running program, as others on the same disk may have to know it. */
export interface Program {
  /** Made anew at each start. */
  readonly id: string
  readonly host: string
  readonly pid: number
}

/** Whether a process of this computer still runs. */
export type IsRunning = (pid: number) => boolean

/** Asks the operating system. A process of another person may not be signalled, which tells that it is there. */
export const isRunning: IsRunning = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
