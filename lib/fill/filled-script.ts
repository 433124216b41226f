import type { Plan } from '@/lib/containerd/plan'
import type { FillTool } from './fill-tools'
import { fillScript, skopeoSync } from './script'
import { fillTargets, type FillPlan, type NotFilledReason } from './targets'
import { TOOLS } from './tools'

/** Why an image is not in a script, besides where it cannot be put at all. */
export type LeftReason =
  | NotFilledReason
  /** The tool pushes nothing by its digest. */
  | 'digest'
  /** `skopeo sync` would give it another name. */
  | 'other-name'

export interface FilledScript extends Omit<FillPlan, 'left'> {
  /** The script, or for `skopeo-sync` its file with its command in the first line; empty when nothing is to be copied. */
  readonly text: string
  readonly left: readonly { readonly image: string; readonly reason: LeftReason }[]
}

interface Wanted {
  /** host[:port] of the endpoint. */
  readonly host: string
  readonly tool: FillTool
  /** `os/architecture`, null for all platforms. */
  readonly platform: string | null
}

/** A script with a tool that puts the images of these plans where the nodes look for them. Never throws. */
export function filledScript(plans: readonly Plan[], { host, tool, platform }: Wanted): FilledScript {
  const { filled, left, plainHttp, skipVerify } = fillTargets(plans, host)
  const copies = filled.filter(({ source }) => tool === 'skopeo-sync' || TOOLS[tool].copiesDigests || !isDigest(source))
  const digests = filled.filter((one) => !copies.includes(one)).map(leftBecause('digest'))
  const made = { filled: copies, plainHttp, skipVerify }
  if (copies.length === 0) return { ...made, text: '', left: [...left, ...digests] }
  if (tool !== 'skopeo-sync')
    return {
      ...made,
      text: fillScript(copies, tool, { platform, plainHttp, skipVerify, host: serverIn(copies) ?? host }),
      left: [...left, ...digests],
    }
  const sync = skopeoSync(copies)
  const flags = `${sync.isScoped ? '--scoped ' : ''}${plainHttp || skipVerify ? '--dest-tls-verify=false ' : ''}`
  return {
    ...made,
    text: `# skopeo sync --all --src yaml --dest docker ${flags}FILE ${sync.destination}\n${sync.yaml}`,
    left: [...left, ...sync.left.map((source) => leftBecause('other-name')({ source }))],
  }
}

/** The server as the names call it, under which a person has to be logged in. */
function serverIn([first]: FillPlan['filled']): string | undefined {
  return first?.targets[0]?.split('/')[0]
}

function isDigest(name: string): boolean {
  return name.includes('@')
}

function leftBecause(reason: LeftReason) {
  return ({ source }: { readonly source: string }) => ({ image: source, reason })
}
