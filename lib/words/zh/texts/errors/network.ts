import type { Dictionary } from '@/lib/words/say'

/** No answer from a host. */
export const NETWORK_ERRORS_ZH: Dictionary = {
  'An endpoint': '某个端点',
  'an endpoint': '某个端点',
  'the host of an endpoint': '某个端点的主机',
  'DNS of the node has no address for {name}.': '节点的 DNS 中没有 {name} 的地址。',
  'containerd runs on the node, outside of the cluster: it does not know names of services or of containers. Use an address that the node knows, such as a NodePort on 127.0.0.1.':
    'containerd 运行在节点上，在集群之外：它不认识 Service 或容器的名称。请使用节点认识的地址，例如 127.0.0.1 上的 NodePort。',
  'The DNS server of the node knows no public names, as in an air gap: then a mirror has to have the image.':
    '节点的 DNS 服务器不认识公共名称，例如在隔离网络中：此时必须由镜像源提供该镜像。',
  'The name is misspelt in the endpoint, or in the image.': '端点或镜像名称中的主机名写错了。',
  'It has no DNS record where the node asks: add one, or a line in /etc/hosts of every node.':
    '节点查询的 DNS 中没有它的记录：请添加记录，或在每个节点的 /etc/hosts 中加一行。',
  'The DNS server of the node could not answer for {name}.': '节点的 DNS 服务器无法解析 {name}。',
  'The resolver of the node fails or cannot be reached: look at /etc/resolv.conf. registries.yaml is not at fault.':
    '节点的域名解析出错或无法访问：请检查 /etc/resolv.conf。registries.yaml 没有问题。',
  'The DNS server of the node did not answer for {name}.': '节点的 DNS 服务器没有响应对 {name} 的查询。',
  'The node cannot reach its DNS server: look at /etc/resolv.conf and at the firewall. registries.yaml is not at fault.':
    '节点无法访问它的 DNS 服务器：请检查 /etc/resolv.conf 和防火墙。registries.yaml 没有问题。',
  '{who} refused the connection: nothing listens on the port.': '{who} 拒绝了连接：该端口上没有程序在监听。',
  '{who} is {address}, and nothing listens on that port there.': '{who} 是 {address}，而那里的该端口上没有程序在监听。',
  'localhost is the node itself, and in k3d, kind or Docker the container that is the node: a registry elsewhere is not there. Write the name by which the node reaches it.':
    'localhost 是节点自身，在 k3d、kind 或 Docker 中则是充当节点的容器：别处的镜像仓库不在那里。请填写节点能够访问它的名称。',
  'It is the embedded registry, an endpoint of K3s and RKE2 themselves: the supervisor of this node was not listening. Look at the log of its service.':
    '这是嵌入式镜像仓库，即 K3s 和 RKE2 自身的端点：该节点的 supervisor 没有在监听。请查看其服务的日志。',
  'It is the embedded registry, an endpoint of K3s and RKE2 themselves: the supervisor of this node did not answer. Look at the log of its service.':
    '这是嵌入式镜像仓库，即 K3s 和 RKE2 自身的端点：该节点的 supervisor 没有响应。请查看其服务的日志。',
  'The registry is a container: port {port} is published on its host only. In the network of the containers it listens on its own port, as a rule 5000.':
    '镜像仓库是一个容器：端口 {port} 只在它的宿主机上发布。在容器网络中它监听自己的端口，通常是 5000。',
  'The registry is not running, or listens on another port or address.': '镜像仓库没有运行，或监听的是其他端口或地址。',
  'The node has no route to {who}.': '节点没有到 {who} 的路由。',
  'The network of the node, its gateway or a firewall: registries.yaml is not at fault, unless the address is wrong.':
    '原因在节点的网络、网关或防火墙：除非地址写错，否则 registries.yaml 没有问题。',
  'It was an IPv6 address: the node may have no IPv6.': '那是一个 IPv6 地址：节点可能没有 IPv6。',
  '{who} did not answer: no connection came about.': '{who} 没有响应：连接未能建立。',
  'The node has no way to the internet, or only through a proxy that its service does not know.':
    '节点无法访问互联网，或者只能通过其服务不知道的代理访问。',
  'A firewall drops the packets, or the address is wrong.': '防火墙丢弃了数据包，或者地址有误。',
  'Each object of each pull waits up to 30 seconds at this endpoint first: remove it if it is gone.':
    '每次拉取的每个对象都会先在这个端点等待最多 30 秒：如果它已不存在，请将其移除。',
  '{who} stopped answering.': '{who} 中途不再响应。',
  'The network between the node and the registry, its MTU, or a proxy in front of the registry.':
    '原因在节点与镜像仓库之间的网络、其 MTU，或镜像仓库前面的代理。',
  '{who} took the connection and then said nothing: TLS did not begin in time.':
    '{who} 接受了连接，之后没有回应：TLS 没有按时开始。',
  'What listens there does not speak TLS, or a firewall or proxy holds it up; a wrong MTU looks the same.':
    '在那里监听的程序不使用 TLS，或者被防火墙或代理阻挡；MTU 有误时现象相同。',
  '{who} took the request and did not answer.': '{who} 接受了请求，但没有响应。',
  'The registry, or what it fetches from, hangs: look at its log.': '镜像仓库或其上游没有响应：请查看它的日志。',
  'containerd before 2.3.0 waits for such an endpoint without end, and asks no other.':
    '2.3.0 之前的 containerd 会一直等待这样的端点，不再访问其他端点。',
  'The connection to {who} was cut.': '与 {who} 的连接被中断。',
  'A firewall or a proxy on the way cuts it, or the registry restarted.':
    '途中的防火墙或代理中断了它，或者镜像仓库重启了。',
  'Or the port speaks TLS, and the endpoint says http.': '或者该端口使用 TLS，而端点写的是 http。',
  '{who} closed the connection without an answer.': '{who} 没有响应就关闭了连接。',
  'A proxy or load balancer in front of the registry has nothing behind it, or it does not know this host name.':
    '镜像仓库前面的代理或负载均衡没有后端，或者不认识这个主机名。',
  'The content from {who} ended too early.': '来自 {who} 的内容提前结束。',
  'A proxy in front of the registry limits size or time, or the disk of the registry is full.':
    '镜像仓库前面的代理限制了大小或时间，或者镜像仓库的磁盘已满。',
  'A cache keeps a part of a file: delete it there.': '缓存中保存了不完整的文件：请在那里删除它。',
  'The node forbids the connection to {who}.': '节点不允许连接 {who}。',
  'A firewall of the node itself, or a security policy such as SELinux, forbids it.':
    '节点自身的防火墙或 SELinux 等安全策略禁止了连接。',
  'The request to {who} went to a proxy, and that failed.': '发往 {who} 的请求经过代理，而代理失败了。',
  'The node uses HTTP_PROXY and HTTPS_PROXY of the service. If the registry is in your own network, add its host to NO_PROXY there and restart; if not, the proxy is wrong, is down or wants a login.':
    '节点使用服务的 HTTP_PROXY 和 HTTPS_PROXY。如果镜像仓库在自己的网络中，请把它的主机加入那里的 NO_PROXY 并重启；否则是代理有误、已停止或要求登录。',
  'An endpoint is not a URL that can be asked: no request was sent to it.':
    '一个端点不是可以访问的 URL：没有向它发送请求。',
  'Correct it: http:// or https://, a host, and a port of digits where there is one.':
    '请更正：http:// 或 https://、主机，以及（如果有）由数字组成的端口。',
  '{who} sends from one address to another, without end.': '{who} 在地址之间不断重定向。',
  'The proxy in front of the registry redirects http to https and back: correct it, or write the scheme it wants.':
    '镜像仓库前面的代理在 http 与 https 之间来回重定向：请更正它，或填写它要求的协议。',
}
