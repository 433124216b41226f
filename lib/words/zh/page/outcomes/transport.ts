import type { Dictionary } from '@/lib/words/say'

/** Why no answer came. */
export const TRANSPORT_ZH: Dictionary = {
  'Add the certificate of its authority as ca_file below configs "{host}", after comparing its fingerprint.':
    '核对指纹之后，请在 configs "{host}" 下把其签发机构的证书设为 ca_file。',
  'Correct the endpoint, or make the name known to the DNS or to /etc/hosts of the nodes.':
    '请更正端点，或在 DNS 或节点的 /etc/hosts 中添加该名称。',
  'Correct the endpoint.': '请更正端点。',
  'Correct the port of the endpoint, or start the registry.': '请更正端点的端口，或启动镜像仓库。',
  'Issue it anew with SHA-256.': '请使用 SHA-256 重新签发。',
  'Issue it anew with a subject alternative name.': '请重新签发，并加上主题备用名称。',
  'Issue it anew with the extended key usage serverAuth.': '请重新签发，并加上扩展密钥用途 serverAuth。',
  'Issue it anew.': '请重新签发。',
  'Look at its authority, its dates and whether it is for clients.': '请检查它的签发机构、日期，以及是否用于客户端。',
  'Look at the clock of the node.': '请检查节点的时钟。',
  'Look at the external URL that the registry is configured with.': '请检查镜像仓库配置的外部 URL。',
  'Look at the resolver of this computer or of the node; registries.yaml is not at fault.':
    '请检查本机或节点的 DNS 解析器；问题不在 registries.yaml。',
  'Look at what listens on this port.': '请检查在这个端口监听的服务。',
  'No connection to {address}: a firewall drops it, or the route is missing. containerd waits 30 seconds for it with each object of each image.':
    '无法连接 {address}：被防火墙丢弃，或缺少路由。对每个镜像的每个对象，containerd 都会等待 30 秒。',
  'Not finished: the whole run took too long here.': '未完成：整个运行在这里耗时过长。',
  'Not tried: {why}.': '没有尝试：{why}。',
  'Nothing listens on {address}: the connection was refused.': '{address} 上没有服务监听：连接被拒绝。',
  'Often a client certificate is missing, or server and client have no cipher in common.':
    '通常是缺少客户端证书，或者服务器与客户端没有共同的加密套件。',
  'Often http is spoken to a TLS port, or a firewall ends the connection.':
    '通常是对 TLS 端口使用了 http，或者防火墙终止了连接。',
  'Open the way to it, or remove the endpoint.': '请打通到它的网络，或删除该端点。',
  'Put the certificate of {issuer} into ca_file, after comparing its fingerprint. containerd takes an intermediate there too; a server that sends its intermediates needs only their root.':
    '核对指纹之后，请把 {issuer} 的证书放入 ca_file。containerd 在那里也接受中间证书；如果服务器会发送中间证书，只需要它们的根证书。',
  'Renew it on the registry.': '请在镜像仓库上续签。',
  'Repair what listens there, or remove the endpoint.': '请修复在那里监听的服务，或删除该端点。',
  'Replace it in ca_file by the one that the registry uses now, after comparing its fingerprint.':
    '核对指纹之后，请把 ca_file 中的证书换成镜像仓库现在使用的证书。',
  'Set cert_file and key_file below configs "{host}", from an authority that the registry accepts.':
    '请在 configs "{host}" 下设置 cert_file 和 key_file，证书须由镜像仓库接受的机构签发。',
  'The DNS servers could not answer for {name}.': 'DNS 服务器无法解析 {name}。',
  'The DNS servers did not answer for {name} in time. containerd would wait longer.':
    'DNS 服务器没有及时解析 {name}。containerd 会等待更久。',
  'The certificate is for {names}, not for {name}.': '证书适用于 {names}，不适用于 {name}。',
  'The certificate of {host} expired on {day}.': '{host} 的证书已于 {day} 过期。',
  'The certificate of {host} has only a Common Name and no subject alternative name, which containerd refuses. Browsers may hide this.':
    '{host} 的证书只有 Common Name，没有主题备用名称，containerd 会拒绝。浏览器可能不会显示这个问题。',
  'The certificate of {host} is damaged: containerd cannot read it, whatever registries.yaml says.':
    '{host} 的证书已损坏：无论 registries.yaml 如何配置，containerd 都无法读取它。',
  'The certificate of {host} is not for servers.': '{host} 的证书不用于服务器。',
  'The certificate of {host} is signed by {issuer}, which is not known here.':
    '{host} 的证书由 {issuer} 签发，而这里不认识该机构。',
  'The certificate of {host} is signed with an algorithm that is no longer accepted.':
    '{host} 的证书使用了不再被接受的签名算法。',
  'The certificate of {host} is valid only from {day}.': '{host} 的证书从 {day} 起才有效。',
  'The name {name} does not exist, asked from this computer. A node may use other DNS servers.':
    '从本机查询，名称 {name} 不存在。节点可能使用其他 DNS 服务器。',
  'This program contacts no such addresses; the node may.': '本程序不访问这类地址；节点可能会访问。',
  'Upgrade the server to TLS 1.2 or newer.': '请将服务器升级到 TLS 1.2 或更高版本。',
  'Use a name as endpoint, or issue it anew with this address.': '请在端点中使用名称，或重新签发包含该地址的证书。',
  'Use one of its names as endpoint, or issue it anew.': '请在端点中使用它的某个名称，或重新签发证书。',
  'What {host} answers is no HTTP.': '{host} 的响应不是 HTTP。',
  'What {host} answers is no HTTP: its headers are too long.': '{host} 的响应不是 HTTP：头部过长。',
  'Write {url} as endpoint of a mirror for {host}.': '请为 {host} 写一个镜像源，端点为 {url}。',
  'Write {url} as endpoint.': '请将端点写为 {url}。',
  'an unknown day': '未知日期',
  'containerd cannot send this request: the URL is not one.': 'containerd 无法发送该请求：这不是有效的 URL。',
  'no name': '任何名称都不',
  '{host} began to answer and did not finish in time. containerd would wait longer.':
    '{host} 开始响应，但没有及时完成。containerd 会等待更久。',
  '{host} closed the connection without an answer.': '{host} 没有响应就关闭了连接。',
  '{host} demands a client certificate, and none was sent.': '{host} 要求客户端证书，而没有发送。',
  '{host} demands a client certificate, and registries.yaml has none for {name}.':
    '{host} 要求客户端证书，而 registries.yaml 中没有 {name} 的证书。',
  '{host} does not accept the client certificate.': '{host} 不接受该客户端证书。',
  '{host} ended the TLS handshake: {why}.': '{host} 终止了 TLS 握手：{why}。',
  '{host} is not contacted: {why}': '不访问 {host}：{why}',
  '{host} offers only TLS versions that are too old for containerd.':
    '{host} 只提供对 containerd 来说过旧的 TLS 版本。',
  '{host} redirects in a circle, or more than nine times.': '{host} 循环重定向，或重定向超过九次。',
  '{host} sends a certificate signed by {issuer}, and ca_file holds one of that name that did not sign it: an older or newer key of it, or one made for something else.':
    '{host} 发送的证书由 {issuer} 签发，而 ca_file 中同名的证书并没有签发它：那是较旧或较新的密钥，或用于其他用途。',
  '{host} sends a certificate signed by {issuer}, and ca_file holds {others}: that is another one.':
    '{host} 发送的证书由 {issuer} 签发，而 ca_file 中是 {others}：不是同一个机构。',
  '{host} speaks plain http on this port, and the endpoint says https.':
    '{host} 的这个端口使用明文 http，而端点写的是 https。',
  '{host} takes the connection and then says nothing when TLS is spoken. containerd gives up after 10 seconds.':
    '{host} 接受连接，但在 TLS 握手时没有响应。containerd 在 10 秒后放弃。',
  '{host} takes the connection and then says nothing. containerd gives up after 30 seconds.':
    '{host} 接受连接，之后没有响应。containerd 在 30 秒后放弃。',
  '{host} takes the connection and then says nothing. containerd of this release waits for it until the pull is cancelled, and asks no other endpoint.':
    '{host} 接受连接，之后没有响应。该版本的 containerd 会一直等到拉取被取消，并且不访问其他端点。',
  '{names} and {count} more': '{names} 等，另有 {count} 个',
}
