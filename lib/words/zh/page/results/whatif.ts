import type { Dictionary } from '@/lib/words/say'

/** What would happen if, and the whole pull. */
export const WHATIF_ZH: Dictionary = {
  'After a failed pull': '拉取失败之后',
  'Answer of attempt {number}': '第 {number} 次访问的应答',
  'Answer: not chosen': '应答：未选择',
  Attempt: '访问',
  'Choose an answer in the cards below': '请在下面的卡片中选择应答',
  'Choose what each endpoint answers, and see which way the pull takes and what the kubelet shows. Nothing is sent.':
    '选择每个端点的应答，查看拉取会走哪条路径以及 kubelet 会显示什么。不会发送任何内容。',
  'Continue as what-if': '作为假设继续',
  'Copy the line of the kubelet': '复制 kubelet 的这一行',
  'In all': '总计',
  'It replaces the credentials of registries.yaml for every endpoint of this image. Each of these hosts gets its user and password if it answers 401, and so does the token server that it names:':
    '它会替换 registries.yaml 中用于此镜像所有端点的凭据。以下每台主机返回 401 时都会得到其中的用户名和密码，它指定的令牌服务器也一样：',
  'Layers of the image': '镜像的层数',
  'One that fits the registry of the image.': '与镜像所属的镜像仓库匹配的 imagePullSecret。',
  Requests: '请求',
  'Requests and waiting of each attempt': '每次访问的请求数和等待时间',
  Reset: '重置',
  'Several platforms': '多个平台',
  'That is the error of {attempt}; those of the others are hidden by it.': '这是{attempt}的错误；其他的被它掩盖。',
  'The image and the pod': '镜像和 Pod',
  'The kubelet asks again after {seconds} seconds, and from then on every {last} seconds; meanwhile it says ImagePullBackOff. A new pod begins at {first} seconds again, so does a restart of the kubelet, and {minutes} minutes without a failed pull. A pull by hand with crictl does not wait.':
    'kubelet 依次在 {seconds} 秒后重试，此后每 {last} 秒一次；期间显示 ImagePullBackOff。新的 Pod、重启 kubelet 或 {minutes} 分钟内没有失败的拉取，都会重新从 {first} 秒开始。用 crictl 手动拉取不需要等待。',
  'The kubelet would show': 'kubelet 会显示',
  'The name stands for an index with images for several platforms, so one more manifest is fetched.':
    '该名称指向包含多个平台镜像的索引，因此会多获取一个清单。',
  'The node has the image': '节点上有该镜像',
  'The pod has an imagePullSecret': 'Pod 有 imagePullSecret',
  'The whole pull: requests, waiting, policy': '整个拉取：请求、等待、策略',
  Waiting: '等待',
  'What if': '假设',
  'What if …': '假设……',
  'What is in angle brackets cannot be known before it happens. Everything else is word for word.':
    '尖括号中的内容事先无法知道，其余部分逐字一致。',
  'Who gets the imagePullSecret': '谁会得到 imagePullSecret',
  'and 1 request for what the name stands for': '以及 1 个对该名称所指内容的请求',
  'and {count} requests for what the name stands for': '以及 {count} 个对该名称所指内容的请求',
  'and {count} more attempts': '以及另外 {count} 次访问',
  'the line of the kubelet is about it': 'kubelet 的这一行说的是它',
  'until it is cancelled': '直到被取消',
  '{policy}, by itself': '{policy}（默认）',
}
