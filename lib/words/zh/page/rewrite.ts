import type { Dictionary } from '@/lib/words/say'

export const REWRITE_ZH: Dictionary = {
  ' or ': ' 或 ',
  Becomes: '变为',
  'By rule': '规则',
  'How rewrite {number} of {registry} works': '{registry} 的重写规则 {number} 如何起作用',
  'It is of {registry}, so these rules are not used for it.': '它属于 {registry}，因此不使用这些规则。',
  'Of the image field and the image list: names of any registry': '来自镜像输入框和镜像列表：任意镜像仓库的名称',
  'Of the image field and the image list: names of {registry}': '来自镜像输入框和镜像列表：{registry} 的名称',
  Problem: '问题',
  Repository: '仓库路径',
  'Rule {number} of {count}': '第 {number} 条规则，共 {count} 条',
  'This is not an image name that containerd takes.': '这不是 containerd 接受的镜像名称。',
  'Try a name': '试一个名称',
  'Where several rules change a name, containerd takes one of them at random for each request. Write patterns of which only one matches.':
    '如果有多条规则会改变一个名称，containerd 对每个请求随机采用其中一条。请让各模式中只有一个匹配。',
  'and {count} more of the list': '列表中另有 {count} 个',
  'containerd cannot read the file that is written from this rule, so there is nothing to try.':
    'containerd 无法读取 由这条规则写出的文件，因此没有可以尝试的内容。',
  group: '分组',
  none: '无',
  'the same': '不变',
  'wrong here:': '此处有误：',
  '{error}. The node skips this rule.': '{error}。节点会跳过这条规则。',
  '{name} becomes {results}, by rule {rules}, one of them at random for each request.':
    '{name} 变为 {results}，依据规则 {rules}，每个请求随机采用其中一条。',
  '{name} becomes {results}, by rule {rules}.': '{name} 变为 {results}，依据规则 {rules}。',
  '{name} stays as it is: no rule changes it.': '{name} 保持不变：没有规则会改变它。',
  '{name} stays as it is: the rule does not change it.': '{name} 保持不变：这条规则不会改变它。',
}
