import type { Dictionary } from '@/lib/words/say'

/** Formats that are written, and what is lost in them. */
export const EXPORT_FORMATS_ZH: Dictionary = {
  'A heredoc ends with a line end, which the file does not have.': 'heredoc 以换行结尾，而文件没有。',
  'A module with the file below environment.etc, for services.k3s or services.rke2.':
    '一个模块，文件写在 environment.etc 之下，用于 services.k3s 或 services.rke2。',
  'A shell cannot hold the null character that is in the text.': 'shell 无法保存文本中的空字符。',
  'Agents need the entry of files in their RKE2ConfigTemplate too.':
    'agent 的 RKE2ConfigTemplate 中也需要 files 的条目。',
  'Ansible: PyratLabs/ansible-role-k3s': 'Ansible：PyratLabs/ansible-role-k3s',
  'Ansible: a playbook': 'Ansible：playbook',
  'Ansible: k3s-io/k3s-ansible': 'Ansible：k3s-io/k3s-ansible',
  'Ansible: lablabs/ansible-role-rke2': 'Ansible：lablabs/ansible-role-rke2',
  'Ansible: techno-tim/k3s-ansible': 'Ansible：techno-tim/k3s-ansible',
  Butane: 'Butane',
  'Cluster API, RKE2': 'Cluster API，RKE2',
  'Each $ is written as \\u0024, because k3d expands $NAME in its configuration and knows no escape.':
    '每个 $ 都写成 \\u0024，因为 k3d 会展开其配置中的 $NAME，且没有转义写法。',
  'For Fedora CoreOS and Flatcar: butane makes Ignition of it. Of the variant flatcar the version is 1.1.0.':
    '用于 Fedora CoreOS 和 Flatcar：butane 把它转换为 Ignition。variant 为 flatcar 时，版本是 1.1.0。',
  'For k3d cluster create --config.': '用于 k3d cluster create --config。',
  'Harvester setting': 'Harvester 设置',
  'K3s rejects this file, and so would every node that gets it. Correct it first.':
    'K3s 拒绝此文件，收到它的每个节点也会拒绝。请先改正。',
  'Kubernetes ConfigMap': 'Kubernetes ConfigMap',
  'Kubernetes Secret': 'Kubernetes Secret',
  'Local values, texts as heredocs; ${ and %{ are escaped.': '本地值，文本写成 heredoc；${ 和 %{ 已转义。',
  'Mirrors and rewrites are not part of it.': '镜像源和重写规则不包含在其中。',
  NixOS: 'NixOS',
  'Passwords are in it in plain text, and Nix copies them into its store, which every user of the machine can read.':
    '其中有明文密码，而且 Nix 会把它们复制到其 store，机器上的每个用户都能读取。',
  'Passwords are in it in plain text, and Terraform writes what it uses of it into its state: keep both out of the repository.':
    '其中有明文密码，而且 Terraform 会把用到的部分写入其 state：两者都不要放入代码库。',
  'Passwords are in it in plain text, and in the Ignition made of it, which is user-data: who reads that reads them.':
    '其中有明文密码，由它生成的 Ignition 中也有，而后者是 user-data：能读取它的人就能读取密码。',
  'Passwords are in it in plain text, and who may read ConfigMaps reads them: use a Secret.':
    '其中有明文密码，可以读取 ConfigMap 的人就能读取它们：请使用 Secret。',
  'Passwords are in it in plain text: encrypt it with ansible-vault.': '其中有明文密码：请用 ansible-vault 加密。',
  'Passwords are in it in plain text: keep it out of the repository.': '其中有明文密码：不要放入代码库。',
  'Passwords are in the manifest in plain text: keep it out of the repository, or seal it.':
    '清单中有明文密码：不要放入代码库，或将其密封加密。',
  'Passwords are in the script in plain text: keep it out of repositories, and delete it from the node.':
    '脚本中有明文密码：不要放入代码库，并从节点上删除它。',
  'Passwords are in the setting in plain text: who may read settings reads them.':
    '该设置中有明文密码：可以读取设置的人就能读取它们。',
  'Passwords are in the user-data in plain text: the metadata service of a cloud shows it to every program on the node.':
    'user-data 中有明文密码：云的元数据服务会把它提供给节点上的每个程序。',
  'Quoted heredocs: nothing in the text is expanded.': '带引号的 heredoc：文本中的任何内容都不会被展开。',
  'Rancher cluster': 'Rancher 集群',
  'Shell script': 'Shell 脚本',
  Terraform: 'Terraform',
  'Terraform keeps carriage returns, and so does the node.': 'Terraform 保留回车符，节点也保留。',
  'The Secret is in it in plain text: keep it out of the repository.': 'Secret 以明文写在其中：不要放入代码库。',
  'The Secrets are in it in plain text: keep them out of the repository.': '各 Secret 以明文写在其中：不要放入代码库。',
  'The accounts as a Secret of type kubernetes.io/dockerconfigjson.':
    '把账号写成 kubernetes.io/dockerconfigjson 类型的 Secret。',
  'This format takes no text in the place of these placeholders, and is written as if they were false or empty: {fields}. Fill them in before the export.':
    '该格式在这些占位符的位置不接受文本，按 false 或空值写入：{fields}。请在导出之前填写。',
  '{field}: {placeholder}': '{field}：{placeholder}',
  'Not filled in: {placeholders}. A node fills in nothing: fill them in before it gets the file.':
    '未填写：{placeholders}。节点不会填写任何内容：请在节点得到该文件之前填写。',
  'The certificate files are not part of it. Each node needs them before it starts:':
    '证书文件不包含在其中。每个节点在启动前都需要它们：',
  'The file as a ConfigMap, for tools that bring it to the nodes.': '把文件写成 ConfigMap，供把它送到节点的工具使用。',
  'The file as a Secret, for tools that bring it to the nodes.': '把文件写成 Secret，供把它送到节点的工具使用。',
  'The file has neither mirrors nor configs, so that there is nothing to write in this format.':
    '文件既没有 mirrors 也没有 configs，因此没有可以用这种格式写出的内容。',
  'The file has no account, so that there is no Secret.': '文件中没有账号，因此没有 Secret。',
  'The kubelet finds these by the registry in the image name, not by the endpoint of a mirror, and then uses them for every mirror as well.':
    'kubelet 按镜像名中的镜像仓库查找它们，而不是按镜像源的端点，并且也会把它们用于每个镜像源。',
  'The part of an RKE2ControlPlane, with a Secret for each account. Agents need it in their RKE2ConfigTemplate too.':
    'RKE2ControlPlane 的一部分，每个账号一个 Secret。agent 的 RKE2ConfigTemplate 中也需要它。',
  'The part of the cluster’s spec, with a Secret for each account.': '集群 spec 的一部分，每个账号一个 Secret。',
  'The role prints the file anew: comments are not part of it.': '该 role 会重新生成文件：注释不包含在其中。',
  'The setting containerd-registry.': '设置 containerd-registry。',
  'The variable custom_registries_yaml of the role. Its flags are in extra_args beside others that it needs.':
    '该 role 的变量 custom_registries_yaml。它的启动参数在 extra_args 中，与它需要的其他参数在一起。',
  'The variable k3s_registries of the role, a map.': '该 role 的变量 k3s_registries，是一个映射。',
  'The variable registries_config_yaml of the role.': '该 role 的变量 registries_config_yaml。',
  'The variables rke2_custom_registry_mirrors and rke2_custom_registry_configs of the role.':
    '该 role 的变量 rke2_custom_registry_mirrors 和 rke2_custom_registry_configs。',
  'This is for {only} alone, and the node is one of {distribution}.': '这只用于 {only}，而节点属于 {distribution}。',
  'Writes the file on one node after the other, and restarts its service where it changed.':
    '逐个节点写入文件，并在文件有变化时重启其服务。',
  'cloud-init': 'cloud-init',
  imagePullSecret: 'imagePullSecret',
  'its file is below {folder}': '它的文件在 {folder} 之下',
  'k3d configuration': 'k3d 配置',
  'k3d runs nodes in containers: the certificate files must be mounted into them under the same path:':
    'k3d 在容器中运行节点：证书文件必须以相同的路径挂载到容器中：',
  'server_config_yaml and agent_config_yaml are the whole of config.yaml: add what yours say already.':
    'server_config_yaml 和 agent_config_yaml 是整个 config.yaml：请补上你原有的内容。',
  'user-data that writes the file before the node starts.': '在节点启动前写入文件的 user-data。',
  'write it into config.yaml of every node': '请写入每个节点的 config.yaml',
  'write it into config.yaml of the servers': '请写入 server 的 config.yaml',
  '{certificates} {files}.': '{certificates}{files}。',
  '{field} is the release that is chosen here, {release}: leave it out where the nodes have another one.':
    '{field} 是此处选择的发行版本 {release}：如果节点使用其他版本，请省略它。',
  '{hosts}: auth and tls of one host need a release of the role whose templates/registries.yaml.j2 indents them.':
    '{hosts}：同一主机的 auth 和 tls 需要其 templates/registries.yaml.j2 会缩进它们的 role 版本。',
  '{hosts}: an empty tls is lost in this format. It takes a registry out of the mirror "*": where that is needed, choose a format that holds the file as it is.':
    '{hosts}：空的 tls 在此格式中会丢失。它让仓库不使用镜像源 "*"：如需如此，请选择按原样保存文件的格式。',
  '{host}: Rancher takes the authority as text. Put the base64 of {file} into caBundle.':
    '{host}：Rancher 以文本形式接受 CA。请把 {file} 的 base64 写入 caBundle。',
  '{host}: Rancher takes the client certificate from a Secret of type kubernetes.io/tls. Make one of {certificate} and {key}, and name it as tlsSecretName.':
    '{host}：Rancher 从 kubernetes.io/tls 类型的 Secret 中取得客户端证书。请用 {certificate} 和 {key} 创建一个，并写在 tlsSecretName 中。',
  '{host}: a Secret cannot hold TLS settings.': '{host}：Secret 不能保存 TLS 设置。',
  '{host}: the provider takes certificates from a Secret. Make one of {files} with the keys ca.crt, tls.crt and tls.key, and name it as tls.tlsConfigSecret.':
    '{host}：provider 从 Secret 中取得证书。请用 {files} 创建一个，键为 ca.crt、tls.crt 和 tls.key，并写在 tls.tlsConfigSecret 中。',
  '{name} is for servers: leave it out on agents, which do not start with it.':
    '{name} 用于 server：在 agent 上请省略它，agent 带有它时无法启动。',
  '{release}: install that release': '{release}：请安装该发行版本',
  '{server} and {agent} replace those of other files of variables: add what yours say already.':
    '{server} 和 {agent} 会取代其他变量文件中的同名变量：请补上你原有的内容。',
  '{words}: {belongs}': '{words}：{belongs}',
}
