import { ansible } from './ansible'
import { dockerConfig } from './docker-config'
import type { ExportFormat } from './exported'
import { rancher } from './rancher'
import { cloudInit, secret, k3d, shell, terraform } from './text-formats'

/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  cloudInit,
  ...ansible,
  terraform,
  shell,
  rancher,
  k3d,
  secret,
  dockerConfig,
]
