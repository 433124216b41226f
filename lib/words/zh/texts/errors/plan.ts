import type { Dictionary } from '@/lib/words/say'

/** Where an error belongs in the plan, and what to run. */
export const PLAN_ERRORS_ZH: Dictionary = {
  'The node does not have this file, or did not read it since its last change: K3s and RKE2 read it only when they start. Restart the service on that node.':
    '节点没有这个文件，或在上次修改后没有读取：K3s 和 RKE2 只在启动时读取。请在该节点上重启服务。',
  'The line is of another node, or of another cluster: the file must be the same on all nodes.':
    '这一行来自另一个节点或另一个集群：所有节点上的文件必须相同。',
  'Something else writes its files: a template for config.toml, a tool that owns registries.yaml, or another program that writes into certs.d.':
    '有别的程序写它的文件：config.toml 的模板、管理 registries.yaml 的工具，或写入 certs.d 的其他程序。',
  'The node runs an older release than the chosen one: containerd 1.7 shows another error of the same pull.':
    '节点运行的版本比所选的旧：containerd 1.7 会显示同一次拉取的另一个错误。',
  'With the open file no endpoint is asked for {image}: {why}': '按打开的文件，拉取 {image} 时不访问任何端点：{why}',
  'The line names no endpoint. With the open file, {hosts} are asked for {image}, in this order.':
    '这一行没有指出端点。按打开的文件，拉取 {image} 时依次访问 {hosts}。',
  'With --system-default-registry RKE2 pulls its image from another registry, by the mirror of that one.':
    '使用 --system-default-registry 时，RKE2 从另一个镜像仓库拉取自己的镜像，并使用那个镜像仓库的镜像源。',
  'Undecided for which endpoint this token is: {hosts} are asked for {image}, and the line does not tell them apart.':
    '无法确定这个令牌属于哪个端点：拉取 {image} 时会访问 {hosts}，这一行无法区分它们。',
  'Undecided which host it is: the line has only an address, {address}. {host}, the only endpoint for {image}, is possible, and so is a host to which it leads.':
    '无法确定是哪个主机：这一行只有地址 {address}。可能是 {image} 的唯一端点 {host}，也可能是它指向的主机。',
  'Undecided which endpoint it is: the line has only an address, {address}, and {hosts} are asked for {image}.':
    '无法确定是哪个端点：这一行只有地址 {address}，而拉取 {image} 时会访问 {hosts}。',
  'Undecided which endpoint it is: the line has only an address, {address}. Of {hosts}, which are asked for {image}, only {host} has this port: likely, but not proven.':
    '无法确定是哪个端点：这一行只有地址 {address}。拉取 {image} 时会访问 {hosts}，其中只有 {host} 使用该端口：可能是它，但没有证实。',
  'It is the first question, for how to log in, at endpoint {number} of {count} that RKE2 itself asks for {image}: {host}.':
    '这是询问如何登录的第一个请求，RKE2 自己拉取 {image} 时访问的第 {number} 个端点（共 {count} 个）：{host}。',
  'It is the token for endpoint {number} of {count} that RKE2 itself asks for {image}: {host}.':
    '这是 RKE2 自己拉取 {image} 时访问的第 {number} 个端点（共 {count} 个）的令牌：{host}。',
  'It is a host to which {host} leads: endpoint {number} of {count} that RKE2 itself asks for {image}.':
    '这是 {host} 指向的主机：RKE2 自己拉取 {image} 时访问的第 {number} 个端点（共 {count} 个）。',
  'It is endpoint {number} of {count} that RKE2 itself asks for {image}: {host}.':
    '这是 RKE2 自己拉取 {image} 时访问的第 {number} 个端点（共 {count} 个）：{host}。',
  'Before it, {hosts} failed: RKE2 has a line for each failure.': '在它之前，{hosts} 失败了：RKE2 为每次失败都写一行。',
  'After it, RKE2 asks {hosts}: it has a line for each failure.': '在它之后，RKE2 访问 {hosts}：每次失败都写一行。',
  'Pods pull in another way here: {difference}.': 'Pod 的拉取在这里不同：{difference}。',
  'RKE2 ignores all TLS settings of this host, because one of cert_file and key_file is missing: {error}':
    'RKE2 忽略该主机的所有 TLS 设置，因为 cert_file 和 key_file 缺少一个：{error}',
  "For Docker Hub, RKE2's own puller takes the account of the key docker.io or index.docker.io below configs.":
    '对于 Docker Hub，RKE2 自带的拉取程序使用 configs 下键为 docker.io 或 index.docker.io 的账号。',
  '{url} (https first, then http)': '{url}（先用 https，后用 http）',
  'It is attempt {number} of {count} in the plan of {image}: {host}.':
    '这是 {image} 的计划中第 {number} 次尝试（共 {count} 次）：{host}。',
  'It is about the content of {image}, from {host}: attempt {number} of {count} in its plan.':
    '这与来自 {host} 的 {image} 的内容有关：其计划中第 {number} 次尝试（共 {count} 次）。',
  'It is the token for attempt {number} of {count} in the plan of {image}: {host}.':
    '这是 {image} 的计划中第 {number} 次尝试（共 {count} 次）的令牌：{host}。',
  'It is a host to which {host} leads: attempt {number} of {count} in the plan of {image}.':
    '这是 {host} 指向的主机：{image} 的计划中第 {number} 次尝试（共 {count} 次）。',
  'The host is that of attempt {number} of {count} in the plan of {image}: {host}.':
    '该主机属于 {image} 的计划中第 {number} 次尝试（共 {count} 次）：{host}。',
  'The line names no endpoint, and the plan of {image} has only one: {host}.':
    '这一行没有指出端点，而 {image} 的计划中只有一个：{host}。',
  'The node asked {asked}, and with the open file it would ask {asks}: another scheme.':
    '节点访问了 {asked}，按打开的文件它会访问 {asks}：协议不同。',
  'The node asked for the name as it is, {asked}. With the open file it would be rewritten: {asks}.':
    '节点按原名访问了 {asked}。按打开的文件名称会被重写：{asks}。',
  'The node asked {asked}, and with the open file it would ask {asks}: the path differs.':
    '节点访问了 {asked}，按打开的文件它会访问 {asks}：路径不同。',
  'Undecided whether it is in the plan of {image}: the node asked {asked}, and with the open file it would ask {hosts} (not filled in: {placeholders}).':
    '不确定它是否在 {image} 的计划中：节点访问了 {asked}，按打开的文件它会访问 {hosts}（未填写：{placeholders}）。',
  'The node asked {host}, and with the open file it would ask {hosts}: nearly the same name.':
    '节点访问了 {host}，按打开的文件它会访问 {hosts}：名称几乎相同。',
  'The endpoint on the node is written in another way: host and port must match exactly.':
    '节点上的端点写法不同：主机和端口必须完全一致。',
  'The node asked {host} itself, and with the open file and its flags it would ask only {hosts}.':
    '节点访问了 {host} 自身，按打开的文件及启动参数它只会访问 {hosts}。',
  'The node asked {host} itself, and with the open file and {release} it would ask only {hosts}.':
    '节点访问了 {host} 自身，按打开的文件及 {release}，它只会访问 {hosts}。',
  'The node runs another release: only some leave out the default endpoint where a wildcard mirror is used, as {release} does.':
    '节点运行的是其他版本：只有部分版本（如 {release}）在使用通配镜像源时不访问默认端点。',
  'The node runs another release than {release}.': '节点运行的版本不是 {release}。',
  'The node runs without --disable-default-registry-endpoint, or was not restarted since it was set.':
    '节点没有使用 --disable-default-registry-endpoint，或设置后没有重启。',
  'The node asked {host}, which is not in the plan of {image}: with the open file it would ask {hosts}.':
    '节点访问了 {host}，它不在 {image} 的计划中：按打开的文件会访问 {hosts}。',
  'It is a host to which a registry leads: its token server, or the storage of its content. The node must reach it too.':
    '这是镜像仓库指向的主机：它的令牌服务器或内容存储。节点也必须能访问它。',
  'At least one of {hosts} answered 404. The others answered 404 too, or failed without an answer (DNS, connection, TLS, login): this containerd does not show that.':
    '{hosts} 中至少有一个响应了 404。其余的也响应 404，或没有响应就失败（DNS、连接、TLS、登录）：这个 containerd 不显示。',
  'All of {hosts} answered 404: any other failure would be shown instead.':
    '{hosts} 都响应了 404：否则会显示其他失败。',
  'Before it, {hosts} answered 404, which the line does not show: this containerd shows the first failure that is not a 404. So the endpoint in the line need not be the one that should have had the image.':
    '在它之前，{hosts} 响应了 404，这一行没有显示：这个 containerd 显示第一个不是 404 的失败。因此这一行中的端点不一定是本应有该镜像的端点。',
  'Before it, {hosts} answered 404 or failed without an answer (DNS, connection, TLS, login): this containerd shows a status first.':
    '在它之前，{hosts} 响应了 404，或没有响应就失败（DNS、连接、TLS、登录）：这个 containerd 优先显示状态码。',
  'This does not fit the open file: {hosts} would have been asked before, and whatever failed there would be shown instead by this containerd.':
    '这与打开的文件不符：本应先访问 {hosts}，而那里的任何失败都会被这个 containerd 优先显示。',
  'After it, {hosts} failed too, without an answer (DNS, connection, TLS, login): a 404 or another status would be shown instead.':
    '在它之后，{hosts} 也没有响应就失败（DNS、连接、TLS、登录）：否则会显示 404 或其他状态码。',
  'Before it, {hosts} failed too, and how is not shown.': '在它之前，{hosts} 也失败了，具体原因没有显示。',
  'Undecided whether containerd asked {hosts} after it: after a HEAD without a digest or a length, a GET that fails ends the pull. After a HEAD that was refused (405, since containerd 2.3.3 also 403), the next endpoint is asked.':
    '无法确定之后是否访问了 {hosts}：如果 HEAD 的响应没有摘要或长度，之后失败的 GET 会结束拉取；如果 HEAD 被拒绝（405，自 containerd 2.3.3 起还有 403），则会访问下一个端点。',
  'After it, {hosts} failed too, and how is not shown.': '在它之后，{hosts} 也失败了，具体原因没有显示。',
  'This is the last endpoint alone: what the others answered is in the lines before it.':
    '这只是最后一个端点：其他端点的响应在之前的行中。',
  'The host is that of an endpoint for images of {registries}: {host}.':
    '该主机是 {registries} 的镜像的一个端点：{host}。',
  'It is a host to which {host} leads, attempt {number} of {count} in the plan of {image}. Another endpoint that fetches from there can lead to it too.':
    '这是 {host} 指向的主机：{image} 的计划中第 {number} 次尝试（共 {count} 次）。从那里获取内容的其他端点也可能指向它。',
  'The open file has insecure_skip_verify for {host}, and this was verified: the node does not have this file, or did not read it since its last change.':
    '打开的文件对 {host} 设置了 insecure_skip_verify，而这里进行了验证：节点没有这个文件，或在上次修改后没有读取。',
  'This is one endpoint alone: containerd then asked the next one.': '这只是一个端点：containerd 随后访问了下一个。',
  'It is the pause image, which each pod needs: no pod starts on this node without it.':
    '这是每个 Pod 都需要的 pause 镜像：没有它，该节点上任何 Pod 都无法启动。',
  'The token was asked for anonymously: no account was used.': '令牌是匿名请求的：没有使用账号。',
  'The token was asked for {scope}, and the request is for {repository}: such a token may not be enough.':
    '令牌是为 {scope} 请求的，而请求的是 {repository}：这样的令牌可能不够。',
  'This does not fit the open file: the line has the failures of all endpoints, {failed}, and with this file they would be {asked}.':
    '这与打开的文件不符：该行列出了所有端点的失败，共 {failed} 个，而按此文件应为 {asked} 个。',
  'The token was asked for {scope}.': '令牌是为 {scope} 请求的。',
  'The token was asked for {scope}: this is the name after rewriting.': '令牌是为 {scope} 请求的：这是重写后的名称。',
  'ns={ns} says that it was asked as a mirror of {ns}.': 'ns={ns} 说明它是作为 {ns} 的镜像源被访问的。',
  'containerd has masked a value of the query: of which registry it was asked as a mirror is not in the line.':
    'containerd 隐去了查询中的值：这一行没有说明它是作为哪个镜像仓库的镜像源被访问的。',
  'The DNS server that was asked is {server}.': '所查询的 DNS 服务器是 {server}。',
  'Its form is that of containerd 1.6 or older, and the chosen release has {line}.':
    '它的格式属于 containerd 1.6 或更旧，而所选版本使用 {line}。',
  'Its form is that of containerd 2, and the chosen release has {line}.':
    '它的格式属于 containerd 2，而所选版本使用 {line}。',
  'RKE2 itself said this, at its start: it pulls its first images before containerd runs, with a puller and rules of its own.':
    '这是 RKE2 自己在启动时写的：它在 containerd 运行之前用自带的拉取程序和规则拉取最初的镜像。',
  'ctr said this: it does not read registries.yaml, unless it is given --hosts-dir. Try the same with crictl pull.':
    '这是 ctr 写的：除非指定 --hosts-dir，否则它不读取 registries.yaml。请用 crictl pull 重试。',
  'nerdctl said this: it does not read registries.yaml. Try the same with crictl pull.':
    '这是 nerdctl 写的：它不读取 registries.yaml。请用 crictl pull 重试。',
  'Docker said this: it does not read registries.yaml. What works there proves little, and the reverse.':
    '这是 Docker 写的：它不读取 registries.yaml。那里成功或失败都说明不了什么。',
  'The open file can be read: the node has another one.': '打开的文件可以读取：节点上是另一个文件。',
  'The open file cannot be read either, with another error: {error}': '打开的文件同样无法读取，但错误不同：{error}',
  'The open file has the same error.': '打开的文件有同样的错误。',
  'Undecided which of the two files it is: the line does not name it.':
    '无法确定是两个文件中的哪一个：这一行没有指出。',
  'Undecided: these words are not known here. The lines around it may say more.':
    '无法确定：这里不认识这些文字。前后的行可能有更多信息。',
  'Undecided: this line does not say why. Look for one with “Failed to pull image”, or into the log of containerd.':
    '无法确定：这一行没有说明原因。请查找含有 “Failed to pull image” 的行，或查看 containerd 的日志。',
  'Why is said in line {line}.': '原因在第 {line} 行。',
  'Undecided which endpoint lacks it: the line names none. The log of containerd has what each answered.':
    '无法确定是哪个端点没有它：这一行没有指出端点。containerd 的日志记录了每个端点的响应。',
  'What the node makes of the name': '节点对该名称的解析',
  'The certificates that it sends': '它发送的证书',
  'The clock of the node': '节点的时钟',
  'Its last lines ({agent} on agents)': '它的最后几行（agent 节点上为 {agent}）',
  'Is the file there, and who may read it?': '文件是否存在，谁可以读取？',
  'What is free': '剩余空间',
  'The lines around it': '前后的行',
  'The processor of the node': '节点的处理器',
  'What is there': '那里有什么',
  'The images of the node': '节点上的镜像',
  'What each endpoint answered': '每个端点的响应',
  'Pull it again, with the file of the node': '按节点的文件再拉取一次',
  'It is the embedded registry, which the node has and the chosen options do not: switch --embedded-registry on here.':
    '这是嵌入式镜像仓库：节点启用了它，而所选选项没有。请在此启用 --embedded-registry。',
  'Undecided which endpoint lacks it: the line names none. What single ones answered is in line {lines}.':
    '无法确定哪个端点缺少它：该行没有写明端点。各端点的回答见第 {lines} 行。',
  'Ask its token server by hand': '手动访问其令牌服务器',
  'Ask it by hand, without an account': '手动访问，不使用账号',
  'What the node wrote for its registries': '节点为其镜像仓库写的内容',
  'What the node wrote for this registry': '节点为该镜像仓库写的内容',
  'Was the file changed after the last start? ({agent} on agents)':
    '文件是否在上次启动之后修改过？（agent 节点上为 {agent}）',
  'The kubelet shows one error of a pull. It may be that of the default endpoint, as if the endpoints of registries.yaml were not used.':
    'kubelet 只显示一次拉取的一个错误。它可能来自默认端点，看起来好像没有使用 registries.yaml 的端点。',
  'What each endpoint answered is in the log of containerd on the node: {log}.':
    '每个端点的响应记录在节点上 containerd 的日志中：{log}。',
  'After a change of registries.yaml, restart the service on each node: only then it is read.':
    '修改 registries.yaml 后，请在每个节点上重启服务：只有这时才会读取。',
  'The events of a pod': 'Pod 的事件',
  'A pull on the node': '在节点上拉取',
  'What the service says at its start ({agent} on agents)': '服务启动时的日志（agent 节点上为 {agent}）',
  'There is no error of a pull in it.': '其中没有拉取错误。',
  'There is more in the text than is shown here.': '文本中还有更多内容没有显示。',
  'Likely causes, the most likely first:': '可能的原因，最可能的在前：',
  'To run on the node:': '在节点上运行：',
  'line {line}': '第 {line} 行',
}
