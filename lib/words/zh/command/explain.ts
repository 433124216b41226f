import type { Dictionary } from '@/lib/words/say'

/** `pullpath explain`. */
export const EXPLAIN_COMMAND_ZH: Dictionary = {
  'fix: {title}': '修复：{title}',
  'explain takes one file with errors; the registries.yaml goes to --registries':
    'explain 只接受一个错误文件；registries.yaml 用 --registries 指定',
  'standard input cannot be the errors and the registries.yaml at once': '标准输入不能同时是错误和 registries.yaml',
}
