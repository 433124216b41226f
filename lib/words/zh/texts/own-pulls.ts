import type { Dictionary } from '@/lib/words/say'

/** What page and command say of the images that RKE2 pulls itself. */
export const OWN_PULLS_ZH: Dictionary = {
  'RKE2 itself pulls {image} at its start, before containerd runs, and not as containerd would:':
    'RKE2 启动时，在 containerd 运行之前自己拉取 {image}，并且与 containerd 的方式不同：',
  'RKE2 itself pulls {image} at its start, before containerd runs, as containerd would:':
    'RKE2 启动时，在 containerd 运行之前自己拉取 {image}，与 containerd 的方式相同：',
  'RKE2 itself pulls this at its start, before containerd runs:': 'RKE2 启动时，在 containerd 运行之前自己拉取：',
  'What RKE2 itself pulls at its start is not computed here for so long a text; pullpath plan does.':
    '文本太长，此处不计算 RKE2 启动时自己拉取的内容；pullpath plan 会计算。',
  'TLS settings ignored': 'TLS 设置被忽略',
  'That is as in containerd, which pulls all other images.': '这与 containerd 相同；其他镜像都由 containerd 拉取。',
  'containerd asks it for another name: {url}': 'containerd 用另一名称访问它：{url}',
  'containerd asks it in another order': 'containerd 以另一顺序访问它',
  'containerd does not ask it': 'containerd 不访问它',
  'containerd sends it no login': 'containerd 不向它发送登录',
  'containerd sends the login of {host}': 'containerd 发送 {host} 的登录',
  'containerd uses other TLS settings': 'containerd 使用其他 TLS 设置',
  'left out': '略过',
  'no login is sent; containerd sends that of {host}': '不发送登录；containerd 发送 {host} 的登录',
  'not all rewrites were tried': '没有尝试所有重写规则',
  'not asked here, but by containerd: {url}': '此处不访问，而 containerd 会访问：{url}',
  'the names that rules give at random are others in containerd': '重写规则随机给出的名称与 containerd 不同',
  '≠ is not as in containerd, which pulls all other images.':
    '≠ 表示与 containerd 不同；其他镜像都由 containerd 拉取。',
}
