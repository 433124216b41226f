import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd, planPull } from '@/lib/containerd/plan-pull'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { newestRelease } from '@/lib/k3s/releases'
import { renderFiles } from '@/lib/k3s/render-files'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { parseRegistries } from '@/lib/registries/parse'
import { lint } from './lint'

export interface LintOptions {
  /** What is left out is as on a K3s node of the newest release without flags. */
  readonly options?: Partial<NodeOptions>
  readonly images?: readonly string[]
  readonly fileName?: string | null
  readonly regexp: RegexpEngine | null
}

/** The whole pipeline and `lint` on its result, where nothing else is wanted of it. Never throws. */
export function lintText(
  text: string,
  { options, images = [], fileName = null, regexp }: LintOptions,
): readonly Diagnostic[] {
  const node: NodeOptions = {
    distribution: 'k3s',
    release: newestRelease().name,
    disableDefaultRegistryEndpoint: false,
    embeddedRegistry: false,
    dataDir: null,
    ...options,
  }
  const parsed = parseRegistries(text)
  const rendered = renderFiles(parsed, node)
  const containerd = loadContainerd(rendered, node, decodeToml1)
  const plan = planPull(images[0] ?? 'nginx', containerd, regexp)
  return lint({ parsed, rendered, containerd, options: node, plan, images, fileName, regexp })
}
