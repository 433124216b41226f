import { ansibleLists } from './ansible-lists'
import { clusterApi } from '@/lib/convert/clusters/cluster-api'
import { containerdConfig } from '@/lib/convert/containerd/containerd-config'
import type { Converter } from './converter'
import { dockerConfig } from '@/lib/convert/docker/docker-config'
import { dockerDaemon } from '@/lib/convert/docker/docker-daemon'
import { harvester } from '@/lib/convert/clusters/harvester'
import { hostsToml } from '@/lib/convert/containerd/hosts-toml'
import { rancherCluster } from '@/lib/convert/clusters/rancher'
import { registriesConf } from './registries-conf'
import { rke1 } from '@/lib/convert/clusters/rke1'
import { talos } from '@/lib/convert/clusters/talos'
import { rancherTerraform } from '@/lib/convert/hcl/rancher-terraform'
import {
  ansible,
  cloudInit,
  compose,
  harvesterFiles,
  helmValues,
  ignition,
  k3dConfig,
  kairos,
  kubernetesObject,
  nixos,
  otherYaml,
  shell,
  shellLike,
  terraform,
} from '@/lib/convert/wrapped/formats'

/**
 * What holds the file as it is comes first; the others say it in other words. A script is looked for twice, first by what
 * it says of itself and last by what it holds.
 */
export const CONVERTERS: readonly Converter[] = [
  shell,
  rancherTerraform,
  terraform,
  nixos,
  kubernetesObject,
  ignition,
  kairos,
  harvester,
  harvesterFiles,
  cloudInit,
  ansibleLists,
  ansible,
  k3dConfig,
  compose,
  helmValues,
  rancherCluster,
  clusterApi,
  talos,
  rke1,
  dockerConfig,
  dockerDaemon,
  hostsToml,
  containerdConfig,
  registriesConf,
  otherYaml,
  shellLike,
]
