import type { Dictionary } from '@/lib/words/say'

export const IMAGES_ZH: Dictionary = {
  'docker pushes no image by its digest; the other tools do': 'docker 不按摘要推送镜像；其他工具可以',
  'it already has the name that the nodes ask for': '它已经是节点要拉取的名称',
  'its pull fails before any request': '在发出请求之前拉取就会失败',
  'no node asks that host for it': '节点不会向该主机拉取它',
  'skopeo sync gives it another name': 'skopeo sync 会给它另一个名称',
  'the path of the endpoint does not begin with /v2, so nothing can be pushed below it':
    '端点的路径不以 /v2 开头，因此无法向其下推送',
  'undecided: a rewrite was not tried, or a placeholder is not filled in':
    '未定：有重写规则没有尝试，或有占位符尚未填写',
  'what the rewrite makes of it is not an image name': '重写规则得出的结果不是镜像名称',
  'Looked at: what {release} pulls by itself, and any other image. No list of images was given.':
    '检查了：{release} 自行拉取的镜像，以及其他任何镜像。没有给出镜像列表。',
  'Looked at: {count} images of the list, what {release} pulls by itself, and any other image.':
    '检查了：列表中的 {count} 个镜像、{release} 自行拉取的镜像，以及其他任何镜像。',
  'RKE2 itself pulls rancher/rke2-runtime there, whatever --disable-default-registry-endpoint says, unless the node has its programs or an archive with them.':
    'RKE2 自己会向它拉取 rancher/rke2-runtime，与 --disable-default-registry-endpoint 无关，除非节点上已有这些程序或包含它们的归档。',
  'What it pulls by itself is named by repository: tags are those of the release, and no rewrite sees a tag.':
    '自行拉取的镜像按仓库路径列出：标签由版本决定，重写规则看不到标签。',
  'RKE2 itself pulls rancher/rke2-runtime there, unless the node has its programs or an archive with them.':
    'RKE2 自己会向它拉取 rancher/rke2-runtime，除非节点上已有这些程序或包含它们的归档。',
  'The images of RKE2 itself are then pulled there under their own names, without rewrites of docker.io.':
    '之后，RKE2 自身的镜像会以原名向它拉取，不经过 docker.io 的重写规则。',
  'With the default network and ingress; charts of other ones pull other images.':
    '按默认的网络和 ingress 计算；其他 chart 会拉取其他镜像。',
  '{use}; of K3s or RKE2 itself: {packaged}': '{use}；K3s 或 RKE2 自身的镜像：{packaged}',
  '1 host outside can be asked': '可能访问 1 个外部主机',
  'Images of all other registries are then asked for there alone.': '之后，其他所有镜像仓库的镜像只会向它拉取。',
  'What a registry itself leads to is not in the file: its token server, and where it redirects for layers. pullpath probe asks.':
    '镜像仓库自己指向何处不在文件里：它的令牌服务器，以及下载层时的重定向。可用 pullpath probe 查询。',
  'With {how}: no host outside.': '使用 {how}：没有外部主机。',
  'With {how}: still outside: {names}': '使用 {how}：仍有外部主机：{names}',
  'a mirror "*" with the endpoint {endpoint}': '端点为 {endpoint} 的镜像源 "*"',
  'a private address or name': '私有地址或名称',
  'a public registry': '公共镜像仓库',
  'any image of a registry that nothing in the file is for is asked for there':
    '文件没有涉及的镜像仓库，其镜像都会向该仓库自己拉取',
  'any other registry': '其他任何镜像仓库',
  'default endpoint of {registries}; images of the list: {images}': '{registries} 的默认端点；列表中的镜像：{images}',
  'embedded registry for {registries}; images of the list: {images}':
    '{registries} 的嵌入式镜像仓库；列表中的镜像：{images}',
  'endpoint for {registries}; images of the list: {images}': '{registries} 的端点；列表中的镜像：{images}',
  inside: '内部',
  'a placeholder that is not filled in decides which host it is': '由尚未填写的占位符决定是哪个主机',
  'named in the file, and no public registry': '文件中写有，且不是公共镜像仓库',
  'no host outside can be asked for an image': '不会为任何镜像访问外部主机',
  'what is not filled in can name other hosts': '未填写的内容可能指向其他主机',
  'of some hosts it is not known whether they are inside': '有些主机是否在内部尚不清楚',
  outside: '外部',
  'the node itself': '节点本身',
  'the registry of any other image': '其他镜像所属的镜像仓库',
  '{count} hosts outside can be asked': '可能访问 {count} 个外部主机',
  'No containerd runs with this file: {why}': 'containerd 无法用这个文件运行：{why}',
  '{first} and {second}': '{first} 且{second}',
  'not known whether it is inside': '不清楚是否在内部',
  'stated to be inside': '已说明在内部',
  'Not filled in: {placeholders}': '尚未填写：{placeholders}',
  '{count} more are no image names': '另有 {count} 个不是镜像名称',
  '{text}: documents that are neither YAML nor JSON, of which only lines with image: were read: {count}':
    '{text}：既不是 YAML 也不是 JSON 的文档，只读取了其中带 image: 的行：{count}',
  '{text}: no image found': '{text}：没有找到镜像',
  '{text}: too long, not read': '{text}：太长，没有读取',
}
