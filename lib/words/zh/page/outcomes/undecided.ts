import type { Dictionary } from '@/lib/words/say'

/** Why an attempt could not be decided. */
export const UNDECIDED_ZH: Dictionary = {
  'Fill it in: on the page with Fill in, on the command line with --set NAME=VALUE.':
    '请填写：在页面上使用“填写”，在命令行中使用 --set NAME=VALUE。',
  'Give the content of the file, or run the plan on a node, where it is read.':
    '请提供该文件的内容，或在能读取它的节点上运行计划。',
  'Run the plan from elsewhere, or look at what a node logs.': '请从别处运行计划，或查看节点的日志。',
  'Run the plan on a node, and look there for the service that has to answer.':
    '请在节点上运行计划，并在那里检查应当响应的服务。',
  'Write fewer or simpler rewrites, or pull the image on a node.': '请减少或简化重写规则，或在节点上拉取镜像。',
  'a connection': '连接',
  'here {host} leads to this computer itself ({address}), which is not a node':
    '在这里 {host} 指向本机自身（{address}），而本机不是节点',
  'it leads to another host, and nobody has agreed to that': '它指向另一台主机，而没有人同意访问那里',
  'no host gets more than {limit} requests each second from here, and too many wait for {host}':
    '从这里每秒向每台主机最多发送 {limit} 个请求，而等待 {host} 的请求过多',
  'on a node {host} is the node itself, and this computer is not one': '在节点上 {host} 是节点自身，而本机不是节点',
  'only the first {limit} of {count} attempts are made in one run here':
    '在这里一次运行只进行 {count} 次访问中的前 {limit} 次',
  'only {limit} requests are sent in one run here': '在这里一次运行最多发送 {limit} 个请求',
  'the account for {host} is not filled in, so it was not sent': '{host} 的账号尚未填写，因此没有发送',
  'the address is link-local, reserved or belongs to a metadata service':
    '该地址是链路本地地址、保留地址或属于元数据服务',
  'the address is not one of the internet': '该地址不是互联网地址',
  'the address is of a kind that is never contacted': '该地址属于从不访问的类型',
  'the addresses': '地址',
  'the connection leads to another address than the one that was checked': '连接到的地址不是检查过的地址',
  'the content of {files} is not known here, so {host} was asked without it':
    '这里不知道 {files} 的内容，因此访问 {host} 时没有使用它',
  'the demonstration asks a few public registries only': '演示只访问少数公共镜像仓库',
  'the headers of an answer': '响应的头部',
  'the host is not among those that this server may ask': '该主机不在此服务器允许访问的范围之内',
  'the image has more layers than the {limit} that are asked for here': '该镜像的层数超过这里会检查的 {limit} 层',
  'the name belongs to a metadata service': '该名称属于元数据服务',
  'the whole answer': '完整的响应',
  'the whole run took too long here and was ended': '整个运行在这里耗时过长，已被终止',
  'they are not known': '结果不得而知',
  'this program does not contact {host}': '本程序不访问 {host}',
  'this program does not contact {host}: {why}': '本程序不访问 {host}：{why}',
  'this program itself is there': '那里是本程序自身',
  'this program tries only so many and so large rewrites, and {host} has more ({why}): under which name it is asked is not known here':
    '本程序只尝试数量和大小有限的重写规则，而 {host} 的超出了限制（{why}）：这里不知道会以哪个名称访问它',
  'this program waits less long for {host} than containerd does': '本程序等待 {host} 的时间比 containerd 短',
  'this program waits less long for {host} than containerd does: {wait}':
    '本程序等待 {host} 的时间比 containerd 短：{wait}',
  '{host} takes more than this program reads or sends, and containerd goes on':
    '{host} 需要的超出本程序读取或发送的限度，而 containerd 会继续',
  '{names} is not filled in, so nobody is asked': '{names} 尚未填写，因此没有访问任何主机',
  '{seconds} s for {what}, containerd has no such limit': '等待{what} {seconds} 秒，containerd 没有这种限制',
  '{seconds} s for {what}, containerd {limit} s': '等待{what} {seconds} 秒，containerd 等待 {limit} 秒',
}
