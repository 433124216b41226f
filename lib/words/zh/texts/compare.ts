import type { Dictionary } from '@/lib/words/say'

/** What differs between two sides, and what an upgrade does to a file. */
export const COMPARED_ZH: Dictionary = {
  '1 change is about how failed pulls are repeated and reported, whatever the file says.':
    '1 项变化涉及失败的拉取如何重试和报告，与文件内容无关。',
  '1 change is taken back on the way. It counts for nodes that stop between:':
    '1 项变化在途中又被撤回，只影响停在中间版本的节点：',
  '1 file is the same.': '1 个文件相同。',
  '1 file is written differently and means the same.': '1 个文件写法不同，但含义相同。',
  '1 finding': '1 项发现',
  '1 image is pulled as before.': '1 个镜像的拉取不变。',
  '1 image is undecided.': '1 个镜像的结果未定。',
  '1 of {total} images is pulled differently.': '{total} 个镜像中有 1 个的拉取发生变化。',
  '1 other change on the way does not concern this file.': '途中还有 1 项变化与此文件无关。',
  'Both files do the same: {before} and {after}.': '两个文件的作用相同：{before} 和 {after}。',
  'Neither side can be read: K3s rejects both, so nothing is pulled with either.':
    '两侧都无法读取：K3s 拒绝这两个文件，因此都无法拉取。',
  'As far as it can be decided, both files do the same: {before} and {after}.':
    '就可以确定的部分而言，两个文件的作用相同：{before} 和 {after}。',
  'As far as it can be decided, nothing that this file does changes between {before} and {after}.':
    '就可以确定的部分而言，从 {before} 到 {after}，此文件的作用没有变化。',
  'No pull is known to change, and {differing} differs between {before} and {after}.':
    '没有已知的拉取变化，但 {before} 和 {after} 之间有 {differing} 不同。',
  'No pull is known to change, and {differing} differ between {before} and {after}.':
    '没有已知的拉取变化，但 {before} 和 {after} 之间有 {differing} 不同。',
  'No pull changes, and {differing} differs between {before} and {after}.':
    '拉取没有变化，但 {before} 和 {after} 之间有 {differing} 不同。',
  'No pull changes, and {differing} differ between {before} and {after}.':
    '拉取没有变化，但 {before} 和 {after} 之间有 {differing} 不同。',
  'Nothing that this file does changes between {before} and {after}.':
    '从 {before} 到 {after}，此文件的作用没有任何变化。',
  'not filled in: {placeholders}': '未填写：{placeholders}',
  'Only until {release}.': '仅到 {release} 为止。',
  'Pulls of {what} {does}.': '{what} 的拉取{does}。',
  'are pulls from {to}, not from {from}': '来自 {to}，而不是 {from}',
  'ask for a token of {to} at {host}': '在 {host} 请求 {to} 的令牌',
  'ask {host} anonymously': '匿名访问 {host}',
  'ask {host} with a login and TLS that are undecided (not filled in: {placeholders})':
    '访问 {host} 的登录和 TLS 未定（未填写：{placeholders}）',
  'ask {host} below {to}, not below {from}': '在 {to} 之下访问 {host}，而不是在 {from} 之下',
  'ask {host} for one of several names at random {on}': '{on}，会随机以多个名称之一访问 {host}',
  'ask {host} for {to}, not for {from}': '向 {host} 请求 {to}，而不是 {from}',
  'ask {host} over https first and then over http {on}': '{on}，先以 https 再以 http 访问 {host}',
  'ask {host} over {to}': '以 {to} 访问 {host}',
  'ask {host} with another login of {login}': '以 {login} 的另一个登录访问 {host}',
  'ask {host} with the login of {login}': '以 {login} 的登录访问 {host}',
  'ask {host} with {project}/ before the name': '访问 {host} 时名称之前带有 {project}/',
  'ask {host} without {project}/ before the name': '访问 {host} 时名称之前没有 {project}/',
  'ask {to}, not {from}': '访问 {to}，而不是 {from}',
  'can end early {on}: {error}': '{on}，可能提前结束：{error}',
  'cannot ask {host} {on}: its URL is refused': '{on}，无法访问 {host}：它的 URL 被拒绝',
  changed: '已更改',
  'do not check the certificate of {host} {on}': '{on}，不验证 {host} 的证书',
  'end early with another error: {error}': '以另一个错误提前结束：{error}',
  'fail before the first request on both sides, now with: {error}':
    '在两侧都在第一个请求之前失败，现在的错误是：{error}',
  'fail before the first request {on}: {error}': '{on}，在第一个请求之前失败：{error}',
  'have no valid name {on}': '{on}，没有有效的名称',
  'its rewrites are too many or too large to try them here': '它的重写规则太多或太大，无法在这里尝试',
  'means the same': '含义相同',
  'new file': '新文件',
  'never reach {mirrors} {on}: only {own} is asked': '{on}，从不访问 {mirrors}：只访问{own}',
  'no longer ask {hosts}': '不再访问{hosts}',
  'now ask {host} once, not {count} times': '现在只访问{host}一次，而不是 {count} 次',
  'now ask {host} {count} times, not once': '现在访问{host} {count} 次，而不是一次',
  'now ask {host} {count} times, not {before} times': '现在访问{host} {count} 次，而不是 {before} 次',
  'no longer written': '不再写入',
  'now ask in another order: {hosts}': '现在按另一顺序访问：{hosts}',
  'now ask {hosts} too': '现在也访问{hosts}',
  'now ask {host} at the end': '现在最后还访问{host}',
  'now go to {host} first': '现在首先访问{host}',
  'show {host} a client certificate {on}': '{on}，向 {host} 出示客户端证书',
  'show {host} another client certificate': '向 {host} 出示另一个客户端证书',
  'the other nodes': '其他节点',
  'the registry itself': '镜像仓库本身',
  'trust other authorities for {host}': '对 {host} 信任其他证书颁发机构',
  'with {side}': '使用 {side} 时',
  '{before}, and {next}': '{before}，并且{next}',
  '{count} changes are about how failed pulls are repeated and reported, whatever the file says.':
    '{count} 项变化涉及失败的拉取如何重试和报告，与文件内容无关。',
  '{count} changes are taken back on the way. They count for nodes that stop between:':
    '{count} 项变化在途中又被撤回，只影响停在中间版本的节点：',
  '{count} files are the same.': '{count} 个文件相同。',
  '{count} files are written differently and mean the same.': '{count} 个文件写法不同，但含义相同。',
  '{count} findings': '{count} 项发现',
  '{count} images are pulled as before.': '{count} 个镜像的拉取不变。',
  '{count} images are undecided.': '{count} 个镜像的结果未定。',
  '{count} of {total} images are pulled differently.': '{total} 个镜像中有 {count} 个的拉取发生变化。',
  '{count} other changes on the way do not concern this file.': '途中还有 {count} 项变化与此文件无关。',
  '{release}, undone: {title}': '{release}，撤回：{title}',
  '{release} is newer than what is known here: it counts as the newest release that is.':
    '{release} 比这里已知的版本更新：按已知的最新版本处理。',
  '{release}: {title}': '{release}：{title}',
  '{side} cannot be read: K3s rejects it, and nothing is pulled with it.':
    '{side} 无法读取：K3s 拒绝它，因此无法用它拉取。',
  '{side} cannot be read: K3s rejects it, so there is nothing to compare with.':
    '{side} 无法读取：K3s 拒绝它，因此没有可比较的内容。',
}
