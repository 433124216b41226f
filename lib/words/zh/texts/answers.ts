import type { Dictionary } from '@/lib/words/say'

/** What is wrong with an answer to a recipe. */
export const ANSWERS_ZH: Dictionary = {
  'Choose a login, a private CA or plain http: without these the nodes need no file for it.':
    '请选择登录、私有 CA 或明文 http：没有这些时，节点不需要为它准备文件。',
  'Choose at least one registry.': '请至少选择一个镜像仓库。',
  'Choose of these: {registries}.': '请从以下选项中选择：{registries}。',
  'Paste the key file of a service account: this has no private_key with line breaks.':
    '请粘贴服务账号的密钥文件：这里没有带换行的 private_key。',
  'Paste the whole key file: this is not JSON.': '请粘贴整个密钥文件：这不是 JSON。',
  'Remove "/" at the beginning and at the end.': '请删除开头和结尾的 "/"。',
  'Remove it: a repository cannot mirror itself.': '请删除它：仓库不能作为自己的镜像源。',
  'Remove it: {registry} is the host above, and cannot mirror itself.':
    '请删除它：{registry} 就是上面的主机，不能作为自己的镜像源。',
  'Remove the space at the beginning or the end.': '请删除开头或结尾的空格。',
  'Remove the space: a host has none.': '请删除空格：主机名中没有空格。',
  'Remove the space: such a name has none.': '请删除空格：这种名称中没有空格。',
  'Type it again: it has a line break or a character that cannot be seen.': '请重新输入：其中有换行或不可见的字符。',
  'Type it again: it has half a character.': '请重新输入：其中有半个字符。',
  'Write 2 to {max} characters.': '请填写 2 到 {max} 个字符。',
  'Write a host name: releases before February 2025 cannot use an IPv6 address.':
    '请填写主机名：2025 年 2 月之前的发行版本不能使用 IPv6 地址。',
  'Write a host, such as {example}.': '请填写主机，例如 {example}。',
  'Write a name before, between and after the dots.': '请在各个点号的前后都填写名称。',
  'Write a name that the nodes know: containerd does not ask the DNS of the cluster for Services.':
    '请填写节点能解析的名称：containerd 不会向集群 DNS 查询 Service。',
  'Write a name, such as docker-hub.': '请填写名称，例如 docker-hub。',
  'Write a path without {other}.': '请填写不含{other}的路径。',
  'Write a port after ":", or remove it.': '请在 ":" 之后填写端口，或删除它。',
  'Write a port from 1 to 65535 after ":".': '请在 ":" 之后填写 1 到 65535 的端口。',
  'Write a port: a number from 1 to 65535.': '请填写端口：1 到 65535 的数字。',
  'Write an IPv4 address with four numbers to 255.': '请填写由四个不大于 255 的数字组成的 IPv4 地址。',
  'Write another destination: sync would take the image of the first registry that has the name.':
    '请填写其他 destination：否则 sync 会取第一个有该名称的镜像仓库中的镜像。',
  'Write another folder: images of two registries can have the same name.':
    '请填写其他目录：两个镜像仓库的镜像可能同名。',
  'Write another host or port: one instance caches one registry.': '请填写其他主机或端口：一个实例只缓存一个镜像仓库。',
  'Write another host: {fallback} cannot mirror itself.': '请填写其他主机：{fallback} 不能作为自己的镜像源。',
  'Write another host: {name} is a registry that is mirrored itself.':
    '请填写其他主机：{name} 本身就是一个设置了镜像源的镜像仓库。',
  'Write another organization: one organization caches one registry.': '请填写其他组织：一个组织只缓存一个镜像仓库。',
  'Write another prefix: one rule caches one registry.': '请填写其他前缀：一条规则只缓存一个镜像仓库。',
  'Write another project: images of two registries can have the same name.':
    '请填写其他项目：两个镜像仓库的镜像可能同名。',
  'Write another project: one project caches one registry.': '请填写其他项目：一个项目只缓存一个镜像仓库。',
  'Write another repository: a remote repository caches one registry.':
    '请填写其他仓库：一个远程仓库只缓存一个镜像仓库。',
  'Write another target: rules with wildcards cannot overlap.': '请填写其他目标：带通配符的规则不能重叠。',
  'Write at most {max} characters before the port.': '端口之前请最多填写 {max} 个字符。',
  'Write at most {max} characters between two dots.': '两个点号之间请最多填写 {max} 个字符。',
  'Write at most {max} characters.': '请最多填写 {max} 个字符。',
  'Write docker.io: this is the registry of such images.': '请填写 docker.io：这才是此类镜像的镜像仓库。',
  'Write it as 111122223333.dkr.ecr.eu-west-1.amazonaws.com: account, then region.':
    '请写成 111122223333.dkr.ecr.eu-west-1.amazonaws.com：先是账号，再是区域。',
  'Write it as europe-docker.pkg.dev: the location comes first.': '请写成 europe-docker.pkg.dev：位置在最前面。',
  'Write letters, digits and "-" only, a letter first.': '请只使用字母、数字和 "-"，并以字母开头。',
  'Write one "/" in the place of "//".': '请用一个 "/" 代替 "//"。',
  'Write one name, without "/".': '请填写一个名称，不含 "/"。',
  'Write one of these: {values}.': '请填写以下之一：{values}。',
  'Write the file, not the folder.': '请填写文件，而不是目录。',
  'Write the group and the project: group/project.': '请填写群组和项目：group/project。',
  'Write the host alone, without "/" and what comes after it.': '请只填写主机，不含 "/" 及其后的内容。',
  'Write the host alone, without "{scheme}".': '请只填写主机，不含 "{scheme}"。',
  'Write the host alone: a login has its own fields.': '请只填写主机：登录有单独的字段。',
  'Write the host of a mirror of your own: {hostname} has only certain images.':
    '请填写你自己的镜像源的主机：{hostname} 只有某些镜像。',
  'Write the host of a registry: {hostname} is the web site of {site}.':
    '请填写镜像仓库的主机：{hostname} 是 {site} 的网站。',
  'Write the host of your own Quay: quay.io does not cache other registries.':
    '请填写你自己的 Quay 的主机：quay.io 不缓存其他镜像仓库。',
  'Write the host of your own registry: this is Docker Hub itself.':
    '请填写你自己的镜像仓库的主机：这是 Docker Hub 本身。',
  'Write the host without its port: each registry below has its own.':
    '请填写不带端口的主机：下面的每个镜像仓库都有自己的端口。',
  'Write the host without its port: the port has its own field.': '请填写不带端口的主机：端口有单独的字段。',
  'Write the login server, such as company.azurecr.io.': '请填写登录服务器，例如 company.azurecr.io。',
  'Write the name alone, without "https://" and the host.': '请只填写名称，不含 "https://" 和主机。',
  'Write the name without the host, which is written above.': '请填写不含主机的名称，主机已写在上面。',
  'Write the real password, or leave this empty to fill it in later.': '请填写真实的密码，或留空以便以后填写。',
  'Write the real path: K3s fills in no placeholders.': '请填写真实的路径：K3s 不会填写占位符。',
  'Write the real user name.': '请填写真实的用户名。',
  'Write the user name alone: it cannot have a colon.': '请只填写用户名：其中不能有冒号。',
  'Write the user name: without it no password is sent.': '请填写用户名：没有它就不会发送密码。',
  'Write the whole path, beginning with "/".': '请填写以 "/" 开头的完整路径。',
  'Write the whole registry, such as quay.io: a word without a dot is not one.':
    '请填写完整的镜像仓库，例如 quay.io：不含点号的单词不是镜像仓库。',
  'Write where the file is on each node.': '请填写文件在每个节点上的位置。',
  'Write yes or no.': '请填写 yes 或 no。',
  'Write {lower}: in lower case.': '请写成 {lower}：使用小写。',
  'Write {lower}: names in a registry have no capitals.': '请写成 {lower}：镜像仓库中的名称没有大写字母。',
  'Write {part} with letters, digits and "-" between them: others are not part of a host.':
    '请只用字母、数字和它们之间的 "-" 来写 {part}：主机名中没有其他字符。',
  'Write {part} with letters, digits, and ".", "_" or "-" between them.':
    '请只用字母、数字以及它们之间的 "."、"_" 或 "-" 来写 {part}。',
  'Write {site}: images do not come from the web site {answer}.': '请填写 {site}：镜像不来自网站 {answer}。',
  spaces: '空格',
}
