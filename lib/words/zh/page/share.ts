import type { Dictionary } from '@/lib/words/say'

export const SHARE_ZH: Dictionary = {
  '1 file that the node writes': '节点写出的 1 个文件',
  'A page for reading': '只读页面',
  'A secret stands in a place where it cannot be taken out for sure, so no link is made. Remove it, or share the file by hand.':
    '有一处机密无法确保去除，因此不生成链接。请删除它，或自行分享文件。',
  'A shared file, for reading': '分享的文件，仅供阅读',
  'Ask for it again; chat programs sometimes cut long links.': '请对方重新发送；聊天软件有时会截断长链接。',
  'Comments to add': '要加入的注释',
  'Copy Markdown': '复制 Markdown',
  'Copy link': '复制链接',
  Dismiss: '关闭',
  'Download without secrets': '下载不含机密的文件',
  'I have read it: make the link': '我已读过：生成链接',
  'Keep mine': '保留我的',
  Link: '链接',
  'Loading…': '正在加载…',
  'Markdown for a README or a pull request': '用于 README 或 pull request 的 Markdown',
  'No known kind of secret was found': '没有发现已知类型的机密',
  'Not all of this is a registries.yaml that can be read, so secrets are known by their names and shapes alone.':
    '这段文本并非全部都能作为 registries.yaml 读取，因此只能按名称和形式识别机密。',
  'Open in editor': '在编辑器中打开',
  'Open it': '打开',
  'Read what the link will hold': '请阅读链接将包含的内容',
  Share: '分享',
  'Shared file': '分享的文件',
  'Taken out of the link': '已从链接中去除',
  'Text of the link': '链接中的文本',
  'The account in the image name.': '镜像名称中的账号。',
  'The editor': '编辑器',
  'The link holds another file, for no image.': '链接中是另一个文件，没有指定镜像。',
  'The link holds another file, for {image}.': '链接中是另一个文件，用于 {image}。',
  'The link leaves comments out, because any word of them may be a password. Read each one before you add it.':
    '链接不包含注释，因为其中任何一个词都可能是密码。加入之前请逐条阅读。',
  'The link names no release. What is shown is of {shown}.': '链接没有指定版本。显示的是 {shown} 的结果。',
  'The link names the release {release}, which is not known here. What is shown is of {shown}.':
    '链接指定的版本 {release} 在这里未知。显示的是 {shown} 的结果。',
  'The link would have {count} characters, and nothing carries more than {most}. Share the file instead; its secrets are taken out.':
    '链接会有 {count} 个字符，而最多只能传送 {most} 个。请改为分享文件；其中的机密已去除。',
  'The plan': '计划',
  'The text is in the link itself, behind the #, and reaches no server.':
    '文本就在链接中 # 之后的部分，不会发送到任何服务器。',
  'This page shows what a link holds. A link is made with Share, in the editor.':
    '本页面显示链接中的内容。在编辑器中用“分享”生成链接。',
  'Undo brings yours back.': '撤销可恢复你的内容。',
  'What a pull of {image} asks': '拉取 {image} 时的访问',
  'What the link opens': '链接打开的内容',
  'What you were writing is as it was.': '你正在编写的内容没有改变。',
  'and {count} more, which stay out.': '另有 {count} 条，不会加入。',
  '{count} characters, more than some chat programs carry in one piece.':
    '{count} 个字符，超过某些聊天软件能完整传送的长度。',
  '{count} characters.': '{count} 个字符。',
  '{count} files that the node writes': '节点写出的 {count} 个文件',
  'Secrets are known by their names, places and shapes: one that looks like any other word is not recognised.':
    '机密按名称、位置和形式识别：看上去与普通词语无异的无法识别。',
  'This is not a link of pullpath.': '这不是 pullpath 的链接。',
  'This link is damaged: a part of it is missing, or it holds too much.': '此链接已损坏：缺少一部分，或内容过多。',
  'This link is damaged: its beginning is missing.': '此链接已损坏：缺少开头。',
  'This link is damaged: what it holds is no text.': '此链接已损坏：其内容不是文本。',
  'This link is too long.': '此链接过长。',
  'This link was made by a newer version.': '此链接由较新的版本生成。',
  'Copy HTML': '复制 HTML',
  'Embed in a page of documentation': '嵌入到文档页面',
  'It has the language and colours of who reads it. ?lang=zh and ?theme=dark before the # choose others.':
    '它使用读者的语言和配色。在 # 之前加上 ?lang=zh 和 ?theme=dark 可另行选择。',
}
