import type { Dictionary } from '@/lib/words/say'

/** Examples that ask nothing. */
export const PRESETS_ZH: Dictionary = {
  'A classic personal access token with read:packages; the user name is that of its owner.':
    '带 read:packages 权限的经典个人访问令牌；用户名是令牌所有者的用户名。',
  'A registry is taken out of the wildcard with an empty tls: an entry of mirrors without endpoints does not do it.':
    '用空的 tls 可以把一个镜像仓库排除在通配之外：mirrors 中没有端点的条目做不到这一点。',
  'A registry that wants a certificate of the node. cert_file and key_file belong together.':
    '要求节点提供证书的镜像仓库。cert_file 和 key_file 必须配对。',
  'A repository-scoped token, or a service principal with AcrPull.':
    '限定仓库范围的令牌，或具有 AcrPull 角色的服务主体。',
  'Amazon ECR with the credential provider': '使用凭据提供程序的 Amazon ECR',
  'Azure Container Registry': 'Azure Container Registry',
  'Client certificates': '客户端证书',
  'For a higher rate limit. The key is registry-1.docker.io, which works in every release.':
    '用于提高速率限制。键是 registry-1.docker.io，在每个发行版本中都有效。',
  'For a test only: whoever is in between can answer. The certificate as ca_file is as short and is safe.':
    '仅供测试：处于中间的任何人都可以应答。把证书写作 ca_file 同样简短，而且安全。',
  'GitHub packages': 'GitHub 软件包',
  'Google Artifact Registry': 'Google Artifact Registry',
  'Harvester with a private registry': '使用私有镜像仓库的 Harvester',
  'Harvester writes the file of its nodes from the setting containerd-registry: this is what comes out, and the export as a Harvester setting is what goes in. The certificate belongs into the setting additional-ca.':
    'Harvester 根据设置 containerd-registry 写入其节点的文件：这里是得到的结果，导出为 Harvester 设置则是输入。证书应写入设置 additional-ca。',
  'Hauler store in an air gap': '离线环境中的 Hauler store',
  'Login at Docker Hub': '登录 Docker Hub',
  'No mirror is needed for a registry that images name themselves: credentials are found by its host and port.':
    '镜像名自身写明的镜像仓库不需要镜像源：凭据按其主机和端口查找。',
  'No password: a token of ECR lives twelve hours, and K3s reads this file at its start only. The kubelet asks the provider for a new one, by the name of the image. Nodes share what they have, so that each image is fetched once.':
    '没有密码：ECR 的令牌有效期为十二小时，而 K3s 只在启动时读取此文件。kubelet 按镜像名向提供程序请求新令牌。节点共享已有的镜像，因此每个镜像只取一次。',
  'Nodes are containers: they reach the registry by the name of its container and by the port inside, 5000. The port in the name of the image is that of the computer. For k3d cluster create --registry-config.':
    '节点是容器：它们通过镜像仓库容器的名称和内部端口 5000 访问它。镜像名中的端口是本机的端口。用于 k3d cluster create --registry-config。',
  'Only repositories below rancher/ are renamed; all others keep their names on the mirror.':
    '只有 rancher/ 之下的仓库路径会改名；其他仓库路径在镜像源上保持原名。',
  'Plain http in a lab': '实验环境中的明文 http',
  'Private registry with a login': '需要登录的私有镜像仓库',
  'RKE2 with a mirror and a login': '使用镜像源和登录的 RKE2',
  "Rancher's images in a project of their own": '放在单独项目中的 Rancher 镜像',
  'Registry with a private authority': '使用私有 CA 的镜像仓库',
  'Self-signed certificate, not verified': '自签名证书，不验证',
  'The file with the certificate of the authority has to be on every node.': '含有 CA 证书的文件必须在每个节点上。',
  'The key file of a service account as password, on one line. The user name is fixed.':
    '把服务账号的密钥文件写成一行，作为密码。用户名是固定的。',
  'The same format below /etc/rancher/rke2. The images of RKE2 itself are pulled by another program, which reads this file too.':
    '格式相同，位于 /etc/rancher/rke2 之下。RKE2 自身的镜像由另一个程序拉取，它也读取此文件。',
  'The second is asked where the first does not answer or does not have the image. A mirror that answers with a page ends the search.':
    '第一个没有应答或没有该镜像时，才会请求第二个。以网页应答的镜像源会使查找结束。',
  'Two mirrors in order': '按顺序的两个镜像源',
  'Wildcard with an exception': '带例外的通配',
  'Without a mirror K3s asks over https. The mirror entry of the registry itself is where http:// is said.':
    '没有镜像源时 K3s 通过 https 访问。镜像仓库自己的 mirrors 条目就是写明 http:// 的地方。',
  'hauler store serve registry keeps the names that images have at their registries, without the registries: one mirror for all of them, and no registry itself.':
    'hauler store serve registry 保留镜像在其镜像仓库中的名称，但不含镜像仓库本身：所有镜像仓库共用一个镜像源，不再访问镜像仓库本身。',
  'k3d with its own registry': '使用自带镜像仓库的 k3d',
}
