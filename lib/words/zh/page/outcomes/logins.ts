import type { Dictionary } from '@/lib/words/say'

/** Why nobody could log in. */
export const LOGINS_ZH: Dictionary = {
  'Allow it for this run if you know that host.': '如果你了解那台主机，请为本次运行允许它。',
  'Allow it for this run if you know that server.': '如果你了解那台服务器，请为本次运行允许它。',
  'Correct the password of configs "{host}".': '请更正 configs "{host}" 的密码。',
  'Fill in the user name and the password, then run the plan again.': '请填写用户名和密码，然后再次运行计划。',
  'Give the account the permission, or correct the rewrite that leads to this repository.':
    '请授予该账号权限，或更正指向此仓库路径的重写规则。',
  'It is the same host: the registry is asked over {spoken} and announces its token server with {scheme}. Set the external URL of the registry to the scheme that it is reached by, or write https in the endpoint.':
    '这是同一台主机：访问镜像仓库使用 {spoken}，而它以 {scheme} 公布令牌服务器。请把镜像仓库的外部 URL 设为实际访问所用的协议，或在端点中写 https。',
  'It is the same host: the registry is asked over {spoken} and announces its token server with {scheme}. Set the external URL of the registry to the scheme that it is reached by.':
    '这是同一台主机：访问镜像仓库使用 {spoken}，而它以 {scheme} 公布令牌服务器。请把镜像仓库的外部 URL 设为实际访问所用的协议。',
  'Look at the rights of the account and at the log of the token server.': '请检查该账号的权限和令牌服务器的日志。',
  'Look at the token server; its address comes from the registry.': '请检查令牌服务器；它的地址由镜像仓库给出。',
  'Look at the token settings of the registry.': '请检查镜像仓库的令牌设置。',
  'Rename configs {key} to {name}.': '请将 configs {key} 重命名为 {name}。',
  'The auth of {name} is not base64 of user:password.': '{name} 的 auth 不是“用户名:密码”的 base64。',
  'The login at {host} works, but without an account nobody may pull this repository.':
    '在 {host} 的登录成功，但没有账号不允许拉取此仓库路径。',
  'The login at {host} works, but {user} may not pull this repository.':
    '在 {host} 的登录成功，但 {user} 无权拉取此仓库路径。',
  'The token server {realm} answers 403: it gives no token without an account, or blocks this address.':
    '令牌服务器 {realm} 返回 403：没有账号它不发放令牌，或者它封锁了这个地址。',
  'The token server {realm} answers 403: it knows {user} or does not look, and gives no token: the account may not pull this repository, is locked, or this address is blocked. That is not what a wrong password gives.':
    '令牌服务器 {realm} 返回 403：它认识 {user} 或没有检查，但不发放令牌：该账号无权拉取此仓库路径、已被锁定，或者这个地址被封锁。密码错误不会得到这样的响应。',
  'The token server {realm} refuses to give a token without an account ({status}).':
    '令牌服务器 {realm} 拒绝在没有账号的情况下发放令牌（{status}）。',
  'The token server {realm} refuses user {user} ({status}).': '令牌服务器 {realm} 拒绝用户 {user}（{status}）。',
  'The token server {realm} {what} ({status}).': '令牌服务器 {realm} {what}（{status}）。',
  'The token server {realm} {what}.': '令牌服务器 {realm} {what}。',
  'Write the account below configs "{host}", with exactly this name.':
    '请把账号写在 configs "{host}" 下，名称必须完全一致。',
  'Write username and password instead.': '请改用 username 和 password。',
  'answers without a token': '的响应中没有令牌',
  'containerd would send the same password once more, with GET.': 'containerd 会用 GET 再发送一次同样的密码。',
  'does not work': '不工作',
  '{host} asks for a token to be fetched from {other}, which is none of the hosts that you agreed to. containerd would fetch it. Nothing was sent.':
    '{host} 要求从 {other} 获取令牌，而它不在你同意访问的主机之中。containerd 会去获取。这里没有发送任何内容。',
  '{host} asks for the password to be sent to {other}. containerd would do it. It was not sent.':
    '{host} 要求把密码发送到 {other}。containerd 会发送。这里没有发送。',
  '{host} leads to {other}, which wants your account for {name}. containerd would send it. It was not sent.':
    '{host} 指向 {other}，后者要求你在 {name} 的账号。containerd 会发送。这里没有发送。',
  '{host} redirects to {other}, which is none of the hosts that you agreed to. containerd would follow. Nothing was sent there.':
    '{host} 重定向到 {other}，而它不在你同意访问的主机之中。containerd 会跟随。这里没有向它发送任何内容。',
  '{host} refuses the token: known from another image, so it was not sent again.':
    '{host} 拒绝该令牌：从另一个镜像已知，因此没有再次发送。',
  '{host} refuses user {user}: known from another image, so it was not sent again.':
    '{host} 拒绝用户 {user}：从另一个镜像已知，因此没有再次发送。',
  '{host} refuses the token: known from attempt {number}, so it was not sent again.':
    '{host} 拒绝该令牌：第 {number} 次访问时已经得知，因此没有再次发送。',
  '{host} refuses user {user}: known from attempt {number}, so it was not sent again.':
    '{host} 拒绝用户 {user}：第 {number} 次访问时已经得知，因此没有再次发送。',
  '{host} wants a login, and registries.yaml has none for exactly {name}, port included.':
    '{host} 要求登录，而 registries.yaml 中没有与 {name}（包括端口）完全一致的条目。',
  '{host} wants a login, and registries.yaml has none for exactly {name}, port included. It has one for {key}, which is another name.':
    '{host} 要求登录，而 registries.yaml 中没有与 {name}（包括端口）完全一致的条目。其中有 {key} 的条目，但那是另一个名称。',
  '{host} wants a login, and the account of configs {entry} is not filled in: its user name or password is a placeholder. It was not sent. The node sends it, and what the registry says to it is not known here.':
    '{host} 要求登录，而 configs {entry} 的账号尚未填写：用户名或密码是占位符。这里没有发送。节点会发送它，镜像仓库如何响应在这里不得而知。',
  '{host} wants a login. The account was not sent, as this is not how the node asks.':
    '{host} 要求登录。由于这不是节点的访问方式，没有发送账号。',
  '{host} wants a token and does not say from where.': '{host} 要求令牌，却没有说明从哪里获取。',
}
