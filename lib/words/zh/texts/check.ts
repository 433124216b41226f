import type { Dictionary } from '@/lib/words/say'

/** What `lib/checks` says: on the page and in the command. */
export const CHECK_ZH: Dictionary = {
  'The text is written in a way that nothing can be added to: write it by hand.':
    '这个文本的写法无法添加内容：请手动编写。',
  'The text is wrong in a line: correct that first.': '文本中有一行有误：请先改正。',
  'all images': '所有镜像',
  'does not hold': '不成立',
  holds: '成立',
  'it has one of {keys}, and images for which images': '它应有 {keys} 之一，并用 images 指定镜像',
  'it is missing': '缺少它',
  'it must be a map': '它必须是映射',
  'it must be of the type {type}': '类型必须是 {type}',
  'its value cannot be used': '它的值无法使用',
  'no containerd runs with the file: {error}': 'containerd 无法用这个文件运行：{error}',
  'no errors and no warnings are found': '没有错误和警告',
  'no errors are found': '没有错误',
  'no host outside can be asked': '不会访问外部主机',
  'no image of the list matches {name}': '列表中没有镜像匹配 {name}',
  'not YAML: {why}': '不是 YAML：{why}',
  'of {name} it is not known whether it is inside: name it under inside':
    '不清楚 {name} 是否在内部：请把它写到 inside 下',
  'the keys are {keys}, not "{key}"': '键是 {keys}，没有 "{key}"',
  'the keys are {keys}, not "{key}"; did you mean "{meant}"?': '键是 {keys}，没有 "{key}"；是否指 "{meant}"？',
  'the registry of any image that nothing in the file is for can be asked':
    '文件没有涉及的镜像，会向其所属的镜像仓库拉取',
  'the release "{release}" is not known': '未知的版本 "{release}"',
  'there is no key {keys}': '没有键 {keys}',
  'there is no release in {range}': '{range} 之间没有版本',
  undecided: '结果未定',
  '{images}: asked only at {hosts}': '{images}：只访问 {hosts}',
  '{images}: first asked as {name}': '{images}：首先以 {name} 访问',
  '{images}: first asked at {host}': '{images}：首先访问 {host}',
  '{images}: never asked at {hosts}': '{images}：从不访问 {hosts}',
  '{images}: no login at {hosts}': '{images}：不登录 {hosts}',
  '{name} can be asked and is outside': '会访问外部的 {name}',
  '{name}: asked at {hosts}': '{name}：访问 {hosts}',
  '{name}: first asked as {repository}': '{name}：首先以 {repository} 访问',
  '{name}: login at {host}': '{name}：登录 {host}',
  '{name}: not known, a rewrite was not tried or a placeholder is not filled in':
    '{name}：未定，有重写规则没有尝试，或有占位符尚未填写',
  '{where}: the level of {code} is one of {levels}, not "{level}"':
    '{where}：{code} 的级别是 {levels} 之一，而不是 "{level}"',
  '{where}: the level of {code} is one of {levels}, not "{level}"; did you mean "{meant}"?':
    '{where}：{code} 的级别是 {levels} 之一，而不是 "{level}"；是否指 "{meant}"？',
  '{where}: there is no rule "{code}"': '{where}：没有规则 "{code}"',
  '{where}: there is no rule "{code}"; did you mean "{meant}"?': '{where}：没有规则 "{code}"；是否指 "{meant}"？',
  '{where}: {code} is always an error, because K3s rejects a file that has it':
    '{where}：{code} 始终是错误，因为 K3s 会拒绝有此问题的文件',
  '{name}: the pull fails before any request: {error}': '{name}：发出请求之前拉取就失败：{error}',
}
