import type { Dictionary } from '@/lib/words/say'

/** Files that others hold, and fields that are not taken. */
export const FOUND_FILES_ZH: Dictionary = {
  'Both data and stringData of the Secret have {names}: the Kubernetes API takes stringData.':
    'Secret 的 data 和 stringData 都有 {names}：Kubernetes API 采用 stringData。',
  'Comments are left out.': '注释已省略。',
  'Compose can reject a $ that is not before a name or a brace: write $$ in its place.':
    'Compose 可能拒绝不在名称或花括号之前的 $：请改写为 $$。',
  'Compose fills in $NAME and {braced}; here they are as they are written.':
    'Compose 会填写 $NAME 和 {braced}；这里保持原样。',
  'Compose reads $$ as $, and so it is read here.': 'Compose 把 $$ 读作 $，这里也是如此。',
  'It imports other files, which can have mirrors and credentials as well: open {files}.':
    '它导入其他文件，那些文件也可能含有镜像源和凭据：请打开 {files}。',
  'It is appended to a file: what that holds before is not in here.': '它追加到某个文件：那个文件之前的内容不在这里。',
  'It is named as base64, and cannot be decoded.': '它标明为 base64，但无法解码。',
  'It is named as gzip in base64, and cannot be unpacked.': '它标明为 base64 编码的 gzip，但无法解压。',
  'It names a file, {name}: open that one.': '它指向文件 {name}：请打开那个文件。',
  'Its data: URL cannot be decoded.': '它的 data: URL 无法解码。',
  'Mirrors are in the files below {folder}: open their hosts.toml.':
    '镜像源在 {folder} 之下的文件中：请打开其中的 hosts.toml。',
  'Nix fills in {mark}; here it is as it is written.': 'Nix 会填写 {mark}；这里保持原样。',
  'Nothing in it can be taken. What was looked for: {looksFor}.': '其中没有可以采用的内容。查找的是：{looksFor}。',
  'Nothing was opened: there is no registries.yaml, and no hosts.toml or config.toml of containerd that says something, among these files.':
    '没有打开任何文件：这些文件中没有 registries.yaml，也没有含有相关内容的 containerd 的 hosts.toml 或 config.toml。',
  'Nothing was opened: there is no registries.yaml, and no hosts.toml or config.toml of containerd that says something, in it.':
    '没有打开任何文件：其中没有 registries.yaml，也没有含有相关内容的 containerd 的 hosts.toml 或 config.toml。',
  'Taken out of {where}.': '取自 {where}。',
  'Taken out of {where}, where it goes to {target}.': '取自 {where}，它在那里写入 {target}。',
  'Terraform fills in {one} and {other}; here they are as they are written.':
    'Terraform 会填写 {one} 和 {other}；这里保持原样。',
  'The archive is damaged or holds too much: what comes after is not part of it.':
    '归档已损坏或内容过多：之后的内容不包括在内。',
  'The registries that k3d itself runs (registries.use) are not part of it.':
    'k3d 自己运行的镜像仓库（registries.use）不包括在内。',
  'The registry that k3d makes (registries.create) is not part of it.':
    'k3d 创建的镜像仓库（registries.create）不包括在内。',
  'The shell also replaces $1 in it, by an argument of the script: write \\$1, or put the marker of the heredoc in quotes.':
    'shell 还会把其中的 $1 替换为脚本的参数：请写 \\$1，或给 heredoc 的标记加引号。',
  'The shell expands $ and ` in this text; here they are as they are written.':
    'shell 会展开这段文本中的 $ 和 `；这里保持原样。',
  'The shell expands $ and ` in a part of this text, and not in all of it; here they are as they are written.':
    'shell 会展开这段文本中某一部分的 $ 和 `，而不是全部；这里保持原样。',
  'The text goes through {command}, which can change it: here it is as it was before.':
    '这段文本经过 {command}，它可能修改文本：这里是经过之前的内容。',
  'There are more commands that can change this file later.': '之后还有其他命令可能修改该文件。',
  'There are more than {max} files in it: these are the first.': '其中有超过 {max} 个文件：这是最前面的那些。',
  'There are settings for registries in other places, which were not taken: {places}.':
    '其他位置还有镜像仓库的设置，没有采用：{places}。',
  'There are {count} files in it: {places}.': '其中有 {count} 个文件：{places}。',
  'Another entry for the same file is left out: cloud-init writes this one over it.':
    '未包括写入同一文件的另一条目：cloud-init 会用本条目覆盖它。',
  'What is appended to the file later is part of it here.': '之后追加到该文件的内容在这里已包括在内。',
  'Values from {field} are not in the file, and can replace what is read here.':
    '来自 {field} 的值不在文件中，可能会替换这里读取的内容。',
  'What goes there is {name}, which is filled in from elsewhere: open that.':
    '那里的内容是 {name}，由别处填写：请打开它。',
  'What stands in braces was filled in by Ansible.': '花括号中的内容由 Ansible 填写。',
  'an entry of {field}': '{field} 的条目',
  'echo without -e: the sh of some systems makes line ends of \\n, and bash does not. It is read here as line ends; write printf.':
    '不带 -e 的 echo：某些系统的 sh 把 \\n 变为换行，而 bash 不会。这里按换行读取；请改用 printf。',
  'gzip in base64': 'base64 编码的 gzip',
  'it is a map, and texts are read there.': '它是映射，而那里应是文本。',
  'it is a {kind}, and a list is read there.': '它是{kind}，而那里应是列表。',
  'it is a {kind}, and a map is read there.': '它是{kind}，而那里应是映射。',
  'it is a {kind}, and a map with {fields} is read there.': '它是{kind}，而那里应是含有 {fields} 的映射。',
  'it is a {kind}, and one text is read there.': '它是{kind}，而那里应是一个文本。',
  'it is larger than 64 MiB.': '它大于 64 MiB。',
  'it is not a tar archive.': '它不是 tar 归档。',
  'it is not a zip archive, or damaged.': '它不是 zip 归档，或已损坏。',
  'it is not gzip, or damaged.': '它不是 gzip，或已损坏。',
  'it unpacks to more than 64 MiB.': '它解压后大于 64 MiB。',
  'k3d expands $NAME in its configuration; here it stands as it is written.':
    'k3d 会展开其配置中的 $NAME；这里保持原样。',
  'only {names} are read there.': '那里只读取 {names}。',
  'only {names} is read there.': '那里只读取 {names}。',
  'spec.set was not merged into the values: Helm replaces {names} by what it says.':
    'spec.set 没有合并到这些值中：Helm 会用其中的内容替换 {names}。',
  'the command in line {line}': '第 {line} 行的命令',
  'the field is called {meant}.': '该字段应为 {meant}。',
  'the variable {name}': '变量 {name}',
  'the {object}': '对象 {object}',
  '{command} ({where}) can change this file later: that is not done here.':
    '之后 {command}（{where}）可能修改该文件：这里没有执行。',
  '{command} ({where}) can remove this file later: that is not done here.':
    '之后 {command}（{where}）可能删除该文件：这里没有执行。',
  '{command} ({where}) can replace this file later: that is not done here.':
    '之后 {command}（{where}）可能替换该文件：这里没有执行。',
  '{count} more fields were not taken.': '另有 {count} 个字段没有采用。',
  '{field} was not taken: {why}': '{field} 没有采用：{why}',
  '{name} belongs below {owner}.': '{name} 应写在 {owner} 之下。',
  '{name} belongs one level up.': '{name} 应写在上一级。',
  '{name} belongs to a level further up.': '{name} 应写在更上层。',
  '{name} was left out: {why}': '{name} 已略过：{why}',
  '{name} was not opened: {why}': '{name} 没有打开：{why}',
  '{outer}, {inner}': '{outer}，{inner}',
  '{registry}: rewrite was not taken: it is not a map as YAML.':
    '{registry}：rewrite 没有采用：作为 YAML，它不是映射。',
  '{registry}: rewrite.{pattern} was not taken: patterns with their replacements are read there.':
    '{registry}：rewrite.{pattern} 没有采用：那里应是模式及其替换文本。',
  '1 link, device or path out of the archive was passed over.': '已跳过归档中的 1 个链接、设备或指向归档之外的路径。',
  '{skipped} links, devices and paths out of the archive were passed over.':
    '跳过了 {skipped} 个链接、设备和指向归档之外的路径。',
  list: '列表',
  map: '映射',
  text: '文本',
}
