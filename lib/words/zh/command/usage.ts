import type { Dictionary } from '@/lib/words/say'

/** Why a command line cannot be carried out. */
export const USAGE_ZH: Dictionary = {
  '--set is for the file of --registries, and {command} has none here':
    '--set 用于 --registries 的文件，而这里的 {command} 没有该文件',
  '{command} fills in no placeholders: --set is not for it': '{command} 不填写占位符：--set 不适用于它',
  '--set {names}: no placeholder in {file} has this name': '--set {names}：{file} 中没有这个名称的占位符',
  '--{prefix}release "{release}" is a release of {name}, and --{flag} says {given}':
    '--{prefix}release "{release}" 是 {name} 的版本，而 --{flag} 是 {given}',
  'RKE2 refuses a path in --system-default-registry: it is a host with its port alone, not "{value}"':
    'RKE2 拒绝 --system-default-registry 中的路径：它只能是主机及其端口，而不是 "{value}"',
  '--{prefix}system-default-registry is a host with its port, in K3s also with a path, and without a scheme, not "{value}"':
    '--{prefix}system-default-registry 是不带协议的主机及其端口，在 K3s 中还可以带路径，而不是 "{value}"',
  '--{prefix}distribution is k3s or rke2, not "{value}"': '--{prefix}distribution 是 k3s 或 rke2，而不是 "{value}"',
  '--from is for one FILE': '--from 只用于一个 FILE',
  '--lang is one of {languages}, not "{value}"': '--lang 可以是 {languages}，而不是 "{value}"',
  '--part is a number from 1, not "{value}"': '--part 是从 1 开始的数字，而不是 "{value}"',
  '--platform is written like linux/arm64, not "{value}"': '--platform 的写法如 linux/arm64，而不是 "{value}"',
  '--{prefix}release "{value}" is not known: write it like {newest}, not older than {oldest}':
    '--{prefix}release "{value}" 未知：写法如 {newest}，且不早于 {oldest}',
  '--rule is written like mirror-unused=off, with one of {levels}, not "{written}"':
    '--rule 的写法如 mirror-unused=off，级别是 {levels} 之一，而不是 "{written}"',
  '--set is written NAME=VALUE, not "{flag}"': '--set 的写法是 NAME=VALUE，而不是 "{flag}"',
  '--{name} is one of {allowed}, not "{value}"': '--{name} 可以是 {allowed}，而不是 "{value}"',
  '--{name} is written like https://auth.example.com, not "{origin}"':
    '--{name} 的写法如 https://auth.example.com，而不是 "{origin}"',
  'See pullpath --help.': '参见 pullpath --help。',
  'convert needs a FILE': 'convert 需要一个 FILE',
  'link needs a FILE and at most one IMAGE': 'link 需要一个 FILE，最多一个 IMAGE',
  'lint needs at least one FILE': 'lint 至少需要一个 FILE',
  'no command given': '没有给出命令',
  'none of the files is a hosts.toml or config.toml of containerd: convert others one by one':
    '这些文件都不是 containerd 的 hosts.toml 或 config.toml：其他文件请逐个转换',
  '--answer is written ATTEMPT=ANSWER, as 1=404, not "{flag}"':
    '--answer 应写作 ATTEMPT=ANSWER，例如 1=404，而不是“{flag}”',
  'an answer is a status from 300 to 599 or one of {answers}, not "{id}"':
    '应答是 300 到 599 的状态，或以下之一：{answers}，而不是“{id}”',
  'attempt {number} cannot be answered "{id}", as it is asked': '按照访问方式，第 {number} 次访问不可能得到应答“{id}”',
  'the plan has no attempt {number}: --answer counts from 1': '计划中没有第 {number} 次访问：--answer 从 1 开始计数',
  'plan needs a FILE and at least one IMAGE': 'plan 需要一个 FILE 和至少一个 IMAGE',
  'probe needs a FILE and at least one IMAGE': 'probe 需要一个 FILE 和至少一个 IMAGE',
  'reference needs at least one IMAGE': 'reference 至少需要一个 IMAGE',
  'render needs one FILE': 'render 需要一个 FILE',
  'rewrite needs PATTERN REPLACEMENT REPOSITORY, or - for a JSON array on standard input':
    'rewrite 需要 PATTERN REPLACEMENT REPOSITORY，或用 - 从标准输入读取 JSON 数组',
  'completion takes one of {shells}': 'completion 接受 {shells} 之一',
  'schema takes no operand': 'schema 不接受操作数',
  'the value of --set {name} has more than one line': '--set {name} 的值多于一行',
  'unknown command "{word}": it is one of {commands}': '未知的命令 "{word}"：可以是 {commands}',
  'unknown flag {rawName}': '未知的参数 {rawName}',
  '{file} is not YAML: {why}': '{file} 不是 YAML：{why}',
  '{input} must be a JSON array of {fields}, each a string':
    '{input} 必须是由 {fields} 组成的 JSON 数组，每项都是字符串',
  '{name} must be a map': '{name} 必须是映射',
  '{rawName} is a switch: give no value, true or false': '{rawName} 是开关：不写值，或写 true 或 false',
  '{rawName} needs a value': '{rawName} 需要一个值',
}
