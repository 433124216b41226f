import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generatedFiles, type SourceFile } from './generated-files'
import { newRule } from './new-rule'

/** The files of the rules below a project's folder, as `<topic>/<code>.ts`. */
async function readRuleFiles(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, 'lib/lint/rules'), { recursive: true })
  return names.map((name) => name.replaceAll('\\', '/')).filter((name) => /^[^/]+\/[^/]+(?<!\.test)\.ts$/.test(name))
}

/** Writes what is not up to date, and returns its paths. */
export async function generate(root: string): Promise<readonly string[]> {
  const written: string[] = []
  for (const file of generatedFiles(await readRuleFiles(root))) {
    const before = await readFile(join(root, file.path), 'utf8').catch(() => null)
    if (before === file.text) continue
    await write(root, file)
    written.push(file.path)
  }
  return written
}

/** Writes the file of a new rule, and what is generated from it. Or returns why there cannot be such a rule. */
export async function addRule(
  root: string,
  topic: string,
  code: string,
): Promise<{ readonly written: readonly string[] } | { readonly error: string }> {
  const rule = newRule(topic, code, await readRuleFiles(root))
  if ('error' in rule) return rule
  await write(root, rule)
  return { written: [rule.path, ...(await generate(root))] }
}

async function write(root: string, { path, text }: SourceFile): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}
