import type { Dictionary } from '@/lib/words/say'

/** What to change in a wrong image name. */
export const IMAGE_NAME_ZH: Dictionary = {
  'Copy the whole digest: {algorithm} has {length} digits, this one {count}.':
    '请复制完整的摘要：{algorithm} 有 {length} 位，而这里只有 {count} 位。',
  'Correct the tag {text}: letters, digits, "_", "." and "-", and no "." or "-" first.':
    '请更正标签 {text}：可用字母、数字、"_"、"." 和 "-"，且不能以 "." 或 "-" 开头。',
  'Correct {text}: lower-case letters and digits, with ".", "_", "__" or "-" between them.':
    '请更正 {text}：小写字母和数字，之间可用 "."、"_"、"__" 或 "-"。',
  'Keep one colon after the last "/": it comes before the tag, and a name has one tag.':
    '最后一个 "/" 之后只保留一个冒号：它位于标签之前，一个名称只有一个标签。',
  'Put the value in the place of the placeholder: an image name has no "$", "{", "}", "<" or ">".':
    '请用值替换占位符：镜像名称中没有 "$"、"{"、"}"、"<" 或 ">"。',
  'Remove "/" at the beginning: first comes the registry or the name.': '请删除开头的 "/"：最前面是镜像仓库或名称。',
  'Remove one "@": only a digest has one before it, and no login is written into a name.':
    '请删除一个 "@"：只有摘要前面有一个，名称中不写登录信息。',
  'Remove the colon in {text}: only the registry has a port, and only the end a tag.':
    '请删除 {text} 中的冒号：只有镜像仓库有端口，只有末尾有标签。',
  'Remove the quotation marks.': '请删除引号。',
  'Remove the space: an image name has none.': '请删除空格：镜像名称中没有空格。',
  'Remove {text}: an image name begins with the registry.': '请删除 {text}：镜像名称以镜像仓库开头。',
  'Remove {text}: an image name has no such character.': '请删除 {text}：镜像名称中没有这种字符。',
  'Shorten it: a name has at most {limit} characters, this one {count}.':
    '请缩短：名称最多 {limit} 个字符，这里有 {count} 个。',
  'Shorten the tag: at most {limit} characters, this one has {count}.':
    '请缩短标签：最多 {limit} 个字符，这里有 {count} 个。',
  'This is an ID alone. Write the name before it: name@sha256:…': '这里只有 ID。请在它前面写上名称：name@sha256:…',
  'Type it again: it has a character that cannot be seen, in {text}.': '请重新输入：其中有看不见的字符，在 {text} 中。',
  'Write "/" in the place of "\\".': '请用 "/" 代替 "\\"。',
  'Write a digest after "@", such as sha256: with 64 digits. A login cannot be in an image name.':
    '请在 "@" 之后写摘要，例如 sha256: 加 64 位数字。镜像名称中不能有登录信息。',
  'Write a host before {text}.': '请在 {text} 之前写主机。',
  'Write a port after ":" in {text}, or remove it.': '请在 {text} 的 ":" 之后写端口，或删除它。',
  'Write a tag after ":", or remove the colon.': '请在 ":" 之后写标签，或删除冒号。',
  'Write it as registry/path:tag. The path has lower-case letters and digits, with ".", "_" or "-" between them.':
    '请写成 registry/path:tag。路径由小写字母和数字组成，之间可用 "."、"_" 或 "-"。',
  'Write one "/" in the place of "//".': '请用一个 "/" 代替 "//"。',
  'Write sha256 in the place of {text}.': '请用 sha256 代替 {text}。',
  'Write the digest in lower case.': '请用小写字母写摘要。',
  'Write the digest with the digits 0 to 9 and a to f only.': '摘要只能由 0 到 9 和 a 到 f 组成。',
  'Write the name before "@".': '请在 "@" 之前写名称。',
  'Write the name of the image after the last "/".': '请在最后一个 "/" 之后写镜像的名称。',
  'Write the name of the image before ":".': '请在 ":" 之前写镜像的名称。',
  'Write the port of {text} in digits.': '请用数字写 {text} 的端口。',
  'Write {text} in lower case.': '请用小写字母写 {text}。',
  '{text} has two colons: one port, or an IPv6 address in brackets.':
    '{text} 有两个冒号：只能有一个端口，或方括号中的 IPv6 地址。',
  '{text} is not a host name: letters and digits, with "." or "-" between them.':
    '{text} 不是主机名：应为字母和数字，之间可用 "." 或 "-"。',
  '{text} is not an IPv6 address in brackets with a port.': '{text} 不是方括号中的 IPv6 地址加端口。',
}
