import { execFile } from 'node:child_process'

const WAIT_MS = 5_000
const BYTES_MAX = 10_000

/**
 * What a program prints for `--version`; null when it cannot be run, fails or does not end. It gets no variable of this
 * process but the path for programs.
 */
export async function versionOf(command: string): Promise<string | null> {
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } as unknown as NodeJS.ProcessEnv
  return new Promise((resolve) => {
    execFile(
      command,
      ['--version'],
      { timeout: WAIT_MS, maxBuffer: BYTES_MAX, env, cwd: '/', killSignal: 'SIGKILL' },
      (error, stdout) => resolve(error === null ? stdout : null),
    )
  })
}
