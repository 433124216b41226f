import type { Dictionary } from '@/lib/words/say'

export const CHECK_COMMAND_ZH: Dictionary = {
  'and {count} more': '另有 {count} 个',
  'check takes one SETTINGS at most': 'check 最多接受一个 SETTINGS',
  file: '文件',
  'what was found': '发现',
  'must hold': '必须成立',
  node: '节点',
  '{file} has no check: a list of files and what must hold of them': '{file} 没有 check，即文件及其必须成立的内容',
  '{file} has the keys {keys}, not "{key}"': '{file} 的键是 {keys}，没有 "{key}"',
  '{file} has the keys {keys}, not "{key}"; did you mean "{meant}"?':
    '{file} 的键是 {keys}，没有 "{key}"；是否指 "{meant}"？',
  '{file}: the release "{release}" is not known': '{file}：未知的版本 "{release}"',
  '{file}: there is no release in {range}': '{file}：{range} 之间没有版本',
  '{file}: {path}: {why}': '{file}：{path}：{why}',
  '{holds} hold, {fails} do not, {undecided} undecided': '成立 {holds}，不成立 {fails}，未定 {undecided}',
}
