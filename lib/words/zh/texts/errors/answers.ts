import type { Dictionary } from '@/lib/words/say'

/** What an endpoint answered. */
export const ANSWERS_ERRORS_ZH: Dictionary = {
  'containerd takes what it got for the image: the pull ends there, and no other endpoint is asked.':
    'containerd 把得到的内容当作镜像：拉取就此结束，不再访问其他端点。',
  '{image} was not found.': '没有找到 {image}。',
  '{who} does not have what was asked for.': '{who} 没有所请求的内容。',
  'The name or tag is wrong, or the image was not pushed there under the name that is asked for.':
    '名称或标签有误，或者镜像没有以所请求的名称推送到那里。',
  'The path is wrong: a project in front of it, library/ for images of Docker Hub, or a rewrite that does not act.':
    '路径有误：前面缺少项目，Docker Hub 镜像缺少 library/，或重写规则没有生效。',
  'A cache answers 404 also when it cannot reach what it fetches from.': '缓存无法访问其上游时也会响应 404。',
  '{who} had the name, and then not what belongs to it.': '{who} 有该名称，却没有属于它的内容。',
  'A cache or mirror lost a part of the image, or an answer without a digest was not a manifest: pull or push it there again.':
    '缓存或镜像源丢失了镜像的一部分，或者没有摘要的响应并不是清单：请在那里重新拉取或推送。',
  '{who} answered 200 with a web page in place of the image.': '{who} 响应 200，但返回的是网页而不是镜像。',
  'The endpoint has a path that leads to a user interface. Write the host alone, and put the project in front of the name by a rewrite.':
    '端点的路径指向用户界面。请只写主机，并用重写规则把项目加到名称前面。',
  'A login page or a proxy answers in place of the registry.': '响应的是登录页或代理，而不是镜像仓库。',
  '{who} answered without any content.': '{who} 的响应没有内容。',
  'What answers there is not a registry, or the endpoint has a wrong path: correct it.':
    '在那里响应的不是镜像仓库，或者端点的路径有误：请更正。',
  'The image is in the old format schema 1, which containerd does not read any more.':
    '镜像是旧的 schema 1 格式，containerd 已不再读取。',
  'Build it again and push it, or use a newer tag.': '请重新构建并推送，或使用较新的标签。',
  '{who} gave something else than what was announced.': '{who} 给出的内容与所声明的不同。',
  'A cache or proxy changes or mixes up content, or two registries behind one name differ: delete it there.':
    '缓存或代理修改或混淆了内容，或者同一名称后面的两个镜像仓库不一致：请在那里删除它。',
  'A download that was cut off was kept: containerd 1.7 fails once more with this and then works.':
    '保留了中断的下载：containerd 1.7 会再失败一次，之后恢复正常。',
  'What {who} gave has another size than was announced, or is too large for a manifest.':
    '{who} 给出的内容与所声明的大小不同，或作为清单过大。',
  'A cache or proxy changes or cuts off content: delete it there.': '缓存或代理修改或截断了内容：请在那里删除它。',
  '{who} answered {status}: it failed.': '{who} 响应 {status}：它出错了。',
  'It is the embedded registry: it could not ask the other nodes. Ports 5001 and 6443 (RKE2: 9345) must be open between them.':
    '这是嵌入式镜像仓库：它无法访问其他节点。节点之间必须开放端口 5001 和 6443（RKE2：9345）。',
  'The registry, or the proxy in front of it, fails: look at its log.': '镜像仓库或它前面的代理出错：请查看它的日志。',
  'A cache answers this when it cannot reach what it fetches from.': '缓存无法访问其上游时会这样响应。',
  '{who} answered 400: it does not understand the request.': '{who} 响应 400：它不理解该请求。',
  'The port speaks https, and the endpoint says http.': '该端口使用 https，而端点写的是 http。',
  'The registry wants a certificate of the client: cert_file and key_file.':
    '镜像仓库要求客户端证书：cert_file 和 key_file。',
  'A proxy answers in place of the registry, or a rewrite makes a name that the registry does not allow.':
    '响应的是代理而不是镜像仓库，或者重写规则产生了镜像仓库不允许的名称。',
  '{who} answered 405: what is asked is not the API of a registry.': '{who} 响应 405：所访问的不是镜像仓库的 API。',
  'The endpoint has a wrong path, or leads to a web server: correct it.': '端点的路径有误，或指向网页服务器：请更正。',
  '{who} wants to send elsewhere and does not say where to.': '{who} 要求重定向，但没有说明去向。',
  'A proxy in front of the registry answers so. The pull ends there, and no other endpoint is asked.':
    '是镜像仓库前面的代理这样响应。拉取就此结束，不再访问其他端点。',
  '{who} answered {status}.': '{who} 响应 {status}。',
  'A proxy or a rule of the registry refuses the request: look at its log.':
    '代理或镜像仓库的规则拒绝了请求：请查看它的日志。',
}
