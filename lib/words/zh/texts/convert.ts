import type { Dictionary } from '@/lib/words/say'

/** What of other formats could not be taken along, or is said in other words. */
export const CONVERTED_ZH: Dictionary = {
  'A {path} was not taken: its registry is the name of its folder, which is not known. Choose the folder, or an archive of it.':
    '有一个 {path} 没有采用：它的镜像仓库由所在目录的名称决定，而该名称未知。请选择该目录或其归档。',
  'Credentials that are kept in a store (credsStore) are not in the file.':
    '保存在凭据存储（credsStore）中的凭据不在文件中。',
  'Found for the node: {options}.': '找到的节点选项：{options}。',
  'Headers cannot be written.': '请求头无法写入。',
  'What it means is said by `pullpath explain`, and on the page under Errors.':
    '它的含义由 `pullpath explain` 以及页面上的“错误”说明。',
  'Open the registries.yaml of the node that said it.': '请打开报告该错误的节点的 registries.yaml。',
  'Open the registries.yaml of the node that said it, with this image: the plan shows what is asked, in order.':
    '请打开报告该错误的节点的 registries.yaml，并使用这个镜像：计划会按顺序显示访问的内容。',
  'The credentials of {hosts} come from helper programs, which K3s does not run.':
    '{hosts} 的凭据来自辅助程序，K3s 不会运行它们。',
  'The hosts have different rewrites, and K3s has one set of them for all endpoints of {registry}: each is now tried for each host.':
    '各主机的重写规则不同，而 K3s 对 {registry} 的所有端点只有一组重写规则：现在每条规则都会用于每个主机。',
  'The image is {image}.': '镜像是 {image}。',
  'The reason is at its end: {reason}.': '原因在末尾：{reason}。',
  'The registry is the name of the folder, which is not in the file: docker.io stands for it.':
    '镜像仓库是目录的名称，文件中没有写明：以 docker.io 代替。',
  'The rewrite {pattern} of {registry}': '{registry} 的重写规则 {pattern}',
  'There are more clusters in the file: this is the first.': '文件中还有其他集群：这是第一个。',
  'There are others, which were not taken: {files}.': '还有其他文件没有采用：{files}。',
  'There is more than one privateRegistriesConfig in the file: this is the first.':
    '文件中有多个 privateRegistriesConfig：这是第一个。',
  'There is more than one release in it: {releases}.': '其中有多个发行版本：{releases}。',
  'There is no server in it, so its node runs with --disable-default-registry-endpoint.':
    '其中没有 server，因此它的节点带有 --disable-default-registry-endpoint。',
  'What failed is a connection to {address}.': '失败的是到 {address} 的连接。',
  'What failed is a request to {scheme}{host}.': '失败的是对 {scheme}{host} 的请求。',
  'a file before': '之前的文件',
  'ca, client and skip_verify outside of a host are for every registry itself: write them for each registry below configs.':
    '主机之外的 ca、client 和 skip_verify 用于每个镜像仓库本身：请在 configs 下为每个镜像仓库写明。',
  'credential-helpers are programs, which K3s does not run: write credentials below configs.':
    'credential-helpers 是程序，K3s 不会运行它们：请把凭据写在 configs 下。',
  'proxies cannot be written; K3s takes proxies from the environment of its service.':
    'proxies 无法写入；K3s 从其服务的环境变量中取得代理。',
  'server is {server}: K3s always writes the registry itself there, so it stands as the last endpoint. The registry itself is asked after it, unless the node has --disable-default-registry-endpoint.':
    'server 是 {server}：K3s 总是在那里写镜像仓库本身，因此把它作为最后一个端点。之后还会访问镜像仓库本身，除非节点带有 --disable-default-registry-endpoint。',
  'system-default-registry is {system}: it changes the names of system images, and nothing in registries.yaml.':
    'system-default-registry 是 {system}：它改变系统镜像的名称，而不影响 registries.yaml。',
  '{endpoint}: capabilities {capabilities} cannot be written; K3s always allows pull and resolve.':
    '{endpoint}：capabilities {capabilities} 无法写入；K3s 总是允许 pull 和 resolve。',
  '{endpoint}: dial_timeout cannot be written; it is 30 s.': '{endpoint}：dial_timeout 无法写入；它是 30 秒。',
  '{endpoint}: headers cannot be written.': '{endpoint}：请求头无法写入。',
  '{endpoint}: override_path without a path cannot be written; K3s asks below /v2.':
    '{endpoint}：没有路径的 override_path 无法写入；K3s 在 /v2 之下访问。',
  '{endpoint}: proxy cannot be written; K3s takes proxies from the environment of its service.':
    '{endpoint}：proxy 无法写入；K3s 从其服务的环境变量中取得代理。',
  '{host} is insecure, so it is asked over https without verification first, and then over http. Write https://, or leave out insecure_skip_verify, if it speaks only one of them.':
    '{host} 是不安全的，因此先以不验证的 https 访问，再以 http 访问。如果它只支持其中一种，请写 https://，或省略 insecure_skip_verify。',
  '{host} is the default registry of RKE1; here it is a mirror of docker.io. --system-default-registry comes closer to it.':
    '{host} 是 RKE1 的默认镜像仓库；在这里它是 docker.io 的镜像源。--system-default-registry 更接近原意。',
  '{host}/{path} was not taken: it needs a rewrite, and K3s has one set of them for all endpoints of {name}, those of other tables too.':
    '{host}/{path} 没有采用：它需要重写规则，而 K3s 对 {name} 的所有端点（包括其他表中的端点）只有一组重写规则。',
  '{host}/{path}: the path is in the endpoint, because there are other tables for {name}. A registry that asks for a token for each repository can refuse that.':
    '{host}/{path}：路径写在端点中，因为 {name} 还有其他表。按仓库要求令牌的镜像仓库可能拒绝这种写法。',
  '{host}: certificates are in the Secret {secret}. Write them to files on each node, and name them as tls.ca_file, tls.cert_file and tls.key_file.':
    '{host}：证书在 Secret {secret} 中。请把它们写入每个节点上的文件，并写在 tls.ca_file、tls.cert_file 和 tls.key_file 中。',
  '{host}: the account is in the Secret {name}. Write its username and password below auth.':
    '{host}：账号在 Secret {name} 中。请把其 username 和 password 写在 auth 下。',
  '{host}: the client certificate is in the Secret {secret}. Write it to files on each node, and name them as tls.cert_file and tls.key_file.':
    '{host}：客户端证书在 Secret {secret} 中。请把它写入每个节点上的文件，并写在 tls.cert_file 和 tls.key_file 中。',
  '{host}: the credentials of ecrCredentialPlugin are for the kubelet, which finds its own by --image-credential-provider-config.':
    '{host}：ecrCredentialPlugin 的凭据用于 kubelet，kubelet 通过 --image-credential-provider-config 找到自己的凭据。',
  '{host}: write the authority in {field} to a file on each node, and name it as tls.ca_file.':
    '{host}：请把 {field} 中的 CA 写入每个节点上的文件，并写在 tls.ca_file 中。',
  '{host}: write the authority to a file on each node, and name it as tls.ca_file.':
    '{host}：请把 CA 写入每个节点上的文件，并写在 tls.ca_file 中。',
  '{host}: write the client certificate to files on each node, and name them as tls.cert_file and tls.key_file.':
    '{host}：请把客户端证书写入每个节点上的文件，并写在 tls.cert_file 和 tls.key_file 中。',
  '{key}: K3s has credentials for a whole host, not for a path.': '{key}：K3s 的凭据针对整个主机，而不是某个路径。',
  '{key}: K3s has credentials for a whole host, not for a path. Those of the host stand.':
    '{key}：K3s 的凭据针对整个主机，而不是某个路径。以主机的凭据为准。',
  '{key}: K3s takes one ca_file. Join {files} into it.': '{key}：K3s 只接受一个 ca_file。请把 {files} 合并到其中。',
  '{key}: K3s takes one client certificate. Left out: {files}.': '{key}：K3s 只接受一个客户端证书。已省略：{files}。',
  '{key}: its endpoints have files of their own, and K3s takes one of each for a host: those of the last stand.':
    '{key}：各端点有自己的文件，而 K3s 对一个主机每种只接受一个：以最后的为准。',
  '{key}: registrytoken is not used by containerd.': '{key}：containerd 不使用 registrytoken。',
  '{key}: there are no credentials in the file.': '{key}：文件中没有凭据。',
  '{key}: there are other credentials for {host} before these, which stand.':
    '{key}：之前已有 {host} 的其他凭据，以之前的为准。',
  '{key}: {file} lies beside hosts.toml, in a folder that K3s clears. Put it elsewhere, and write its whole path.':
    '{key}：{file} 与 hosts.toml 在同一目录，K3s 会清空该目录。请放到别处，并写完整路径。',
  '{location}: pull-from-mirror {limit} cannot be written; K3s asks it for tags and digests.':
    '{location}：pull-from-mirror {limit} 无法写入；K3s 会按标签和摘要访问它。',
  '{name} has no counterpart: an image without a registry is always one of docker.io.':
    '{name} 没有对应的写法：没有写明镜像仓库的镜像总是属于 docker.io。',
  '{name}: skipFallback is the flag --disable-default-registry-endpoint of the node.':
    '{name}：skipFallback 就是节点的启动参数 --disable-default-registry-endpoint。',
  '{name}: the paths of the locations differ, so they stand in the endpoints. A registry that asks for a token for each repository can refuse that.':
    '{name}：各 location 的路径不同，因此写在端点中。按仓库要求令牌的镜像仓库可能拒绝这种写法。',
  '{prefix}: K3s has mirrors for a whole registry, so all images of {name} are asked there first.':
    '{prefix}：K3s 的镜像源针对整个镜像仓库，因此 {name} 的所有镜像都会先到那里访问。',
  '{prefix}: K3s has no wildcard for a domain; name its registries.':
    '{prefix}：K3s 没有针对域名的通配；请写明其各个镜像仓库。',
  '{prefix}: K3s has one list of endpoints for {name}; these come after those of the tables before.':
    '{prefix}：K3s 对 {name} 只有一个端点列表；这些端点排在之前各表的端点之后。',
  '{prefix}: blocking has no counterpart; --disable-default-registry-endpoint comes closest.':
    '{prefix}：屏蔽没有对应的写法；--disable-default-registry-endpoint 最接近。',
  '{prefix}: mirror-by-digest-only cannot be written; K3s asks mirrors for tags as well.':
    '{prefix}：mirror-by-digest-only 无法写入；K3s 也会按标签访问镜像源。',
  '{prefix}: {name} itself is asked last, unless the node has --disable-default-registry-endpoint.':
    '{prefix}：最后访问 {name} 本身，除非节点带有 --disable-default-registry-endpoint。',
  '{host}: {field} was not taken: it is not true or false without quotes, and what reads such a file rejects all of it.':
    '{host}：{field} 没有采用：它不是没有引号的 true 或 false，读取这种文件的程序会拒绝整个文件。',
  '{host}: {field} was not taken: {value} is neither true nor false.':
    '{host}：未采用 {field}：{value} 既不是 true 也不是 false。',
  '{registry}: a network cannot be named in registries.yaml; name its registries.':
    '{registry}：registries.yaml 中不能写网段；请写明其中的各个镜像仓库。',
  '{release} is older than what can be computed here: the release stays as it is set.':
    '{release} 早于此处能计算的版本：发行版本保持原来的设置。',
  '{url}: overridePath without a path cannot be written; K3s asks below /v2.':
    '{url}：没有路径的 overridePath 无法写入；K3s 在 /v2 之下访问。',
  '{what} is another in {path} than in {other}, whose value is taken.':
    '{path} 中的{what}与 {other} 中的不同，以后者的值为准。',
}
