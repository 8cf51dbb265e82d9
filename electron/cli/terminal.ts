import type { World } from './command'

/** Shows how far a command is in one line of a terminal, each in place of the one before; into a file, nothing. */
export function progressOn(stream: NodeJS.WriteStream): World['progress'] {
  return stream.isTTY ? (line) => stream.write(`\r\u001b[2K${line}`) : undefined
}

/** Lets a command end by itself when the person presses Ctrl+C or the system ends it. */
export function stopBySignal(run: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, run)
  return () => {
    for (const signal of signals) process.off(signal, run)
  }
}
