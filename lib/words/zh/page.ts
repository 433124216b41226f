import type { pageWords } from '@/lib/words/en/page'
import type { Translation } from '@/lib/words/worded'

export const pageZh = {
  'footer.made': ({ files, attempts }) => `生成 ${files} 个文件 · 计划 ${attempts} 次访问`,
  'footer.private': () => '除非运行计划，你输入的内容不会离开这个浏览器',
  'footer.about': () => '关于 pullpath',
  'footer.rules': () => '规则',
  'footer.schema': () => 'Schema',
} satisfies Translation<typeof pageWords>
