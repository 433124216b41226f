import type { Dictionary } from '@/lib/words/say'

export const CHECKS_PAGE_ZH: Dictionary = {
  'Add: {what}': '添加：{what}',
  'Added: {what}': '已添加：{what}',
  Assertions: '断言',
  'Checked on': '检查的节点',
  Checks: '断言检查',
  'Checks: what must hold, in pullpath.yaml': '断言检查：pullpath.yaml 中必须成立的内容',
  'Ctrl+Z undoes changes of this text alone.': 'Ctrl+Z 只撤销对这个文本的更改。',
  'Entry of check': 'check 的条目',
  'Holds now, and is not said yet': '现在成立，但还没有写出',
  'It names no nodes: the command checks the newest K3s without flags.':
    '它没有指定节点：命令会检查不带启动参数的最新 K3s。',
  'It was not added: that takes too long here.': '没有添加：在这里耗时太长。',
  'Mistakes in pullpath.yaml': 'pullpath.yaml 中的错误',
  'Nothing more to suggest.': '没有更多建议。',
  'Open pullpath.yaml…': '打开 pullpath.yaml…',
  'Redo in pullpath.yaml': '在 pullpath.yaml 中重做',
  Suggestions: '建议',
  'The list above is looked at; the command needs it under images, or with --images.':
    '检查的是上面的列表；命令需要在 images 下或用 --images 指定它。',
  'The list above is used in place of {lists}.': '上面的列表代替 {lists}。',
  'The open file is used in place of {files}.': '打开的文件代替 {files}。',
  'There is no list of images here: open one above, or what is about images stays undecided.':
    '这里没有镜像列表：请在上面打开一个，否则与镜像有关的断言没有结论。',
  'This takes too long to check here. The command line takes longer: pullpath check.':
    '在这里检查耗时太长。命令行可以处理更久：pullpath check。',
  'This text is kept in this tab without secrets, and is in no link unless you say so under Share.':
    '这个文本保存在此标签页中，不含密码和令牌；除非在“分享”中选择，否则不会出现在链接里。',
  'Undo in pullpath.yaml': '在 pullpath.yaml 中撤销',
  'What must hold of the open file, as pullpath.yaml says it. It is checked here as it is written; pullpath check runs the same in CI.':
    '打开的文件必须满足的内容，写在 pullpath.yaml 中。这里边写边检查；pullpath check 在 CI 中做同样的检查。',
  'With a list of images more is suggested: what comes first, who alone is asked, where no login goes.':
    '有了镜像列表，建议会更多：首先访问谁、只访问谁、不向谁发送凭据。',
  'With pullpath.yaml, without its secrets and comments. The editor shows it under Images, Checks.':
    '包括 pullpath.yaml，不含其中的密码、令牌和注释。编辑器在“镜像”的“断言检查”中显示它。',
  'checked on {count} releases, {from} to {to}, on which all of it holds':
    '在 {from} 到 {to} 的 {count} 个版本上检查，全部成立',
  'checked on {node}, as on this page': '在 {node} 上检查，与本页相同',
  'checking…': '正在检查…',
  'found: {code}, see Problems': '发现：{code}，见“问题”',
  'line {line} of the file': '文件第 {line} 行',
  'on {count} nodes': '在 {count} 个节点上',
  'on {node}': '在 {node} 上',
  'pullpath.yaml in the link': '链接中的 pullpath.yaml',
  'pullpath.yaml to open': '要打开的 pullpath.yaml',
  'the node of this page': '本页的节点',
  'the nodes of pullpath.yaml': 'pullpath.yaml 中的节点',
  '{holds} hold, {fails} do not, {undecided} undecided': '成立 {holds}，不成立 {fails}，未定 {undecided}',
  '{name} was not opened: it is larger than 256 KiB.': '没有打开 {name}：它大于 256 KiB。',
}
