import { expect, test } from 'vitest'
import { isPlugin, pluginArgv } from './plugin'

test.each([
  { program: '/usr/local/bin/kubectl-pullpath', is: true },
  { program: 'C:\\npm\\kubectl-pullpath.mjs', is: true },
  { program: '/usr/local/bin/pullpath', is: false },
  { program: '/opt/kubectl-pullpath/pullpath.mjs', is: false },
])('$program is the plugin: $is', ({ program, is }) => {
  expect(isPlugin(program)).toBe(is)
})

test.each([
  { argv: [], line: ['nodes'] },
  { argv: ['--context', 'prod', '--json'], line: ['nodes', '--context', 'prod', '--json'] },
  { argv: ['--help'], line: ['nodes', '--help'] },
  { argv: ['report', '-'], line: ['report', '-'] },
  { argv: ['--lang', 'zh', 'lint', 'a'], line: ['--lang', 'zh', 'lint', 'a'] },
])('kubectl pullpath $argv', ({ argv, line }) => {
  expect(pluginArgv(argv)).toEqual(line)
})
