import type { Dictionary } from '@/lib/words/say'

/** Who may pull. */
export const LOGIN_ERRORS_ZH: Dictionary = {
  '{who} was asked without an account, and gives nothing to strangers.':
    '{who} 是匿名访问的，而它不向匿名用户提供内容。',
  '{who} wants a login, and containerd had no account for it.': '{who} 要求登录，而 containerd 没有它的账号。',
  '{who} does not say whether it has this image: it gives it only to those who log in.':
    '{who} 不透露是否有该镜像：只提供给已登录的用户。',
  'The token server of {who} refused the account.': '{who} 的令牌服务器拒绝了该账号。',
  '{who} refused the account.': '{who} 拒绝了该账号。',
  'User name or password is wrong or has expired. Docker Hub wants an access token, others a robot or deploy token.':
    '用户名或密码有误或已过期。Docker Hub 要求访问令牌，其他的要求机器人账号或部署令牌。',
  'containerd sends a wrong password several times for each object: accounts may be locked.':
    'containerd 会为每个对象多次发送错误的密码：账号可能被锁定。',
  'The password or token for {who} has expired.': '{who} 的密码或令牌已过期。',
  'Tokens of cloud registries live for hours (ECR 12, Google 1): in registries.yaml they do not last. Use a credential provider of the kubelet, or a registry of your own in between.':
    '云镜像仓库的令牌只有数小时有效（ECR 12 小时，Google 1 小时）：写在 registries.yaml 中无法长期使用。请使用 kubelet 的凭据提供程序，或在中间部署自己的镜像仓库。',
  '{who} answered 401: it does not let in whoever asked.': '{who} 响应 401：它不接受该访问者。',
  'The account that is set for {host} is wrong, or a proxy in front of the registry answered.':
    '为 {host} 设置的账号有误，或者是镜像仓库前面的代理作出的响应。',
  'A proxy in front of the registry answered, without saying how to log in.':
    '是镜像仓库前面的代理作出的响应，且没有说明如何登录。',
  'this image': '该镜像',
  '{who} does not let this account, or strangers, pull {repository}.':
    '{who} 不允许该账号或匿名用户拉取 {repository}。',
  'The account has no right to it; or a rewrite leads to another project. Some registries say the same of a repository that does not exist.':
    '该账号没有权限；或者重写规则指向了另一个项目。有些镜像仓库对不存在的仓库路径也这样响应。',
  '{who} answered 403: it forbids this.': '{who} 响应 403：禁止该操作。',
  'The account has no right to this repository, or a rewrite leads to another project.':
    '该账号没有此仓库路径的权限，或者重写规则指向了另一个项目。',
  'A rule of the registry or of a firewall blocks it: by address, country, licence or because the image is unsafe.':
    '镜像仓库或防火墙的规则阻止了它：按地址、国家、许可证，或因为镜像不安全。',
  'Some registries answer 403 for a repository or project that does not exist.':
    '有些镜像仓库对不存在的仓库路径或项目响应 403。',
  'The token server of {who} did not give a token.': '{who} 的令牌服务器没有发放令牌。',
  'The token server fails, or its address, which the registry announces, is wrong: look at its log.':
    '令牌服务器出错，或者镜像仓库给出的地址有误：请查看它的日志。',
  'In place of a token, {who} gave a web page.': '{who} 返回的不是令牌，而是网页。',
  'The address of the token server, which the registry announces, leads to a user interface or to a login page of a proxy.':
    '镜像仓库给出的令牌服务器地址指向用户界面或代理的登录页。',
  'The answer of the token server of {who} has no token.': '{who} 的令牌服务器的响应中没有令牌。',
  'Something else answers at the address of the token server, which the registry announces.':
    '在镜像仓库给出的令牌服务器地址上，响应的是别的程序。',
  '{who} wants a token and does not say from whom.': '{who} 要求令牌，但没有说明由谁发放。',
  'Something in front of the registry changes its headers, or its external URL is not set.':
    '镜像仓库前面的程序修改了它的响应头，或者没有设置外部 URL。',
  'auth of the account for {who} is not base64 of user:password.': '{who} 的账号中 auth 不是 user:password 的 base64。',
  'Write username and password instead; a token goes there as the password.':
    '请改写 username 和 password；令牌作为密码填写。',
  '{who} answered 429: too many requests from this address or account.': '{who} 响应 429：来自该地址或账号的请求过多。',
  'An account was used, and its limit is reached: wait, or use one with a higher limit.':
    '使用了账号，并且已达到该账号的限额：请等待，或使用限额更高的账号。',
  'An account was used: the limit is that of this account or of the address of the node.':
    '使用了账号：限额属于该账号或节点的地址。',
  'The open file has an account for {host}: its limit is reached, or the node did not use it.':
    '打开的文件中有 {host} 的账号：该账号已达到限额，或节点没有使用它。',
  'Set an account for it below configs: for Docker Hub with the key registry-1.docker.io.':
    '请在 configs 下为它设置账号：Docker Hub 的键是 registry-1.docker.io。',
  'Or pull through a mirror that keeps what it fetched. containerd asks again at once, several times, which counts too.':
    '或者通过有缓存的镜像源拉取。containerd 会立即重试数次，这也计入次数。',
  'The open file has an account for {host}, which was not used: the node did not read this file, or not since its last change.':
    '打开的文件中有 {host} 的账号，但没有被使用：节点没有读取该文件，或在上次修改后没有读取。',
  'There is no account for exactly the host and port that is asked: write it below configs.':
    '没有与所访问的主机和端口完全一致的账号：请在 configs 下填写。',
  'Whether the file has an account for {host} is not known before {names} is filled in.':
    '在填写 {names} 之前，无法得知文件中是否有 {host} 的账号。',
  'There is no account for exactly {host}: write it below configs, with this host and port as the key.':
    '没有与 {host} 完全一致的账号：请在 configs 下以该主机和端口为键填写。',
  'For Docker Hub the key registry-1.docker.io works in every release.':
    '对于 Docker Hub，键 registry-1.docker.io 在每个版本中都有效。',
  'Docker Hub and others say this of a repository that does not exist, too: check the name of the image.':
    'Docker Hub 等对不存在的仓库路径也这样响应：请检查镜像名称。',
  'A pull secret of the pod is used in place of the account of the node, for every endpoint.':
    'Pod 的拉取密钥取代了节点的账号，用于每个端点。',
}
