import type { Dictionary } from '@/lib/words/say'

export const DEPLOY_ZH: Dictionary = {
  'As Markdown, for a ticket or a runbook.': '格式为 Markdown，可用于工单或操作手册。',
  'Copy all steps': '复制所有步骤',
  'Copy: {what}': '复制：{what}',
  'Export to…': '导出为…',
  'For nodes with {release} and {flags}. pullpath changes nothing on them.':
    '适用于运行 {release}、带有 {flags} 的节点。pullpath 不会更改节点上的任何内容。',
  'For nodes with {release}. pullpath changes nothing on them.':
    '适用于运行 {release} 的节点。pullpath 不会更改节点上的任何内容。',
  'It needs the name of an image, and its plan.': '它需要一个镜像名称及其计划。',
  'Or all of it by a script.': '或用一个脚本完成全部检查。',
  'Roll it out': '部署',
  'Run as root on a node, it pulls the image, compares release, files and log with the plan, and names the first difference.':
    '在节点上以 root 运行时，它会拉取镜像，把版本、文件和日志与计划比较，并指出第一处不同。',
  'Show problems': '查看问题',
  Steps: '步骤',
  'The steps for the nodes are shown once the file can be read.': '文件可以读取后，会显示节点上的步骤。',
  'This is a template. The nodes need it with its placeholders filled in, and so do the commands below.':
    '这是一个模板。节点和下面的命令都需要填好占位符的文件。',
  'Where Ansible, Terraform, cloud-init, Rancher or another tool sets up the nodes, give the file to it with {export}: such a tool can replace what is written by hand.':
    '如果节点由 Ansible、Terraform、cloud-init、Rancher 或其他工具配置，请用“{export}”把文件交给它：这类工具可能会覆盖手写的内容。',
  'prints {text}': '输出 {text}',
  '{count} in this file: look at it before the nodes read it.': '这个文件中有 {count}：请在节点读取之前查看。',
  '{count} in this file: look at them before the nodes read it.': '这个文件中有 {count}：请在节点读取之前查看。',
}
