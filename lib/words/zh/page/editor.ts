import type { Dictionary } from '@/lib/words/say'

/** Of the editor, and of what it suggests. */
export const EDITOR_ZH: Dictionary = {
  'Already used in this file.': '这个文件中已经使用。',
  'Every name is asked for below the project.': '每个名称都在该项目之下请求。',
  'Every registry without an entry of its own. The asterisk must be quoted.':
    '没有自己条目的所有镜像仓库。星号必须加引号。',
  'For each host[:port] that is contacted.': '针对要连接的每个 host[:port]。',
  'For mutual TLS. Both files must exist on every node.': '用于双向 TLS。两个文件在每个节点上都必须存在。',
  'Harbor and others keep the images of each registry in a project.': 'Harbor 等把每个镜像仓库的镜像放在一个项目中。',
  'Images of Docker Hub come from an endpoint of your own.': 'Docker Hub 的镜像来自你自己的端点。',
  'Problems in this text': '这段文本中的问题',
  'Sent after the host answered 401.': '主机返回 401 后发送。',
  'Tab indents. Esc, then Tab leaves.': 'Tab 键缩进。先按 Esc 再按 Tab 可离开。',
  'The endpoints are asked in this order; the registry itself is asked last.':
    '按此顺序访问各端点；最后访问镜像仓库本身。',
  'The first {shown} of {count}. All are under Problems.': '前 {shown} 个，共 {count} 个。全部列在“问题”中。',
  'The key is host[:port] of the endpoint, exactly as in its URL.': '键是端点的 host[:port]，与其 URL 中完全一致。',
  'Trusted besides those of the system. The file must exist on every node.':
    '在系统自带的 CA 之外受信任。文件在每个节点上都必须存在。',
  'auth: username and password': 'auth：用户名和密码',
  'configs: credentials and CA of a host': 'configs：一个主机的凭据和 CA',
  'host with username and password': '带用户名和密码的主机',
  'mirror with an endpoint': '带一个端点的镜像源',
  'mirror with an endpoint and a rewrite': '带一个端点和一条重写规则的镜像源',
  'mirrors: a mirror of docker.io': 'mirrors：docker.io 的镜像源',
  'rewrite: a prefix for all repositories': 'rewrite：为所有仓库路径加前缀',
  'tls: a CA of your own': 'tls：你自己的 CA',
  'tls: a client certificate': 'tls：客户端证书',
}
