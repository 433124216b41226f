import type { Dictionary } from '@/lib/words/say'

/** Formats that are read, and what is looked for in them. */
export const CONVERTERS_ZH: Dictionary = {
  'Ansible variables with lists of registries in them': '含有镜像仓库列表的 Ansible 变量',
  'Ansible variables with registries.yaml in them': '含有 registries.yaml 的 Ansible 变量',
  'Mirrors and Configs in the setting containerd-registry': '设置 containerd-registry 中的 Mirrors 和 Configs',
  'RegistryMirrorConfig, RegistryAuthConfig and RegistryTLSConfig, and machine.registries':
    'RegistryMirrorConfig、RegistryAuthConfig、RegistryTLSConfig 和 machine.registries',
  'Terraform with a cluster of Rancher': '含有 Rancher 集群的 Terraform 文件',
  'Terraform with registries.yaml in it': '含有 registries.yaml 的 Terraform 文件',
  'a Butane or Ignition configuration that writes registries.yaml': '写入 registries.yaml 的 Butane 或 Ignition 配置',
  'a Compose file that runs K3s': '运行 K3s 的 Compose 文件',
  'a Harvester configuration that writes registries.yaml': '写入 registries.yaml 的 Harvester 配置',
  'a Kairos or Elemental configuration that writes registries.yaml': '写入 registries.yaml 的 Kairos 或 Elemental 配置',
  'a Kubernetes object that holds registries.yaml': '含有 registries.yaml 的 Kubernetes 对象',
  'a NixOS configuration with registries.yaml in it': '含有 registries.yaml 的 NixOS 配置',
  'a Talos machine configuration': 'Talos 机器配置',
  'a cluster of Rancher': 'Rancher 集群',
  'a cluster.yml of RKE1': 'RKE1 的 cluster.yml',
  'a config.toml of containerd': 'containerd 的 config.toml',
  'a control plane of cluster-api-provider-rke2': 'cluster-api-provider-rke2 的控制平面',
  'a docker config.json': 'Docker 的 config.json',
  'a docker daemon.json': 'Docker 的 daemon.json',
  'a file that holds registries.yaml': '含有 registries.yaml 的文件',
  'a heredoc or a value that is a registries.yaml, user-data that writes it, or registries of rancher2_cluster_v2':
    '内容为 registries.yaml 的 heredoc 或值、写入它的 user-data，或 rancher2_cluster_v2 的 registries',
  'a heredoc, echo, printf or tee that writes a registries.yaml':
    '写入 registries.yaml 的 heredoc、echo、printf 或 tee',
  'a hosts.toml of containerd': 'containerd 的 hosts.toml',
  'a k3d configuration': 'k3d 配置',
  'a line of a log': '一行日志',
  'a registries.conf of Podman or CRI-O': 'Podman 或 CRI-O 的 registries.conf',
  'a registries.yaml under its name, as the content for its path, or in a script':
    '以其名称保存的 registries.yaml、写入其路径的内容，或脚本中的 registries.yaml',
  'a script that writes registries.yaml': '写入 registries.yaml 的脚本',
  'an error message of a pull': '拉取的错误信息',
  'auths, with credentials in them': '含有凭据的 auths',
  'cloud-init user-data that writes registries.yaml': '写入 registries.yaml 的 cloud-init user-data',
  'mirrors and configs in rke_config.registries of a rancher2_cluster_v2':
    'rancher2_cluster_v2 的 rke_config.registries 中的 mirrors 和 configs',
  'mirrors and configs in spec.privateRegistriesConfig': 'spec.privateRegistriesConfig 中的 mirrors 和 configs',
  'mirrors and configs in spec.rkeConfig.registries': 'spec.rkeConfig.registries 中的 mirrors 和 configs',
  'mirrors, configs and config_path in the registry part of the plugin':
    '插件的 registry 部分中的 mirrors、configs 和 config_path',
  'private_registries with url, user and password': '带有 url、user 和 password 的 private_registries',
  'registries.config, and files and volumes that are registries.yaml':
    'registries.config，以及内容为 registries.yaml 的文件和卷',
  'registry-mirrors and insecure-registries': 'registry-mirrors 和 insecure-registries',
  'rke2_custom_registry_mirrors with name, endpoint and rewrite, and rke2_custom_registry_configs with endpoint and config':
    '带有 name、endpoint 和 rewrite 的 rke2_custom_registry_mirrors，以及带有 endpoint 和 config 的 rke2_custom_registry_configs',
  'server, and hosts below host': 'server，以及 host 之下的主机',
  'tables [[registry]] with location and [[registry.mirror]]':
    '带有 location 的 [[registry]] 表和 [[registry.mirror]] 表',
  'the setting containerd-registry of Harvester': 'Harvester 的设置 containerd-registry',
  'the values of a Helm chart, with registries.yaml in them': '含有 registries.yaml 的 Helm chart 的 values',
}
