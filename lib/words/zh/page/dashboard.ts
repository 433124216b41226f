import type { Dictionary } from '@/lib/words/say'

export const DASHBOARD_ZH: Dictionary = {
  '1 attempt planned': '计划 1 次访问',
  '1 file generated': '生成 1 个文件',
  'About pullpath': '关于 pullpath',
  'After the switch': '切换之后',
  Deploy: '部署',
  Dismiss: '关闭',
  Files: '文件',
  'Files are read from this site alone ({site}). Save the file and choose it, or paste its text.':
    '只读取本站（{site}）的文件。请先保存文件再选择它，或粘贴它的文本。',
  'First visit': '首次访问',
  Form: '表单',
  'Form and YAML side by side': '并排显示表单和 YAML',
  'Hide secrets': '隐藏机密信息',
  'It is a web page, not a file.': '这是一个网页，不是文件。',
  'It is larger than 2 MiB, or its end is missing.': '文件大于 2 MiB，或者结尾缺失。',
  'It is not UTF-8 text.': '它不是 UTF-8 文本。',
  'Loading…': '正在加载…',
  'Nothing you type leaves this browser unless you run the plan': '除非运行计划，你输入的内容不会离开这个浏览器',
  'Open file': '打开文件',
  'Paste mine': '粘贴我的文件',
  Plan: '计划',
  Problems: '问题',
  Rules: '规则',
  Schema: 'Schema',
  'See what your K3s or RKE2 node will do with registries.yaml: files, URLs, order, logins.':
    '查看你的 K3s 或 RKE2 节点会如何处理 registries.yaml：文件、URL、顺序、登录。',
  'Show secrets': '显示机密信息',
  'Show the differences': '显示差异',
  'Skip to the plan': '跳到计划',
  Source: '来源',
  'Start empty': '从空白开始',
  'The answer is {status}.': '响应为 {status}。',
  'There is no answer, or it leads elsewhere.': '没有响应，或被重定向到其他地址。',
  'This cannot be fixed from here, because of how it is written. Change it in the YAML.':
    '由于它的写法，无法在这里修复。请在 YAML 中修改。',
  'This is an example.': '这是一个示例。',
  'This is no address.': '这不是地址。',
  'This text takes too long to look at here. What is below is of the one before it; the command line takes longer texts.':
    '在这里分析这段文本耗时过长。下面显示的是上一次文本的结果；命令行可以处理更长的文本。',
  'What follows': '结果',
  'Drag it, click for another width, or press the arrow keys. A double click takes it back.':
    '拖动、点击以切换宽度，或按方向键。双击恢复原样。',
  'Width of the source': '来源区域的宽度',
  'Working on this large text. What is below is of the one before it.':
    '正在处理这段较长的文本。下面显示的是上一次文本的结果。',
  YAML: 'YAML',
  'Your file': '你的文件',
  none: '无',
  '{count} attempts planned': '计划 {count} 次访问',
  '{count} files generated': '生成 {count} 个文件',
}
