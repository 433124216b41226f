import type { Dictionary } from '@/lib/words/say'

/** What the guide says besides its chapters. */
export const GUIDE_PAGE_ZH: Dictionary = {
  'Chapter {number} of {count}': '第 {number} 章，共 {count} 章',
  Chapters: '章节',
  'Chapters before and after': '前后章节',
  Guide: '指南',
  'How a pull really works': '拉取究竟如何进行',
  'K3s writes no such file for it.': 'K3s 不会为它写入这样的文件。',
  'Nothing is asked.': '不会访问任何端点。',
  'Nothing is wrong with it.': '没有问题。',
  'Open in pullpath': '在 pullpath 中打开',
  Releases: '版本',
  'Suppose it answers': '假设响应为',
  'Tag or digest': '标签或摘要',
  'Ten short chapters about registries.yaml, with examples that you edit in their place. Results come from the same code as everywhere in pullpath.':
    '关于 registries.yaml 的十个短章节，其中的示例可以就地编辑。结果由 pullpath 各处所用的同一代码得出。',
  'The K3s documentation, statement by statement': 'K3s 文档逐条对照',
  'The documentation says otherwise': '与文档不同',
  'What the page on private registries says, in its order, and where the guide has it. Marked are those of which the code does otherwise.':
    '按顺序列出私有镜像仓库页面的说法，以及它们在指南中的位置。代码行为不同的会有标记。',
  'not so': '并非如此',
  'What follows': '结果',
  'or, at random, {url}': '或随机地 {url}',
  'registries.yaml, to be edited': 'registries.yaml（可编辑）',
}
