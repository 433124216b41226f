import { ansibleRoles } from './ansible-roles'
import { playbook } from './ansible-playbook'
import { butane } from './butane'
import { cloudInit } from './cloud-init'
import { clusterApi } from './cluster-api'
import { dockerConfig } from './docker-config'
import type { ExportFormat } from './exported'
import { harvester } from './harvester'
import { k3d } from './k3d'
import { configMap, secret } from './kubernetes-object'
import { nixos } from './nixos'
import { rancher } from './rancher'
import { shell } from './shell'
import { terraform } from './terraform'

/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  cloudInit,
  ...ansibleRoles,
  playbook,
  terraform,
  shell,
  butane,
  nixos,
  rancher,
  clusterApi,
  harvester,
  k3d,
  secret,
  configMap,
  dockerConfig,
]
