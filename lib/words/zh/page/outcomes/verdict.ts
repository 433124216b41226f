import type { Dictionary } from '@/lib/words/say'

/** How a run ended, and from where it asked. */
export const VERDICT_ZH: Dictionary = {
  'Attempt {number} could not be decided: {clause}': '第 {number} 次访问的结果未定：{clause}',
  'Attempt {number} was asked by itself. Run the plan again to see where the pull ends.':
    '只单独进行了第 {number} 次访问。请再次运行计划，以查看拉取在哪里结束。',
  'Attempts {numbers} and {last} could not be decided': '第 {numbers} 和第 {last} 次访问的结果未定',
  'Certificates are checked with {authorities} of {file}.': '使用 {file} 中的{authorities}检查证书。',
  'Certificates are checked with {authorities} of {file}; a node has its own list.':
    '使用 {file} 中的{authorities}检查证书；节点有自己的列表。',
  'It could not be decided whether {host} has the image: {clause}': '无法确定 {host} 是否有该镜像：{clause}',
  'It is no manifest.': '这不是清单。',
  'It is too large.': '它过大。',
  'Names are looked up as this computer does it, with the DNS servers {servers} and its hosts file; a node may know other names.':
    '名称按本机的方式解析，使用 DNS 服务器 {servers} 和本机的 hosts 文件；节点可能认识其他名称。',
  'Names are looked up as this computer does it; a node may know other names.':
    '名称按本机的方式解析；节点可能认识其他名称。',
  'Names are looked up as this node does it, with the DNS servers {servers} and its hosts file.':
    '名称按本节点的方式解析，使用 DNS 服务器 {servers} 和它的 hosts 文件。',
  'Names are looked up as this node does it.': '名称按本节点的方式解析。',
  'No endpoint has it that could be asked as a node asks.': '能以节点方式访问的端点都没有它。',
  'No endpoint has it.': '没有端点有它。',
  'No proxy is set here, and none is used; containerd uses the proxy that K3s or RKE2 was started with.':
    '这里没有设置代理，也不使用代理；containerd 使用启动 K3s 或 RKE2 时的代理。',
  'Node.js, as this computer has no list of its own': 'Node.js（本机没有自己的列表）',
  'The image is found at {where}': '在 {where} 找到了镜像',
  'The name is no image.': '该名称不是镜像。',
  'The pull fails': '拉取失败',
  'The pull hangs at {where} until it is cancelled': '拉取会停在 {where}，直到被取消',
  'The pull hangs here.': '拉取会停在这里。',
  'The pull works: {where} has the image': '拉取成功：{where} 有该镜像',
  'There is no {platform} in it, only {others}.': '其中没有 {platform}，只有 {others}。',
  'What came is not what its digest says.': '收到的内容与摘要不符。',
  'What reads the files of this release is not loaded.': '读取该版本文件的部分尚未加载。',
  'an endpoint': '某个端点',
  config: '配置',
  'if it fails, attempt {number} has the image': '如果它失败，第 {number} 次访问有该镜像',
  'if it fails, the pull fails': '如果它失败，拉取就会失败',
  'if it fails, the pull hangs at attempt {number}': '如果它失败，拉取会停在第 {number} 次访问',
  'if they fail, attempt {number} has the image': '如果它们失败，第 {number} 次访问有该镜像',
  'if they fail, the pull fails': '如果它们失败，拉取就会失败',
  'if they fail, the pull hangs at attempt {number}': '如果它们失败，拉取会停在第 {number} 次访问',
  layer: '层',
  'localhost is this computer and not a node, so endpoints there stay undecided and get no credentials.':
    'localhost 是本机而不是节点，因此那里的端点结果未定，也不会得到凭据。',
  'localhost is this node.': 'localhost 是本节点。',
  manifest: '清单',
  nothing: '无内容',
  platform: '平台',
  'the one authority': '唯一的签发机构',
  'the {count} authorities': ' {count} 个签发机构',
  '{before}, {next}': '{before}、{next}',
  '{clause}.': '{clause}。',
  '{first} {second}': '{first}{second}',
  '{host} (attempt {number})': '{host}（第 {number} 次访问）',
  '{host} gives it, to which it redirects without credentials: nodes must reach that too.':
    '由 {host} 提供，重定向到那里时不带凭据：节点也必须能访问它。',
  '{list} and {last}': '{list} 和 {last}',
  '{parts}.': '{parts}。',
  '{variables} are set here and ignored; containerd uses the proxy that K3s or RKE2 was started with.':
    '这里设置了 {variables}，但会被忽略；containerd 使用启动 K3s 或 RKE2 时的代理。',
  '{variables} is set here and ignored; containerd uses the proxy that K3s or RKE2 was started with.':
    '这里设置了 {variables}，但会被忽略；containerd 使用启动 K3s 或 RKE2 时的代理。',
  '{what}; what comes after was not asked': '{what}；其后的端点没有访问',
  '{what}; {next}': '{what}；{next}',
}
