'use client'

import { createLoader, type Containerd } from '@/lib/containerd/containerd'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { keepLast } from '@/lib/keep-last'
import { useForm, useLiveForm } from '@/components/form/form-context'
import { useOldReaders, type OldReaders } from './use-old-readers'

interface Node {
  readonly options: NodeOptions
  readonly oldReaders: OldReaders | null
}

const loaderOf = keepLast(({ options, oldReaders }: Node) =>
  createLoader(options, oldReaders?.decodeToml1 ?? null, oldReaders?.readInline ?? null),
)
const load = keepLast(
  ({ loader, rendered }: { readonly loader: ReturnType<typeof loaderOf>; readonly rendered: RenderedFiles }) =>
    loader(rendered),
)

/** What containerd reads of the files of the form. Null for a template: it reads the filled files, not those shown. */
export function useContainerd(): Containerd | null {
  const { options } = useForm()
  const { template, rendered } = useLiveForm().analysis
  const oldReaders = useOldReaders(options)
  if (template !== null) return null
  return load({ loader: loaderOf({ options, oldReaders }), rendered })
}
