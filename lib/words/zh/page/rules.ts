import type { Dictionary } from '@/lib/words/say'

export const RULES_ZH: Dictionary = {
  Credentials: '凭据',
  'Each rule says what the node does, why, and what to write instead. Errors break something, warnings are probably not meant, notes are worth knowing.':
    '每条规则说明节点的行为、原因和应改写的内容。错误会造成故障，警告可能并非本意，提示值得了解。',
  Endpoints: '端点',
  'Flags, nodes and releases': '启动参数、节点和版本',
  'It cannot be ignored: K3s and RKE2 reject the file, so nothing in it has an effect.':
    '无法忽略：K3s 和 RKE2 会拒绝整个文件，其中的内容都不会生效。',
  'Line {line}:': '第 {line} 行：',
  'Other rules': '其他规则',
  'RKE2 runs the same code: what is said of K3s here holds for it too.':
    'RKE2 运行相同的代码：这里对 K3s 的说明同样适用于它。',
  Registries: '镜像仓库',
  'Releases.': '版本。',
  Rewrites: '重写规则',
  Rules: '规则',
  'Search the rules': '搜索规则',
  'Search, for example wildcard or rewrite': '搜索，例如“通配”或 rewrite',
  TLS: 'TLS',
  'The comment {line} beside or above a line hides it there, {file} in the whole file. On the command line, {flag} switches it off.':
    '在某行旁边或上方写注释 {line} 可在该处隐藏它，写 {file} 可在整个文件中隐藏它。在命令行中，{flag} 可关闭它。',
  'What goes wrong with registries.yaml of K3s and RKE2, why, and what to write instead.':
    'K3s 和 RKE2 的 registries.yaml 会出什么问题、原因是什么、应改成什么。',
  'What goes wrong with registries.yaml': 'registries.yaml 的常见问题',
  'When it is meant so': '确实需要这样写时',
  'Where this comes from': '出处',
  Wildcard: '通配镜像源',
  'With the mistake': '有误的写法',
  'With {parts}:': '条件：{parts}',
  'Without it': '正确的写法',
  'YAML and keys': 'YAML 和键',
  'images {names}': '镜像 {names}',
  'release {name}': '版本 {name}',
  'the file {name}': '文件 {name}',
  '{count} more lines are in the file. The editor shows them.': '文件中还有 {count} 行。编辑器会显示它们。',
  '{found} of {all} rules': '{all} 条规则中的 {found} 条',
  '{label}: findings': '{label}：问题',
  '{label}: text': '{label}：文本',
}
