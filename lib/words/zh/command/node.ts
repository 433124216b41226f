import type { Dictionary } from '@/lib/words/say'

/** What `pullpath node` says. */
export const NODE_COMMAND_ZH: Dictionary = {
  '--container-runtime-endpoint is {endpoint}.': '--container-runtime-endpoint 为 {endpoint}。',
  '--data-dir is {dataDir}, and what {name} wrote is in {elsewhere}.':
    '--data-dir 为 {dataDir}，而 {name} 写的文件在 {elsewhere}。',
  '--embedded-registry is set on an agent.': '在 agent 上设置了 --embedded-registry。',
  '--private-registry in {source} names {path}, and {usual} is there too.':
    '{source} 中的 --private-registry 指定了 {path}，而 {usual} 也存在。',
  '--private-registry names {path}, which does not exist.': '--private-registry 指定的 {path} 不存在。',
  '--snapshotter is {snapshotter}.': '--snapshotter 为 {snapshotter}。',
  'Add them to {noProxy} and restart. Nothing to do if the proxy leads there.':
    '把它们加入 {noProxy} 并重启。如果代理能够到达，无需处理。',
  'After a restart:': '重启之后：',
  'Begin it with {base}, then run: {restart}': '让它以 {base} 开头，然后运行：{restart}',
  'Copy the file to this node. containerd reads it again for each pull: no restart is needed.':
    '把该文件复制到此节点。containerd 每次拉取都会重新读取它，无需重启。',
  'Correct the file, then run: {restart}': '改正该文件，然后运行：{restart}',
  'Correct the file: pullpath lint {path}': '改正该文件：pullpath lint {path}',
  'Correct what registries.yaml says at this place; the findings of the file say which.':
    '改正 registries.yaml 中对应的内容；该文件的问题会指出是哪里。',
  'Correct what the error names, or ask now with: pullpath node --probe':
    '改正错误所指出的问题，或现在就访问：pullpath node --probe',
  'Each pull that could ask {host} fails before the first request, other endpoints included.':
    '凡是可能访问 {host} 的拉取都会在第一个请求之前失败，其他端点也一样。',
  'Flags in it are not known here.': '此处不知道其中的启动参数。',
  'Flags on its command line are not known here; those of config.yaml are.':
    '此处不知道其命令行上的启动参数；config.yaml 中的是知道的。',
  'Give --distribution and --release if what follows is not this node.':
    '如果以下内容与此节点不符，请给出 --distribution 和 --release。',
  'Give --distribution for the other one.': '用 --distribution 选择另一个。',
  'Give --release with what "{program} --version" says on the node.':
    '用 --release 给出节点上“{program} --version”显示的版本。',
  'Images of archives are not pulled, unless their pull policy is Always; those of lists are pulled at its start.':
    '归档中的镜像不会被拉取，除非拉取策略为 Always；列表中的镜像会在节点启动时拉取。',
  'It does not start containerd and the kubelet until the file is correct. What it wrote before is still there.':
    '在文件改正之前，它不会启动 containerd 和 kubelet。之前写下的文件仍在。',
  'It ends with this error when it starts. What it wrote before is still there.':
    '它启动时会以此错误退出。之前写下的文件仍在。',
  'It has a configuration of its own for registries in config.toml, which is not looked at here.':
    '它在 config.toml 中有自己的镜像仓库配置，此处不检查。',
  'It has no effect, or keeps {name} from starting.': '它不起作用，或使 {name} 无法启动。',
  'It has written nothing there yet: containerd, if it runs, follows the old files.':
    '它还没有在那里写过任何文件：containerd 如果在运行，仍使用旧文件。',
  'It is a flag of servers: in config.yaml it is skipped, on the command line the agent does not start.':
    '这是 server 的启动参数：在 config.yaml 中会被跳过，在命令行上则 agent 无法启动。',
  'It reads the file only when it starts; containerd still follows what was written before.':
    '它只在启动时读取该文件；containerd 仍按之前写下的内容执行。',
  'It then asks the registry itself, without mirrors.': '于是它直接访问镜像仓库本身，不用镜像源。',
  'Keep one of the two files.': '只保留其中一个文件。',
  'Look at a node that runs the pod.': '请检查运行该 pod 的节点。',
  'Move what it says to the one that is read, and remove it.': '把其中的内容移到会被读取的那个文件，并删除它。',
  'Nothing to do if it is meant.': '如果这是有意的，无需处理。',
  'Nothing to do if it is meant; plans here do not take it into account.':
    '如果这是有意的，无需处理；此处的计划不考虑它。',
  'Nothing to do if it sets none that concern registries.': '如果其中没有与镜像仓库有关的参数，无需处理。',
  'Nothing to do if pulls without it work in the same way.': '如果不用它时拉取也一样，无需处理。',
  'Nothing to do if they are meant.': '如果它们是有意的，无需处理。',
  'Nothing to do if they are of this release.': '如果它们属于此版本，无需处理。',
  'Nothing to do.': '无需处理。',
  'Now, by the files that are there:': '现在，按现有文件：',
  'Other users of this node can read it.': '此节点的其他用户可以读取它。',
  'Other users of this node can read them.': '此节点的其他用户可以读取它们。',
  'Put the file on this node too and restart {unit}. Nothing to do if it needs none.':
    '把该文件也放到此节点上并重启 {unit}。如果此节点不需要，无需处理。',
  'Put the file there or correct the flag, then run: {restart}': '把文件放到那里或改正该启动参数，然后运行：{restart}',
  'Releases write different files from the same registries.yaml.':
    '不同版本会从同一个 registries.yaml 写出不同的文件。',
  'Remove it if it is an old copy; otherwise move what it says to {path}.':
    '如果它是旧副本，请删除；否则把其中的内容移到 {path}。',
  'Remove the directory and put the file in its place; a mount of a file that does not exist creates such a directory.':
    '删除该目录，把文件放在它的位置；挂载一个不存在的文件时会产生这样的目录。',
  'Remove the flag, or set the mirrors and logins of Docker instead.':
    '删除该启动参数，或改为设置 Docker 的镜像源和登录。',
  'Remove the flag, or set the registries of that runtime where it reads them.':
    '删除该启动参数，或在那个运行时读取配置的地方设置镜像仓库。',
  'Remove {path}, or write what it says into registries.yaml.': '删除 {path}，或把其中的内容写入 registries.yaml。',
  'Run this as root, or make it a regular text file of less than 1 MiB.':
    '以 root 运行本命令，或把它改成小于 1 MiB 的普通文本文件。',
  'Run: chmod 600 {path}': '运行：chmod 600 {path}',
  'Run: chown root:root {path}. Nothing to do for a copy.': '运行：chown root:root {path}。如果这是副本，无需处理。',
  'Run: mv {other} {path} && {restart}': '运行：mv {other} {path} && {restart}',
  'without root': '非 root',
  'Run: {restart}': '运行：{restart}',
  'Compare with what runs: "{program} --version", "ps -eo lstart,args". If release and flags are the same, {restart} writes the files again.':
    '请与正在运行的对照："{program} --version"、"ps -eo lstart,args"。如果版本和启动参数都相同，{restart} 会重新写入这些文件。',
  'Run: {start}': '运行：{start}',
  'Set embedded-registry: true on every server, or give the entry an endpoint.':
    '在每个 server 上设置 embedded-registry: true，或为该条目添加端点。',
  'Set it on every server, and remove it here.': '在每个 server 上设置它，并从这里删除。',
  'Stop what writes it, then run: {restart}': '停止写它的程序，然后运行：{restart}',
  'Such an entry takes part in the embedded registry, which is off: {name} writes nothing for it.':
    '这样的条目会参与嵌入式镜像仓库，而后者已关闭：{name} 不为它写任何内容。',
  'That user can read its passwords, and decide which registries the node asks.':
    '该用户可以读取其中的密码，并决定节点访问哪些镜像仓库。',
  'The configuration of {name} is at a URL.': '{name} 的配置位于一个 URL。',
  'The flag --disable-agent is set.': '设置了启动参数 --disable-agent。',
  'The flag --docker is set.': '设置了启动参数 --docker。',
  'The kubelet pulls with Docker: {name} starts no containerd, and {path} has no effect.':
    'kubelet 用 Docker 拉取：{name} 不启动 containerd，{path} 不起作用。',
  'The node imports {count} archives or lists of images.': '节点会导入 {count} 个镜像归档或镜像列表。',
  'The release is not recorded; the files are such as {release} writes.': '没有记录版本；文件与 {release} 所写的一致。',
  'The release is not recorded; the log names the containerd of {release}.':
    '没有记录版本；日志中的 containerd 属于 {release}。',
  'The release is not recorded; what follows is computed for {release}.': '没有记录版本；以下内容按 {release} 计算。',
  'The template {path} has no config_path.': '模板 {path} 中没有 config_path。',
  'The template {path} has no part for logins.': '模板 {path} 中没有登录部分。',
  'The template {path} has no part for mirrors.': '模板 {path} 中没有镜像源部分。',
  'There are traces of K3s and of RKE2.': '同时存在 K3s 和 RKE2 的痕迹。',
  'There is no {path}.': '没有 {path}。',
  'There is {path}: Spegel as installed by its chart has moved what was in certs.d.':
    '存在 {path}：由 chart 安装的 Spegel 移走了 certs.d 中原有的内容。',
  'This server runs no kubelet and no containerd: it pulls no image.':
    '此 server 不运行 kubelet 和 containerd：它不拉取镜像。',
  'Update to a release of 2024 or later, or remove the flag.': '升级到 2024 年或更新的版本，或删除该启动参数。',
  'Use --embedded-registry in place of the chart, or let only one of them own {path}.':
    '用 --embedded-registry 代替该 chart，或者只让其中一个管理 {path}。',
  'What follows from registries.yaml is in it.': '由 registries.yaml 得出的内容都在其中。',
  'What follows is about {name}.': '以下内容针对 {name}。',
  'What the node makes of it is not known here.': '此处无法知道节点如何处理它。',
  'What the others say is not known here.': '此处不知道其余目录的内容。',
  'Write the file as PEM.': '把该文件写成 PEM 格式。',
  'Write what is meant into {path}, then run: {restart}': '把想要的内容写入 {path}，然后运行：{restart}',
  'Write what it says into registries.yaml.': '把其中的内容写入 registries.yaml。',
  'a file may have kept an old time (mv, cp -p, a copy of the node)': '文件可能保留了旧的时间（mv、cp -p、节点的副本）',
  'a pull of this node fails, as shown below.': '此节点的一个拉取会失败，见下文。',
  agent: 'agent',
  'and {count} more lines': '另有 {count} 行',
  'by --release': '由 --release 给出',
  'by its files, not certain': '由其文件得出，不确定',
  'by its program': '由其程序得出',
  'by the containerd of its log, not certain': '由其日志中的 containerd 得出，不确定',
  'by {path}': '由 {path} 得出',
  'certs.d has more directories than are looked at.': 'certs.d 中的目录多于所检查的数量。',
  'changed {time}': '更改于 {time}',
  'config.toml is made of it: containerd asks all registries without the logins of registries.yaml.':
    'config.toml 由它生成：containerd 访问所有镜像仓库时都不用 registries.yaml 的登录。',
  'config.toml is made of it: no mirror of registries.yaml has an effect.':
    'config.toml 由它生成：registries.yaml 的镜像源都不起作用。',
  'config.toml is made of the template {path}, which says something else about registries.':
    'config.toml 由模板 {path} 生成，而其中关于镜像仓库的内容不同。',
  'config.toml is made of the template {path}.': 'config.toml 由模板 {path} 生成。',
  'containerd could not read a file of certs.d ({count}×): {error}':
    'containerd 无法读取 certs.d 中的一个文件（{count} 次）：{error}',
  'containerd follows it for {registry}, and {name} leaves it when it starts.':
    '对于 {registry}，containerd 按它执行，而 {name} 启动时会保留它。',
  'containerd follows it for {registry}; {name} removes all of certs.d when it starts.':
    '对于 {registry}，containerd 按它执行；{name} 启动时会删除整个 certs.d。',
  'containerd follows it, and not registries.yaml, until {name} starts again and removes it.':
    'containerd 按它而不是 registries.yaml 执行，直到 {name} 再次启动并删除它。',
  'containerd follows the change until {name} starts again, which takes it back.':
    'containerd 按更改执行，直到 {name} 再次启动并还原它。',
  'containerd follows what Spegel wrote, until {name} writes its own files when it starts.':
    'containerd 按 Spegel 写的内容执行，直到 {name} 启动时写出自己的文件。',
  'containerd follows what is there. Why is undecided, as no file is newer than these: {reasons}.':
    'containerd 使用现有的文件。原因不能确定，因为没有任何文件比它们更新：{reasons}。',
  'containerd follows what the template says, and registries.yaml only where the template leaves it a place.':
    'containerd 按模板执行，只有模板留出的位置才采用 registries.yaml。',
  'containerd goes on to the next endpoint; the pod shows the error of another one.':
    'containerd 继续访问下一个端点；pod 显示的是另一个端点的错误。',
  'containerd of {name} asks them through the proxy.': '{name} 的 containerd 通过代理访问它们。',
  'containerd reads it after config.toml, and what it says counts.': 'containerd 在 config.toml 之后读取它，以它为准。',
  'containerd takes it first, and {name} leaves it when it starts.':
    'containerd 优先采用它，而 {name} 启动时会保留它。',
  'containerd takes it first; {name} removes it when it starts.': 'containerd 优先采用它；{name} 启动时会删除它。',
  file: '文件',
  fine: '正常',
  flag: '启动参数',
  'it may have been started with other flags': '启动时可能用了其他启动参数',
  'its server may have another setting of --embedded-registry': '其 server 的 --embedded-registry 设置可能不同',
  'mode {mode}': '权限 {mode}',
  never: '从未',
  node: '节点',
  'node takes no operand: --root DIR is where the node is': 'node 不接受参数：用 --root DIR 指定节点所在位置',
  'not recorded, not certain': '没有记录，不确定',
  'not written by the node': '不是由节点写的',
  'nothing is wrong, and {name} has written nothing yet.': '没有问题，{name} 还没有写过文件。',
  server: 'server',
  service: '服务',
  'since its start at {time}': '自 {time} 启动以来',
  'the end of it': '末尾部分',
  'the node may run another release': '节点可能运行另一个版本',
  'there is neither K3s nor RKE2 below {root}': '{root} 下既没有 K3s 也没有 RKE2',
  'what this node does cannot be known in full.': '无法完全知道此节点的行为。',
  'would be removed': '会被删除',
  'would be written': '会被写出',
  'would be written differently': '会写成不同的内容',
  written: '写出',
  wrong: '有问题',
  '{files} are not as {release} writes them from {path}.': '{files} 与 {release} 从 {path} 写出的不同。',
  '{file} is a private key and has mode {mode}.': '{file} 是私钥，权限为 {mode}。',
  '{file} was not written by {name}, and hides {hidden}.': '{file} 不是由 {name} 写的，并且遮住了 {hidden}。',
  '{file} was not written by {name}.': '{file} 不是由 {name} 写的。',
  '{file}, the {field} of {host}, does not exist.': '{file}（{host} 的 {field}）不存在。',
  '{file}, the {field} of {host}, has no PEM block "{kind}".': '{file}（{host} 的 {field}）中没有 PEM 块“{kind}”。',
  '{file}, the {field} of {host}, is not a file that can be read.': '{file}（{host} 的 {field}）不是可以读取的文件。',
  '{host} failed, by the log of containerd ({count}×): {answer}':
    '根据 containerd 的日志，{host} 失败（{count} 次）：{answer}',
  '{name} asks each registry directly, without mirrors and without logins.':
    '{name} 直接访问每个镜像仓库，不用镜像源，也不登录。',
  '{name} cannot read it and does not start containerd.': '{name} 无法读取它，不会启动 containerd。',
  '{name} does not read {usual}.': '{name} 不读取 {usual}。',
  '{name} ends with this error when it starts.': '{name} 启动时会以此错误退出。',
  '{name} has not started containerd with this data directory yet.': '{name} 还没有用此数据目录启动过 containerd。',
  '{name} has written what registries.yaml says.': '{name} 已按 registries.yaml 写出文件。',
  '{name} has written what registries.yaml says; see what is noted below.':
    '{name} 已按 registries.yaml 写出文件；请看下面的说明。',
  '{name} reads {path} only, which does not exist: it starts without it and reports nothing.':
    '{name} 只读取 {path}，而它不存在：启动时没有它，也不报告任何内容。',
  '{name} reads {path} only.': '{name} 只读取 {path}。',
  '{name} rejects {path}: {error}.': '{name} 拒绝 {path}：{error}。',
  '{name} starts no containerd of its own, and {path} has no effect on that one.':
    '{name} 不启动自己的 containerd，而 {path} 对那个运行时不起作用。',
  '{name} starts without it, reports nothing, and asks each registry directly.':
    '{name} 在没有它的情况下启动，不报告任何内容，并直接访问每个镜像仓库。',
  '{name} takes {used}.': '{name} 采用 {used}。',
  '{name} writes certs.d, and containerd does not look there: no mirror and no TLS setting has an effect.':
    '{name} 写出 certs.d，但 containerd 不查找那里：镜像源和 TLS 设置都不起作用。',
  '{other} is not called {file}.': '{other} 的名称不是 {file}。',
  '{other} is not where {name} looks.': '{other} 不在 {name} 查找的位置。',
  '{other} is there beside {path}.': '除 {path} 之外还有 {other}。',
  '{path} belongs to user {owner}, not to root.': '{path} 属于用户 {owner}，而不是 root。',
  '{path} cannot be read: {why}.': '无法读取 {path}：{why}。',
  '{path} holds passwords and has mode {mode}.': '{path} 含有密码，权限为 {mode}。',
  '{path} is a directory.': '{path} 是目录。',
  '{path} is gone, and {name} has not been restarted since: {files} are still there.':
    '{path} 已不存在，而 {name} 之后没有重启：{files} 仍在。',
  '{path} is not YAML: {error}.': '{path} 不是 YAML：{error}。',
  '{path} is not read.': '{path} 不会被读取。',
  '{path} says something about registries.': '{path} 中有关于镜像仓库的内容。',
  '{path} was changed after {name} wrote it.': '{path} 在 {name} 写出之后被更改。',
  '{path} was changed, and {name} has not been restarted since: it would write {files} differently.':
    '{path} 已更改，而 {name} 之后没有重启：它会写出不同的 {files}。',
  '{registries} have no endpoint, and --embedded-registry is not set.':
    '{registries} 没有端点，而且未设置 --embedded-registry。',
  '{release} does not know --{flag}.': '{release} 没有 --{flag}。',
  '{release} reads config.toml.tmpl only.': '{release} 只读取 config.toml.tmpl。',
  '{root} is not a folder': '{root} 不是文件夹',
  '{unit} does not start {name} directly.': '{unit} 不直接启动 {name}。',
  '{variable} is set for {unit}, and {noProxy} does not have {hosts}.':
    '{unit} 设置了 {variable}，而 {noProxy} 中没有 {hosts}。',
}
