import type { Dictionary } from '@/lib/words/say'

/** What page and command say of the images that RKE2 pulls itself. */
export const OWN_PULLS_ZH: Dictionary = {
  'All but the address of Docker Hub is as in containerd: URLs, order, and the entries of login and TLS. A firewall or proxy has to let both of its names through.':
    '除 Docker Hub 的地址外，URL、顺序以及登录和 TLS 所用的条目都与 containerd 相同。防火墙或代理必须放行它的两个名称。',
  'It asks nothing: {error}': '它不访问任何端点：{error}',
  'RKE2 itself pulls {image} at its start, before containerd runs:':
    'RKE2 启动时，在 containerd 运行之前自己拉取 {image}：',
  'RKE2 itself pulls this at its start, before containerd runs:': 'RKE2 启动时，在 containerd 运行之前自己拉取：',
  'What RKE2 itself pulls at its start is not computed here for so long a text; pullpath plan does.':
    '文本太长，此处不计算 RKE2 启动时自己拉取的内容；pullpath plan 会计算。',
  'TLS settings ignored': 'TLS 设置被忽略',
  'What is marked with ≠ is not as in containerd, which pulls all other images.':
    '标有 ≠ 之处与 containerd 不同；其他镜像都由 containerd 拉取。',
  'Whether that is as in containerd is undecided: not all rewrites could be tried.':
    '这是否与 containerd 相同尚不能确定：有重写规则无法尝试。',
  'containerd asks it with https first, then with http': 'containerd 先用 https 访问它，然后用 http',
  'containerd asks it with {query}': 'containerd 以 {query} 访问它',
  'containerd asks it with {scheme}': 'containerd 用 {scheme} 访问它',
  'containerd asks it without ns': 'containerd 访问它时不带 ns',
  'containerd asks the same URLs in the same order, with login and TLS settings of the same entries.':
    'containerd 以相同的顺序访问相同的 URL，登录和 TLS 设置也来自相同的条目。',
  'containerd asks this host less often': 'containerd 访问此主机的次数较少',
  'containerd asks {host}, another name of Docker Hub': 'containerd 访问 {host}，它是 Docker Hub 的另一名称',
  'containerd ends this pull: {error}': 'containerd 结束此拉取：{error}',
  'containerd asks it for another name: {url}': 'containerd 用另一名称访问它：{url}',
  'containerd asks it in another order': 'containerd 以另一顺序访问它',
  'containerd does not ask it': 'containerd 不访问它',
  'containerd sends it no login': 'containerd 不向它发送登录',
  'containerd sends the login of {host}': 'containerd 发送 {host} 的登录',
  'containerd uses other TLS settings': 'containerd 使用其他 TLS 设置',
  'left out': '略过',
  'no login is sent; containerd sends that of {host}': '不发送登录；containerd 发送 {host} 的登录',
  'or, at random, {url}': '或随机地 {url}',
  'not all rewrites were tried': '没有尝试所有重写规则',
  'not asked here, but by containerd: {url}': '此处不访问，而 containerd 会访问：{url}',
  'the names that rules give at random are others in containerd': '重写规则随机给出的名称与 containerd 不同',
}
