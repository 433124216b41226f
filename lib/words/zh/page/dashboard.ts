import type { Dictionary } from '@/lib/words/say'

export const DASHBOARD_ZH: Dictionary = {
  '1 attempt planned': '计划 1 次访问',
  '1 file generated': '生成 1 个文件',
  'About pullpath': '关于 pullpath',
  'Nothing you type leaves this browser unless you run the plan': '除非运行计划，你输入的内容不会离开这个浏览器',
  Rules: '规则',
  Schema: 'Schema',
  '{count} attempts planned': '计划 {count} 次访问',
  '{count} files generated': '生成 {count} 个文件',
}
