import type { Dictionary } from '@/lib/words/say'

/** What an answer of an endpoint means. */
export const ANSWERS_ZH: Dictionary = {
  'A forward proxy answered {status} at {host} ({sign}), not a registry.':
    '在 {host} 返回 {status} 的是正向代理（{sign}），不是镜像仓库。',
  'A forward proxy is no endpoint: write the registry there, and the proxy as HTTPS_PROXY and NO_PROXY into the environment of the service. If the endpoint is right, the proxy in front of it refuses.':
    '正向代理不能作为端点：请在这里写镜像仓库，并把代理写入服务的环境变量 HTTPS_PROXY 和 NO_PROXY。如果端点没有写错，则是它前面的代理拒绝了请求。',
  'A rewrite made it out of {name}: look whether that is the right name there.':
    '这是重写规则由 {name} 得到的：请检查那里的名称是否正确。',
  'Build the image anew and push it.': '请重新构建镜像并推送。',
  'Correct the host or the path of the endpoint.': '请更正端点的主机或路径。',
  'Correct the image, or remove the endpoint.': '请更正镜像，或删除该端点。',
  'Correct the password of configs "{host}". Docker Hub and Harbor want an access token or a robot account.':
    '请更正 configs "{host}" 的密码。Docker Hub 和 Harbor 需要访问令牌或机器人账号。',
  'Correct the path of the endpoint.': '请更正端点的路径。',
  'Fix the registry, or remove the endpoint.': '请修复该镜像仓库，或删除该端点。',
  'Give the account the permission to pull, or correct the rewrite that leads to this repository.':
    '请授予该账号拉取权限，或更正指向此仓库路径的重写规则。',
  'It does not say for which registry it answered (OCI-Namespace), as most do not, so it may hold another image of the same name.':
    '它没有说明是代表哪个镜像仓库响应的（OCI-Namespace），大多数镜像仓库都不说明，因此它可能存有另一个同名镜像。',
  'It does not say the digest with HEAD, so every pull needs one request more.':
    '它不在 HEAD 响应中给出摘要，因此每次拉取都要多发一个请求。',
  'It redirects to {host}: nodes must reach that too.': '它重定向到 {host}：节点也必须能访问那里。',
  'Log in for a higher limit, or put a cache in front.': '请登录以提高限额，或在前面部署缓存。',
  'Look at the proxy in front of the registry, or remove the endpoint.': '请检查镜像仓库前面的代理，或删除该端点。',
  'Look at the proxy.': '请检查代理。',
  'Look at the registry, or at the cache in front of it: it gives out other content than its name says.':
    '请检查镜像仓库或它前面的缓存：它给出的内容与名称不符。',
  'Look at the registry.': '请检查镜像仓库。',
  'Look at what listens there; its log says why it refuses the request.':
    '请检查在那里监听的服务；它的日志会说明拒绝请求的原因。',
  'Look at what stands in front of the registry and writes Docker-Content-Digest.':
    '请检查镜像仓库前面写入 Docker-Content-Digest 的服务。',
  'Rate limit: {count} left': '速率限制：剩余 {count} 次',
  'Rate limit: {count} of {limit} left': '速率限制：剩余 {count} 次，共 {limit} 次',
  'The account may not pull this repository, or registry and token server do not belong together.':
    '该账号无权拉取此仓库路径，或者镜像仓库与令牌服务器不匹配。',
  'The endpoint leads to a user interface, a login or a proxy page: correct its host, port or path.':
    '该端点指向用户界面、登录页面或代理页面：请更正它的主机、端口或路径。',
  'The registry warns: {warning}': '镜像仓库警告：{warning}',
  'The search ends here.': '查找到此结束。',
  'Values in the URL of this line are masked here. The node shows them.':
    '这一行 URL 中的值在此处被遮盖。节点会显示它们。',
  'What answers there is no registry: correct the endpoint.': '在那里响应的不是镜像仓库：请更正端点。',
  'Without insecure_skip_verify it would be refused: {why}.': '如果没有 insecure_skip_verify，它会被拒绝：{why}。',
  'Write the host alone as endpoint, and a rewrite of ^(.*)$ to {project}/$1 if {name} is a project there.':
    '请在端点中只写主机；如果 {name} 是那里的项目，再写一条把 ^(.*)$ 改为 {project}/$1 的重写规则。',
  'Write {url} as the endpoint.': '请将端点写为 {url}。',
  'containerd asks for {path}. With a path other than /v2 nothing is added in front of the name.':
    'containerd 请求的是 {path}。路径不是 /v2 时，名称前面不会添加任何内容。',
  'containerd knows Basic and Bearer.': 'containerd 支持 Basic 和 Bearer。',
  'containerd takes it for the image, and the pull fails without asking the next endpoint.':
    'containerd 会把它当作镜像，拉取随之失败，不再访问下一个端点。',
  'containerd would ask {count} more times at once, whatever Retry-After says.':
    'containerd 会立即再访问 {count} 次，不管 Retry-After 如何。',
  'containerd would send the credentials along to {host}. They were not sent.':
    'containerd 会把凭据一并发送到 {host}。这里没有发送。',
  'containerd would send the same password 1 more time, which can lock the account.':
    'containerd 会再发送 1 次同样的密码，这可能导致账号被锁定。',
  'containerd would send the same password {count} more times, which can lock the account.':
    'containerd 会再发送 {count} 次同样的密码，这可能导致账号被锁定。',
  'containerd would send the same token 1 more time.': 'containerd 会再发送 1 次同样的令牌。',
  'containerd would send the same token {count} more times.': 'containerd 会再发送 {count} 次同样的令牌。',
  'counted for {source}': '按 {source} 计算',
  'something else': '其他内容',
  'within 1 day': '1 天内',
  'within 1 hour': '1 小时内',
  'within 1 minute': '1 分钟内',
  'within 1 second': '1 秒内',
  'within {count} days': '{count} 天内',
  'within {count} hours': '{count} 小时内',
  'within {count} minutes': '{count} 分钟内',
  'within {count} seconds': '{count} 秒内',
  '{file} is a file of the node and not known here: this was asked without it.':
    '{file} 是节点上的文件，这里不知道它的内容：访问时没有使用它。',
  '{host} answered 400: it does not understand the request, and it does not speak TLS on this port either.':
    '{host} 返回 400：它不理解该请求，这个端口也不使用 TLS。',
  '{host} answered 400: it does not understand the request.': '{host} 返回 400：它不理解该请求。',
  '{host} answered 401 without saying how to log in: a proxy or firewall in front of it, not a registry.':
    '{host} 返回 401，却没有说明如何登录：响应的是它前面的代理或防火墙，不是镜像仓库。',
  '{host} answered 403: nobody may pull this without credentials, or the address of this machine is blocked.':
    '{host} 返回 403：没有凭据不允许拉取，或者本机的地址被封锁。',
  '{host} answered 403: {user} may not pull this repository, or the address of this machine is blocked.':
    '{host} 返回 403：{user} 无权拉取此仓库路径，或者本机的地址被封锁。',
  '{host} answered 404 below {prefix}, and the API of a registry is below /v2/: the path of the endpoint takes its place.':
    '{host} 在 {prefix} 下返回 404，而镜像仓库的 API 位于 /v2/ 下：端点的路径取代了它。',
  '{host} answered 404, and not as a registry does: the path of the endpoint is wrong.':
    '{host} 返回 404，但不是镜像仓库的响应：端点的路径有误。',
  '{host} answered {status} with a web page instead of a manifest.': '{host} 返回 {status}，内容是网页而不是清单。',
  '{host} answered {status} without any content.': '{host} 返回 {status}，没有任何内容。',
  '{host} answered {status} without saying where to go. containerd ends the pull here, without asking the next endpoint.':
    '{host} 返回 {status}，却没有说明重定向到哪里。containerd 在此终止拉取，不再访问下一个端点。',
  '{host} answered {status}.': '{host} 返回 {status}。',
  '{host} answered {status}: the registry, or a proxy in front of it, does not work.':
    '{host} 返回 {status}：镜像仓库或它前面的代理出现故障。',
  '{host} answered {status}: too many requests.': '{host} 返回 {status}：请求过多。',
  '{host} does not accept the token that its own token server gave to {user}.':
    '{host} 不接受它自己的令牌服务器发给 {user} 的令牌。',
  '{host} does not accept the token that its own token server gave.': '{host} 不接受它自己的令牌服务器发放的令牌。',
  '{host} has no repository {repository}.': '{host} 没有仓库路径 {repository}。',
  '{host} has no {image}: the tag or the repository is missing. Many registries do not tell which, and a cache says so too when its upstream is down.':
    '{host} 没有 {image}：标签或仓库路径不存在。许多镜像仓库不说明是哪一个；缓存在上游不可用时也会这样响应。',
  '{host} has the image only in the old schema 1 format, which containerd 2 refuses.':
    '{host} 只有旧的 schema 1 格式的镜像，containerd 2 会拒绝。',
  '{host} has the image.': '{host} 有该镜像。',
  '{host} has the tag and does not say its digest, so containerd reads the manifest, and that failed. The pull ends here without asking the next endpoint.':
    '{host} 有该标签但没有给出摘要，因此 containerd 读取清单，而读取失败。拉取在此终止，不再访问下一个端点。',
  '{host} has {digest} under the digest that was asked for.': '{host} 在所请求的摘要下给出的是 {digest}。',
  '{host} names a digest that is not valid, and the pull fails here without asking the next endpoint.':
    '{host} 给出的摘要无效，拉取在此失败，不再访问下一个端点。',
  '{host} offers a manifest that is too large for containerd, which keeps its digest, so that the pull fails whatever another endpoint has.':
    '{host} 提供的清单对 containerd 来说过大；containerd 会保留它的摘要，因此无论其他端点有什么，拉取都会失败。',
  '{host} refuses HEAD and GET with 405, so what answers at this path is no registry.':
    '{host} 以 405 拒绝 HEAD 和 GET，因此在该路径响应的不是镜像仓库。',
  '{host} refuses user {user}: the user name or password is wrong.': '{host} 拒绝用户 {user}：用户名或密码错误。',
  '{host} speaks TLS on this port, and the endpoint says http.': '{host} 的这个端口使用 TLS，而端点写的是 http。',
  '{host} wants a login of a kind that containerd does not know.': '{host} 要求的登录方式 containerd 不支持。',
  'Write /v2 at the end of the endpoint: Artifactory and Nexus have the API below {path}.':
    '请在端点末尾写上 /v2：Artifactory 和 Nexus 的 API 在 {path} 之下。',
}
