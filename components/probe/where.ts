import { registriesPath } from '@/lib/export/registries-path'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { shellQuoted } from '@/lib/text/shell-quoted'

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** The computer that asks, in English. */
export type Where = /* SAID */ 'this computer' | 'the server of this page' /* END */

/** The computer that asks, as the person in front of this page would call it. `hostname`: of the page's address. */
export function whereFrom(hostname: string): Where {
  return LOOPBACK.test(hostname) ? 'this computer' : 'the server of this page'
}

/** What is run on a node to have its own answer. */
export function onNodeCommand(image: string, options: Pick<NodeOptions, 'distribution' | 'release'>): string {
  return `pullpath probe ${registriesPath(options)} ${/^[\w./:@-]+$/.test(image) ? image : shellQuoted(image)} --release ${options.release} --on-node`
}
