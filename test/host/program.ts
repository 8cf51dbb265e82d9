import { spawn } from 'node:child_process'

/** Runs a program to its end; null when it cannot be started at all. */
export function runProgram(program: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
    })
    child.on('error', () => {
      resolve(null)
    })
    // 127: shared libraries that it needs are missing.
    child.on('exit', (code) => {
      resolve(code === 127 ? null : (code ?? 1))
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  })
}
