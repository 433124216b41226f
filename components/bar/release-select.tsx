'use client'

import { Select } from '@/components/ui/select'
import { releaseMonth } from '@/lib/k3s/release-calendar'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases'
import { ReleaseGroups } from './release-groups'

interface ReleaseSelectProps {
  readonly options: NodeOptions
  readonly onChoose: (release: string) => void
}

/** The release of the node. */
export function ReleaseSelect({ options, onChoose }: ReleaseSelectProps) {
  const release = releaseOf(options)
  const month = releaseMonth(release)
  return (
    <Select
      label={`${options.distribution === 'rke2' ? 'RKE2' : 'K3s'} release`}
      value={release.name}
      onChoose={onChoose}
      className="w-36"
      help={[
        'Decides which files are written and how containerd reads them.',
        ...(month === null ? [] : [`This release is of ${month}.`]),
        ...(release.containerd === null ? [] : [`It embeds containerd ${release.containerd}.`]),
      ].join(' ')}
    >
      <ReleaseGroups distribution={options.distribution} selected={release.name} />
    </Select>
  )
}
