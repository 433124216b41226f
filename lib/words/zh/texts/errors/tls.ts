import type { Dictionary } from '@/lib/words/say'

/** TLS, and the wrong one of http and https. */
export const TLS_ERRORS_ZH: Dictionary = {
  'The open file has http://{host} already: because of its TLS settings containerd asks https first, and asks again with http after this answer. So the node does not have this file, or did not read it since its last change.':
    '打开的文件中已经是 http://{host}：由于它有 TLS 设置，containerd 先用 https 访问，收到这种响应后会再用 http 访问。因此节点没有这个文件，或在上次修改后没有读取。',
  'containerd asks {host} with https first, and asks again with http after this answer: another release or another program said this.':
    'containerd 先用 https 访问 {host}，收到这种响应后会再用 http 访问：这是其他版本或其他程序写的。',
  'The open file has http://{host} already: because of its TLS settings below configs containerd asks https first. Without them it asks with http.':
    '打开的文件中已经是 http://{host}：由于它在 configs 中有 TLS 设置，containerd 先用 https 访问。去掉这些设置后会用 http 访问。',
  'The clock of the node is wrong: compare `date` with the time of another machine.':
    '节点的时钟有误：请将 `date` 与另一台机器的时间比较。',
  'A proxy on the way signs anew what it passes on, with its own certificate.':
    '途中的代理用自己的证书重新签名了它转发的内容。',
  'The node does not know who signed the certificate of {who}.': '节点不认识 {who} 的证书的签发者。',
  'The list of authorities of the node is old or missing: install ca-certificates.':
    '节点的证书颁发机构列表过旧或缺失：请安装 ca-certificates。',
  'ca_file is used for this host, but it is of another authority, or the server does not send the certificates between.':
    '该主机已使用 ca_file，但它属于另一个证书颁发机构，或者服务器没有发送中间证书。',
  'No ca_file is set for exactly the host and port that is asked: write it below configs.':
    '没有为所访问的主机和端口设置 ca_file：请写在 configs 下。',
  'The file has http://{host}, which is asked first and failed: look for its line.':
    '文件中有 http://{host}，它先被访问并失败了：请查找它的那一行。',
  'No ca_file is set for exactly {host}: write it below configs, with this host and port as the key, and put the file on every node.':
    '没有为 {host} 设置 ca_file（主机和端口必须完全一致）：请在 configs 下以该主机和端口为键填写，并把文件放到每个节点上。',
  'It is the token server that has this certificate: it needs an entry of its own below configs.':
    '使用该证书的是令牌服务器：它需要在 configs 下有自己的条目。',
  'The server sends only its own certificate, without the one that signed it.':
    '服务器只发送了自己的证书，没有发送签发它的证书。',
  'The certificate of {who} is for another name.': '{who} 的证书属于另一个名称。',
  'The certificate of {who} is for {names}, and not for this name.': '{who} 的证书属于 {names}，而不是这个名称。',
  'Write a name of the certificate in the endpoint, or have the certificate made with the name that is asked.':
    '请在端点中填写证书中的名称，或让证书包含所访问的名称。',
  'The name leads to another server, such as an ingress with its own certificate.':
    '该名称指向另一台服务器，例如使用自己证书的 Ingress。',
  '{who} is asked by its address, and its certificate is for names only.':
    '{who} 是按地址访问的，而它的证书只包含名称。',
  'Write the name of the certificate in the endpoint, or have it made with the address as an IP in its subject alternative names.':
    '请在端点中填写证书中的名称，或让证书的主题备用名称以 IP 形式包含该地址。',
  'The certificate of {who} has its name only as Common Name, which does not count any more.':
    '{who} 的证书只在 Common Name 中有名称，这已不再有效。',
  'Have it made with the name in its subject alternative names. Browsers and curl -k hide this.':
    '请重新制作证书，把名称写入主题备用名称。浏览器和 curl -k 会掩盖这个问题。',
  'By the clock of the node, the certificate of {who} has expired.': '按节点的时钟，{who} 的证书已过期。',
  'It has expired: renew it on the registry.': '它已过期：请在镜像仓库上更新证书。',
  'By the clock of the node, the certificate of {who} is not valid yet.': '按节点的时钟，{who} 的证书尚未生效。',
  'The certificate was made by a machine whose clock is ahead.': '制作证书的机器时钟偏快。',
  'The certificate of {who} may not be used by a server.': '{who} 的证书不能用于服务器。',
  'It is one for clients: have one made whose extended key usage has serverAuth.':
    '它是客户端证书：请制作扩展密钥用途包含 serverAuth 的证书。',
  'The certificate of {who} is signed or numbered in a way that Go does not accept any more.':
    '{who} 的证书的签名或编号方式已不被 Go 接受。',
  'Have it made again, with SHA-256.': '请用 SHA-256 重新制作。',
  '{who} wants a certificate of the client, and got none that it accepts.':
    '{who} 要求客户端证书，但没有得到它接受的证书。',
  'cert_file is sent: it is of another authority than the registry accepts, has expired, or is none for clients.':
    'cert_file 已发送：它不属于镜像仓库接受的证书颁发机构、已过期，或不是客户端证书。',
  'Set cert_file and key_file below configs, with exactly the host and port that is asked as the key.':
    '请在 configs 下以被访问的确切主机和端口为键设置 cert_file 和 key_file。',
  'Set cert_file and key_file below configs, with exactly {host} as the key.':
    '请在 configs 下以 {host} 为键设置 cert_file 和 key_file。',
  '{who} offers only an old version of TLS; 1.2 or newer is wanted.': '{who} 只提供旧版 TLS；需要 1.2 或更新。',
  'Upgrade the server or the proxy in front of it.': '请升级服务器或它前面的代理。',
  'TLS with {who} failed.': '与 {who} 的 TLS 握手失败。',
  'The registry wants a certificate of the client (cert_file and key_file), or has no cipher or name in common with the node.':
    '镜像仓库要求客户端证书（cert_file 和 key_file），或者与节点没有共同的加密套件或名称。',
  'The name leads to another server, which does not know it.': '该名称指向另一台不认识它的服务器。',
  '{who} speaks http on this port, and was asked with https.': '{who} 在该端口使用 http，却被以 https 访问。',
  'What listens at {who} does not speak TLS.': '在 {who} 监听的程序不使用 TLS。',
  '{who} speaks https on this port, and was asked with http.': '{who} 在该端口使用 https，却被以 http 访问。',
  'Write https:// in the endpoint.': '请在端点中写 https://。',
  'It is the token server: its address is the one that the registry announces. Set the external URL of the registry to http, or give it TLS.':
    '这是令牌服务器：它的地址由镜像仓库给出。请把镜像仓库的外部 URL 设为 http，或为它启用 TLS。',
  "RKE2's own puller before the releases of June 2023 asked the token server of an http registry with https.":
    '2023 年 6 月之前的版本中，RKE2 自带的拉取程序以 https 访问 http 镜像仓库的令牌服务器。',
  'It is the default endpoint of {host}, which is always asked with https. Write a mirror with the key {host} and the endpoint http://{host}.':
    '这是 {host} 的默认端点，总是以 https 访问。请添加键为 {host}、端点为 http://{host} 的镜像源。',
  'If there is such a mirror: its own endpoint failed before, or the node did not read it. The key must be exactly the registry of the image, port included.':
    '如果已有这样的镜像源：它自己的端点先失败了，或者节点没有读取它。键必须与镜像的仓库完全一致，包括端口。',
  'Write http:// in the endpoint; without a scheme it is https.': '请在端点中写 http://；没有协议时按 https 处理。',
  'insecure_skip_verify does not help: it is about certificates.': 'insecure_skip_verify 没有帮助：它只与证书有关。',
  'Another program listens on this port of the node.': '节点的该端口上是另一个程序在监听。',
}
