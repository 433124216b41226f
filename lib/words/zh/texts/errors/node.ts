import type { Dictionary } from '@/lib/words/say'

/** The node, the kubelet and the files of the node. */
export const NODE_ERRORS_ZH: Dictionary = {
  'This is not about registries.yaml.': '这与 registries.yaml 无关。',
  'The disk of the node is full. This is not about a registry.': '节点的磁盘已满。这与镜像仓库无关。',
  'Free space where K3s or RKE2 has its data (as a rule /var/lib/rancher), or give it a larger disk; inodes can be used up too.':
    '请在 K3s 或 RKE2 的数据目录（通常是 /var/lib/rancher）释放空间，或换更大的磁盘；inode 也可能用尽。',
  'The disk of the node cannot be written. This is not about a registry.': '节点的磁盘无法写入。这与镜像仓库无关。',
  'The file system is mounted read-only or damaged: look at dmesg.': '文件系统以只读方式挂载或已损坏：请查看 dmesg。',
  'The image is for another processor than the node has. The pull worked; this is not about a registry.':
    '镜像是为另一种处理器构建的。拉取成功了；这与镜像仓库无关。',
  'Use an image that is built for the architecture of the node, or choose nodes by kubernetes.io/arch.':
    '请使用为节点架构构建的镜像，或用 kubernetes.io/arch 选择节点。',
  'The image is not built for the processor or system of this node. The registry has it, and was asked in the right way.':
    '镜像不是为该节点的处理器或系统构建的。镜像仓库有它，访问方式也正确。',
  'Use an image or a tag for the architecture of the node, or choose nodes by kubernetes.io/arch.':
    '请使用适合节点架构的镜像或标签，或用 kubernetes.io/arch 选择节点。',
  'A mirror that was filled with one architecture only lacks the others. The pull ends there, and no other endpoint is asked.':
    '只填充了一种架构的镜像源缺少其他架构。拉取就此结束，不再访问其他端点。',
  'The kubelet itself holds pulls back: it may begin only so many in a second. No registry was asked.':
    '是 kubelet 自己限制了拉取：每秒只能开始一定数量。没有访问任何镜像仓库。',
  'It tries again by itself. The limits are registryPullQPS and registryBurst of the kubelet.':
    '它会自动重试。限制是 kubelet 的 registryPullQPS 和 registryBurst。',
  'The pod says imagePullPolicy: Never, and the image is not on the node. No registry was asked.':
    'Pod 设置了 imagePullPolicy: Never，而镜像不在节点上。没有访问任何镜像仓库。',
  'Import the image on each node, or change imagePullPolicy.': '请在每个节点上导入镜像，或修改 imagePullPolicy。',
  'The name of the image is not valid: {image}. No registry was asked.':
    '镜像名称无效：{image}。没有访问任何镜像仓库。',
  'Correct it in the pod: small letters, no scheme, no spaces, one tag.':
    '请在 Pod 中更正：小写字母、没有协议、没有空格、一个标签。',
  'containerd is not running, so nothing is pulled.': 'containerd 没有运行，因此无法拉取。',
  'It does not start, perhaps because of its config.toml, or K3s or RKE2 was stopped: its last lines say why.':
    '它没有启动，可能是因为 config.toml，或者 K3s 或 RKE2 已停止：最后几行日志会说明原因。',
  'containerd looks for the pause image {image} under another name than it is stored by. No registry was asked.':
    'containerd 查找 pause 镜像 {image} 时使用的名称与存储的名称不同。没有访问任何镜像仓库。',
  'A package of K3s with a containerd of its own (2.3) does not complete the name. Set pause-image: docker.io/{image} in config.yaml, or use the releases of K3s itself.':
    '使用自带 containerd（2.3）的 K3s 软件包不会补全名称。请在 config.yaml 中设置 pause-image: docker.io/{image}，或使用 K3s 官方发布的版本。',
  'The image was fetched, and could not be unpacked on the node.': '镜像已下载，但无法在节点上解包。',
  'The disk, its file system or the snapshotter of the node; or a layer was damaged on the way.':
    '原因在节点的磁盘、文件系统或快照程序；或者某一层在传输中损坏。',
  'The name of the image is not valid. No registry was asked.': '镜像名称无效。没有访问任何镜像仓库。',
  'containerd looks for the pause image under another name than it is stored by. No registry was asked.':
    'containerd 查找 pause 镜像时使用的名称与存储的名称不同。没有访问任何镜像仓库。',
  'The pull took too long and was ended from outside.': '拉取耗时过长，被外部终止。',
  'The pull of {image} took too long and was ended from outside.': '{image} 的拉取耗时过长，被外部终止。',
  'An endpoint does not answer, or is slow: containerd ends a pull after five minutes without progress. Its log says which one was asked last.':
    '某个端点没有响应或很慢：containerd 会在五分钟没有进展后终止拉取。它的日志说明最后访问的是哪个。',
  'The pull was called off, and the line does not say by whom.': '拉取被取消，这一行没有说明由谁取消。',
  'The pod was deleted, the node stopped, or another error came first: look at the lines before it.':
    'Pod 被删除、节点停止，或先有其他错误：请查看它之前的行。',
  'The kubelet waits before it pulls again. Why the last pull failed is in another event.':
    'kubelet 在等待下一次拉取。上次拉取失败的原因在另一个事件中。',
  'The kubelet waits before it pulls {image} again. Why the last pull failed is in another event.':
    'kubelet 在等待再次拉取 {image}。上次拉取失败的原因在另一个事件中。',
  'What failed is not said in a way that is known here.': '失败的原因没有以这里已知的方式说明。',
  'the line does not say which': '该行没有说明是哪一个',
  'A certificate file cannot be read: {file}. Every pull of this registry fails before anybody is asked.':
    '无法读取证书文件：{file}。该镜像仓库的每次拉取都会在访问任何端点之前失败。',
  'Put the file on every node, readable by root and as PEM, or correct ca_file. A path must begin with a slash.':
    '请把 PEM 格式、root 可读的文件放到每个节点上，或更正 ca_file。路径必须以斜杠开头。',
  'insecure_skip_verify does not help, and other endpoints do not either.':
    'insecure_skip_verify 没有帮助，其他端点也没有帮助。',
  'The certificate or key of the client cannot be used: {file}. Every pull of this registry fails before anybody is asked.':
    '客户端的证书或密钥无法使用：{file}。该镜像仓库的每次拉取都会在访问任何端点之前失败。',
  'Name a certificate in cert_file and its key, without a passphrase, in key_file; both as PEM on every node.':
    '请在 cert_file 中指定证书，在 key_file 中指定没有口令的密钥；两者都以 PEM 格式放在每个节点上。',
  'Only one of cert_file and key_file is set, and every pull of this registry fails before anybody is asked.':
    'cert_file 和 key_file 只设置了一个，该镜像仓库的每次拉取都会在访问任何端点之前失败。',
  'Write both, or remove the one. They are for a registry that wants a certificate of the client; the authority of the registry belongs into ca_file.':
    '请两个都写，或移除已有的一个。它们用于要求客户端证书的镜像仓库；镜像仓库的证书颁发机构应写在 ca_file 中。',
  'containerd cannot read a hosts.toml that has no endpoint in it, so the TLS settings of its registry do not count.':
    'containerd 无法读取没有端点的 hosts.toml，因此该镜像仓库的 TLS 设置不起作用。',
  'K3s wrote such a file for a registry that only has an entry of configs. Fixed in v1.29.4, v1.28.9 and v1.27.13: upgrade, or add a mirror for that registry with itself as endpoint.':
    'K3s 为只有 configs 条目的镜像仓库写了这样的文件。已在 v1.29.4、v1.28.9 和 v1.27.13 中修复：请升级，或为该镜像仓库添加以自身为端点的镜像源。',
  'containerd cannot read a hosts.toml. It ignores all of it: no mirror of that registry is asked, only the registry itself.':
    'containerd 无法读取某个 hosts.toml，会忽略整个文件：不访问该镜像仓库的任何镜像源，只访问它自身。',
  'A backslash or a quotation mark in a rewrite: K3s writes it as it is. Write [.] for \\. and [0-9] for \\d.':
    '重写规则中有反斜杠或引号：K3s 原样写入。请用 [.] 代替 \\.，用 [0-9] 代替 \\d。',
  'A file that was made or changed by hand; or IPv6 in an endpoint, which containerd 1.7 cannot read.':
    '手工创建或修改的文件；或端点中的 IPv6，containerd 1.7 无法读取。',
  'The same endpoint twice, in releases up to v1.29.2.': '同一端点出现两次（v1.29.2 及之前的版本）。',
  'containerd cannot read its config.toml, and does not start.': 'containerd 无法读取它的 config.toml，因此不启动。',
  'A template of your own (config.toml.tmpl, config-v3.toml.tmpl) is of another version, or a password or key has a character that TOML does not allow.':
    '自己的模板（config.toml.tmpl、config-v3.toml.tmpl）属于另一个版本，或者密码或键中有 TOML 不允许的字符。',
  'registries.yaml is a folder on this node.': '该节点上的 registries.yaml 是一个文件夹。',
  'A volume was mounted from a path that did not exist, and Docker made a folder of it: mount the file.':
    '挂载了不存在的路径，Docker 把它创建成了文件夹：请挂载文件。',
  'registries.yaml is in the folder for manifests, where it is taken for an object of Kubernetes.':
    'registries.yaml 位于 manifests 文件夹中，被当作 Kubernetes 对象。',
  'It belongs to /etc/rancher/k3s or /etc/rancher/rke2, on each node.':
    '它应位于每个节点的 /etc/rancher/k3s 或 /etc/rancher/rke2。',
  'registries.yaml on this node cannot be read as YAML{place}.': '该节点上的 registries.yaml 不是有效的 YAML{place}。',
  'config.yaml of this node, which has its flags, cannot be read as YAML{place}.':
    '该节点上含有启动参数的 config.yaml 不是有效的 YAML{place}。',
  'It is not registries.yaml: look at config.yaml and at the files of config.yaml.d.':
    '不是 registries.yaml：请查看 config.yaml 和 config.yaml.d 中的文件。',
  'A YAML file of this node cannot be read{place}: registries.yaml, or config.yaml with its flags.':
    '该节点上的一个 YAML 文件无法读取{place}：registries.yaml，或含有启动参数的 config.yaml。',
  'Since the releases of January 2024, K3s waits where it cannot read registries.yaml: if it ends at once, it is config.yaml or a file of config.yaml.d.':
    '自 2024 年 1 月的版本起，K3s 无法读取 registries.yaml 时会等待：如果立即退出，则是 config.yaml 或 config.yaml.d 中的文件。',
  'A line “Using private registry config file” just before it says that it is registries.yaml.':
    '紧接其前的 “Using private registry config file” 一行说明它是 registries.yaml。',
  ', at line {line}': '，在第 {line} 行',
  ', at line {line} or the one after it': '，在第 {line} 行或其下一行',
  'A pull secret that the pod names is not in its namespace, or cannot be read.':
    'Pod 指定的拉取凭据不在其命名空间中，或无法读取。',
  'Without it the account of the node is used, which registries.yaml may have. Make the secret in the namespace of the pod, or take its name out of the pod.':
    '没有它时使用节点的账号（可能在 registries.yaml 中）。请在 Pod 的命名空间中创建该 Secret，或从 Pod 中去掉其名称。',
  'The credential provider of the kubelet failed: it gave no account for this image.':
    'kubelet 的凭据提供程序失败：没有为这个镜像提供账号。',
  'Its program or its configuration on the node is at fault. The account of registries.yaml is used then.':
    '节点上的程序或其配置有误。此时使用 registries.yaml 的账号。',
  'K3s or RKE2 must not read registries.yaml on this node.': '该节点上的 K3s 或 RKE2 无权读取 registries.yaml。',
  'The file must be readable by the user who runs the service, as a rule root: look at its owner, its mode, and at SELinux.':
    '文件必须可由运行服务的用户（通常是 root）读取：请查看其所有者、权限和 SELinux。',
  'Windows does not allow the name of a folder in certs.d.': 'Windows 不允许 certs.d 中的某个文件夹名称。',
  'Older releases of RKE2 write the port with a colon into it: upgrade, or write the registry without a port.':
    '较旧的 RKE2 版本会把带冒号的端口写入其中：请升级，或写不带端口的镜像仓库。',
  'K3s drops an endpoint of registries.yaml, because it is not a URL.':
    'K3s 丢弃了 registries.yaml 的一个端点，因为它不是 URL。',
  'Correct it: a scheme, a host, a port of digits, and no spaces.': '请更正：协议、主机、数字端口，没有空格。',
  'The same endpoint is there twice: K3s uses the first one. This is not why a pull fails.':
    '同一端点出现了两次：K3s 使用第一个。这不是拉取失败的原因。',
  'A rewrite is not used: its pattern is not valid, or its result is not a repository.':
    '某条重写规则没有被使用：它的模式无效，或其结果不是仓库路径。',
  'Patterns are those of Go: no look-ahead, no back-reference. The result has small letters and no double slash.':
    '模式使用 Go 的语法：没有先行断言，没有反向引用。结果使用小写字母，没有双斜杠。',
  'An account of registries.yaml does not reach containerd.': 'registries.yaml 的某个账号没有到达 containerd。',
  'A template of your own (config.toml.tmpl) has no place for accounts: include {base} in it.':
    '自己的模板（config.toml.tmpl）中没有账号的位置：请在其中包含 {base}。',
  'The embedded registry is not started on this node.': '该节点上没有启动嵌入式镜像仓库。',
  'It shares only registries that are keys of mirrors in registries.yaml of each node; an empty entry is enough. And it needs the containerd of K3s.':
    '它只共享在每个节点的 registries.yaml 中作为 mirrors 的键的镜像仓库；空条目即可。它还需要 K3s 自带的 containerd。',
  'The embedded registry found no other node that has this. That is no failure: the next endpoint is asked.':
    '嵌入式镜像仓库没有找到其他有此内容的节点。这不是失败：接着访问下一个端点。',
  'No node has the image yet, its tag is latest, or the nodes do not reach each other on ports 5001 and 6443 (RKE2: 9345).':
    '还没有节点拥有该镜像、标签是 latest，或节点之间无法通过端口 5001 和 6443（RKE2：9345）互相访问。',
  'There is no archive with this image on the node, so it will be pulled. This is not an error yet.':
    '节点上没有包含该镜像的归档，因此会去拉取。这还不是错误。',
  'RKE2 does not start until it is corrected.': '在更正之前 RKE2 不会启动。',
  'K3s does not start until it is corrected.': '在更正之前 K3s 不会启动。',
  'The node waits, without containerd and kubelet, and reads the file again every few seconds: correct it, no restart is needed.':
    '节点在等待，containerd 和 kubelet 都没有启动，并且每隔几秒重新读取文件：请更正，无需重启。',
}
