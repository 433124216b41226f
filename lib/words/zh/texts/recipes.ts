import type { Dictionary } from '@/lib/words/say'

/** Titles of recipes, when each fits, and what has to be so for it. */
export const RECIPES_ZH: Dictionary = {
  'A group asks its members in order, so that one group can serve several registries.':
    'group 仓库按顺序查询其成员，因此一个 group 可以供多个镜像仓库使用。',
  'A mirror with the same names': '名称相同的镜像源',
  'A project of Harbor caches one other registry. The rewrite puts the name of the project before that of the image.':
    'Harbor 的一个项目缓存一个其他镜像仓库。重写规则把项目名放在镜像名之前。',
  'A proxy repository of Nexus caches one registry, a group has several. Either its name is part of the path, or it has a port of its own.':
    'Nexus 的一个 proxy 仓库缓存一个镜像仓库，group 仓库包含多个。它的名称是路径的一部分，或者它有自己的端口。',
  'A remote repository caches one other registry. The project and the repository come before the name of the image.':
    '一个远程仓库缓存一个其他镜像仓库。项目和仓库位于镜像名之前。',
  'A remote repository caches one registry, a virtual one has several. Its key is the first part of the path, or a subdomain.':
    '一个 remote 仓库缓存一个镜像仓库，virtual 仓库包含多个。它的键是路径的第一部分，或是一个子域名。',
  'Amazon ECR as a cache of other registries': '用 Amazon ECR 缓存其他镜像仓库',
  'An organization of your own Quay caches one other registry. The rewrite puts the name of the organization before that of the image.':
    '你自己的 Quay 中的一个组织缓存一个其他镜像仓库。重写规则把组织名放在镜像名之前。',
  'Artifact cache rules, such as docker.io/* to docker-hub/*. A repository that no rule covers is asked of its registry.':
    '制品缓存规则，例如从 docker.io/* 到 docker-hub/*。没有规则覆盖的仓库会从其镜像仓库拉取。',
  Artifactory: 'Artifactory',
  'Azure Container Registry as a cache': '用 Azure Container Registry 作缓存',
  'Cache rules of the registry: {rules}.': '该镜像仓库的缓存规则：{rules}。',
  'Distribution as a cache': '用 Distribution 作缓存',
  'Each instance has its registry as proxy.remoteurl: {places}.':
    '每个实例的 proxy.remoteurl 是它的镜像仓库：{places}。',
  'Each registry in use needs its mirror here, or "*": one without a mirror is still asked itself.':
    '使用中的每个镜像仓库都需要在此设置镜像源，或使用 "*"：没有镜像源的镜像仓库仍会被直接访问。',
  'For Docker Hub that is https://registry-1.docker.io.': '对 Docker Hub 而言，它是 https://registry-1.docker.io。',
  'For Docker Hub the whole name of nginx is library/nginx.': '在 Docker Hub 中，nginx 的完整名称是 library/nginx。',
  GitLab: 'GitLab',
  'GitLab takes at most two names after the project, such as library/nginx: longer ones cannot be pushed.':
    'GitLab 在项目之后最多接受两段名称，例如 library/nginx：更长的名称无法推送。',
  'Gitea or Forgejo': 'Gitea 或 Forgejo',
  'Google Artifact Registry as a cache': '用 Google Artifact Registry 作缓存',
  'Harbor proxy cache': 'Harbor 代理缓存',
  'Images name the host themselves: {host}/group/project.': '镜像名自身写明主机：{host}/group/project。',
  'Images name the host themselves: {host}/owner/image.': '镜像名自身写明主机：{host}/owner/image。',
  'In Artifactory, these are remote or virtual Docker repositories: {names}.':
    '在 Artifactory 中，以下是 remote 或 virtual 类型的 Docker 仓库：{names}。',
  'In ECR, these are the prefixes of the pull-through cache rules: {names}.':
    '在 ECR 中，以下是拉取缓存（pull-through cache）规则的前缀：{names}。',
  'In Harbor, each of these is a project with "Proxy Cache" on: {names}.':
    '在 Harbor 中，以下每一个都是启用了“代理缓存”（Proxy Cache）的项目：{names}。',
  'In Nexus, path based routing is on for these repositories: {names}.':
    '在 Nexus 中，以下仓库启用了基于路径的路由（path based routing）：{names}。',
  'In Nexus, the repository of each registry has a connector with its port: {places}.':
    '在 Nexus 中，每个镜像仓库对应的仓库都有一个使用其端口的 connector：{places}。',
  'In Quay, each organization has this Remote Registry under Proxy Cache: {names}.':
    '在 Quay 中，每个组织的 Proxy Cache 设置了如下 Remote Registry：{names}。',
  'In the configuration of zot, each registry has onDemand: true and this destination: {destinations}.':
    '在 zot 的配置中，每个镜像仓库都设置了 onDemand: true 和如下 destination：{destinations}。',
  'In the group {group}, the dependency proxy is on. It caches Docker Hub alone, and wants a login.':
    '群组 {group} 启用了依赖代理（dependency proxy）。它只缓存 Docker Hub，并且需要登录。',
  'In the project, these are remote repositories of the format Docker: {names}.':
    '在该项目中，以下是 Docker 格式的远程仓库：{names}。',
  'K3s has one login for each host, and a robot account belongs to one organization: take a user who reads all.':
    'K3s 对每个主机只有一个登录，而机器人账号只属于一个组织：请使用能读取所有组织的用户。',
  'K3s owns certs.d: give the chart spegel.containerdMirrorAdd: false.':
    'certs.d 由 K3s 管理：请为 chart 设置 spegel.containerdMirrorAdd: false。',
  'Nexus Repository': 'Nexus Repository',
  'Nodes give each other the images they have, of the registries that are named under mirrors. Built into K3s and RKE2, or from its Helm chart.':
    '节点之间互相提供已有的镜像，限于 mirrors 下写明的镜像仓库。可用 K3s 和 RKE2 内置的，或来自它的 Helm chart。',
  'Pull-through cache rules have a prefix for each registry. A token of ECR lives twelve hours, and K3s reads this file at its start: a timer has to write it again.':
    '拉取缓存规则为每个镜像仓库设置一个前缀。ECR 的令牌有效期为十二小时，而 K3s 在启动时读取此文件：需要用定时器重新写入。',
  'Push the copies there before, with their whole names: {names}.': '请事先把副本以完整名称推送到那里：{names}。',
  'Push the copies there before: {names}.': '请事先把副本推送到那里：{names}。',
  'Quay proxy cache': 'Quay 代理缓存',
  'Rules for {registries} need an account there, in Secrets Manager.':
    '{registries} 的规则需要那里的账号，保存在 Secrets Manager 中。',
  'Set --embedded-registry on the servers. Nodes have to reach each other on the ports 5001 and 6443.':
    '请在 server 上设置 --embedded-registry。节点之间必须能通过端口 5001 和 6443 互相访问。',
  'Spegel: nodes share their images': 'Spegel：节点共享镜像',
  'The account needs to pull from all of these projects: K3s has one login for each host.':
    '该账号需要能从所有这些项目拉取：K3s 对每个主机只有一个登录。',
  'The account of the token needs ecr:BatchImportUpstreamImage, and ecr:CreateRepository for the first pull.':
    '令牌所属的账号需要 ecr:BatchImportUpstreamImage 权限，首次拉取还需要 ecr:CreateRepository。',
  'The extension sync fetches what is asked for, onDemand, into the destination of its registry: /docker.io, /quay.io and so on.':
    'sync 扩展按需（onDemand）把所请求的内容取到其镜像仓库的 destination：/docker.io、/quay.io 等。',
  'The mirror has the images under the names that they have at their registries, such as rancher/mirrored-pause. The usual one in an air gap.':
    '镜像源中的镜像名称与其镜像仓库中的相同，例如 rancher/mirrored-pause。离线环境中通常如此。',
  'The nodes have to find *.{host} in DNS, and its certificate has to be for these names.':
    '节点必须能在 DNS 中解析 *.{host}，其证书必须适用于这些名称。',
  'The reference registry, registry:2 or registry:3, with proxy.remoteurl. One instance caches one registry, so that each has a host or port of its own.':
    '参考实现的镜像仓库 registry:2 或 registry:3，使用 proxy.remoteurl。一个实例缓存一个镜像仓库，因此每个都有自己的主机或端口。',
  'The registry of projects, for your own images or for copies of others, or the dependency proxy of a group, which caches Docker Hub.':
    '项目的镜像仓库，用于你自己的镜像或其他镜像的副本；或群组的依赖代理，它缓存 Docker Hub。',
  'The Remote Registry is the whole registry: with docker.io/library the rewrite would say library twice.':
    'Remote Registry 要写整个镜像仓库：如果写 docker.io/library，重写后会出现两次 library。',
  'The rule for Docker Hub needs a credential set with an account there.':
    'Docker Hub 的规则需要一个凭据集，其中有那里的账号。',
  'The service account needs the role Artifact Registry Reader on them.':
    '服务账号在这些仓库上需要 Artifact Registry Reader 角色。',
  'The timer on each node writes a new token within twelve hours, and restarts K3s for it. The credential provider of the kubelet does not know mirrors.':
    '每个节点上的定时器在十二小时之内写入新令牌，并为此重启 K3s。kubelet 的凭据提供程序不认识镜像源。',
  'The token server is GitLab itself: containerd asks it without an entry of its own.':
    '令牌服务器是 GitLab 本身：containerd 访问它时不需要单独的条目。',
  'They do not cache other registries: this is for copies that were pushed below an owner, and for the login of your own images.':
    '它们不缓存其他镜像仓库：这用于推送到某个所有者之下的副本，以及你自己镜像的登录。',
  'Without a login the projects have to be public.': '不登录时，这些项目必须是公开的。',
  'Without a login, Nexus needs anonymous pull for these repositories and the Docker Bearer Token Realm.':
    '不登录时，Nexus 需要为这些仓库允许匿名拉取，并启用 Docker Bearer Token Realm。',
  'Without a login, allUsers need the role Artifact Registry Reader on them.':
    '不登录时，allUsers 在这些仓库上需要 Artifact Registry Reader 角色。',
  'zot changes Docker manifests to OCI ones, and so their digests, unless it has preserveDigest and compat docker2s2.':
    'zot 会把 Docker manifest 改为 OCI manifest，从而改变其摘要，除非设置了 preserveDigest 和 compat docker2s2。',
  'zot with sync on demand': '使用按需同步的 zot',
  '{registry} as {name}': '{registry} 对应 {name}',
  '{registry} at {place}': '{registry} 位于 {place}',
  '{registry}/* to {name}/*': '从 {registry}/* 到 {name}/*',
}
