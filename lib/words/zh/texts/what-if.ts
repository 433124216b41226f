import type { Dictionary } from '@/lib/words/say'

/** Which way a pull would take, how it would end, and what it costs. */
export const WHAT_IF_ZH: Dictionary = {
  '1 request': '1 个请求',
  'Always: the digest is asked for at each start of a pod, and nothing is fetched. If no endpoint answers, the pod does not start, although the node has the image.':
    'Always：每次启动 Pod 都会查询该摘要，但不获取任何内容。如果没有端点应答，即使节点上有镜像，Pod 也不会启动。',
  'Always: the name is asked for at each start of a pod. What is not on the node is fetched.':
    'Always：每次启动 Pod 都会查询该名称，并获取节点上没有的内容。',
  'Always: the name is asked for at each start of a pod. While it stands for the same digest, nothing is fetched. If no endpoint answers, the pod does not start, although the node has the image.':
    'Always：每次启动 Pod 都会查询该名称。只要摘要不变，就不获取任何内容。如果没有端点应答，即使节点上有镜像，Pod 也不会启动。',
  'DNS server of the node': '节点的 DNS 服务器',
  'Each object starts again at the first endpoint: the name, then index, manifest, configuration and every layer.':
    '每个对象都从第一个端点重新开始：先是名称，然后是索引、清单、配置和每一层。',
  'IP address and port of the node': '节点的 IP 地址和端口',
  'IP address of {host}': '{host} 的 IP 地址',
  'IfNotPresent: the image is pulled, as it is not on the node.': 'IfNotPresent：节点上没有该镜像，因此会拉取。',
  'IfNotPresent: the pod starts with the image of the node. Nobody is asked, also where the tag is another image by now.':
    'IfNotPresent：Pod 使用节点上的镜像启动。不访问任何端点，即使该标签现在已指向其他镜像。',
  'Layers are fetched {count} at a time, so that their waiting counts once for every {count}.':
    '每次同时获取 {count} 层，因此每 {count} 层只计一次等待。',
  'Never: nobody is asked, and the pod does not start. The kubelet shows: {line}':
    'Never：不访问任何端点，Pod 也不会启动。kubelet 显示：{line}',
  'Never: the pod starts with the image of the node. Nobody is asked.':
    'Never：Pod 使用节点上的镜像启动，不访问任何端点。',
  'Not all rewrites of this plan were tried, so it is not known what would be requested.':
    '此计划的重写没有全部尝试，因此不知道会请求什么。',
  'Open: what follows depends on what attempt {number} answers': '尚未确定：后续取决于第 {number} 次访问的应答',
  'Several rewrites change the name, and containerd draws one for each request: what is shown is one of the possible ways.':
    '有多条重写规则会改变名称，containerd 每次请求随机选用一条：这里显示的是可能的路径之一。',
  'The worst is supposed: {hosts} do not react at all, and containerd waits 30 s each time.':
    '假设最坏情况：{hosts} 毫无反应，containerd 每次等待 30 秒。',
  'Switch on “What if …” above the plan to suppose something else.': '打开计划上方的“假设……”可以假设其他情况。',
  'The kubelet shows one error. It is that of attempt {number}, and hides those of the others.':
    'kubelet 只显示一个错误：第 {number} 次访问的错误，其他的被它掩盖。',
  'The pod starts with the image that the node has, and nobody is asked': 'Pod 使用节点上的镜像启动，不访问任何端点',
  'The pull fails at {where}': '拉取在 {where} 失败',
  'The pull fails at {where}, when it asks for {wanted}': '拉取在 {where} 请求{wanted}时失败',
  'The pull fails before the first request': '拉取在第一个请求之前失败',
  'The pull then fails, and what would come after that is not asked for.': '拉取随后失败，之后的内容不再请求。',
  'There are more than the {count} requests that are simulated here.': '请求超过这里模拟的 {count} 个。',
  'There is one endpoint, which is asked for each object.': '只有一个端点，每个对象都向它请求。',
  'URL of the token server of {host}': '{host} 的令牌服务器 URL',
  'Undecided: the words of this error were not verified for this release.': '无法确定：此版本的错误文字没有经过核实。',
  'Undecided: whether the kubelet of v1.33 and later lets a pod without the credentials have an image that was pulled with them.':
    '无法确定：v1.33 及以后的 kubelet 是否允许没有凭据的 Pod 使用以凭据拉取的镜像。',
  'Undecided: {why}': '无法确定：{why}',
  'a layer': '一层',
  'asked, has the name': '被访问，有该名称',
  'asked, its answer is not chosen': '被访问，尚未选择应答',
  'asked, the pull ends here': '被访问，拉取到此结束',
  'asked, the pull hangs here': '被访问，拉取停在这里',
  'asked, then the next': '被访问，然后是下一个',
  configuration: '配置',
  'containerd cancels a pull that makes no progress for {minutes} minutes.':
    '拉取在 {minutes} 分钟内没有进展时，containerd 会取消它。',
  'current time and that of the certificate': '当前时间和证书的时间',
  'digest of the {object}': '{object}的摘要',
  'digest of what came': '实际内容的摘要',
  layer: '层',
  manifest: '清单',
  'media type': '媒体类型',
  'names in the certificate of {host}': '{host} 证书中的名称',
  'not reached': '不会访问',
  number: '数字',
  'other host: {method} {status}': '其他主机：{method} {status}',
  'the configuration': '配置',
  'the manifest of the platform': '该平台的清单',
  'the manifest or index': '清单或索引',
  'the name': '名称',
  'the pull fails because of it, and nobody is asked': '拉取因它失败，不访问任何端点',
  'token server: {method} {status}': '令牌服务器：{method} {status}',
  'what {host} says': '{host} 给出的内容',
  'what {host} says of it, if anything': '{host} 对此的说明（如果有）',
  '{count} requests': '{count} 个请求',
  '{host} is supposed to have the image.': '假设 {host} 有该镜像。',
  '{method}: no answer': '{method}：没有应答',
  '{minutes} min': '{minutes} 分钟',
  '{minutes} min {seconds} s': '{minutes} 分 {seconds} 秒',
  '{placeholders} must be filled in: without it is not known which login is sent.':
    '必须填写 {placeholders}：否则无法确定会发送哪个登录。',
  '{placeholders} must be filled in: without it is not known who is asked.':
    '必须填写 {placeholders}：否则不知道会访问谁。',
  '{seconds} s': '{seconds} 秒',
}
