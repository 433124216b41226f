import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the tests of a run leave in the folder for temporary files is removed with it: theirs is in this one. */
export async function setup() {
  const folder = await mkdtemp(join(tmpdir(), 'pullpath-tests-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rm(folder, { recursive: true, force: true })
}
