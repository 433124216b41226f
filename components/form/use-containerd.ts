'use client'

import { createLoader, type Containerd } from '@/lib/containerd/containerd'
import type { DecodeToml1 } from '@/lib/go/toml/reader'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { keepLast } from '@/lib/keep-last'
import { useForm } from './form-context'

interface Node {
  readonly options: NodeOptions
  readonly decodeToml1: DecodeToml1 | null
}

const loaderOf = keepLast(({ options, decodeToml1 }: Node) => createLoader(options, decodeToml1))
const load = keepLast(
  ({ loader, rendered }: { readonly loader: ReturnType<typeof loaderOf>; readonly rendered: RenderedFiles }) =>
    loader(rendered),
)

/** What containerd reads of the files of the form. Null for a template: it reads the filled files, not those shown. */
export function useContainerd(): Containerd | null {
  const { analysis, options, decodeToml1 } = useForm()
  if (analysis.template !== null) return null
  return load({ loader: loaderOf({ options, decodeToml1 }), rendered: analysis.rendered })
}
