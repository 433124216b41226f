'use client'

import { Select } from '@/components/ui/select'
import { useSay } from '@/components/words/use-say'
import { releaseMonth } from '@/lib/k3s/releases/release-calendar'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { ReleaseGroups } from './release-groups'

interface ReleaseSelectProps {
  readonly options: NodeOptions
  readonly onChoose: (release: string) => void
}

/** The release of the node. */
export function ReleaseSelect({ options, onChoose }: ReleaseSelectProps) {
  const release = releaseOf(options)
  const month = releaseMonth(release)
  const { containerd } = release
  const say = useSay()
  return (
    <Select
      label={say('{distribution} release', { distribution: options.distribution === 'rke2' ? 'RKE2' : 'K3s' })}
      value={release.name}
      onChoose={onChoose}
      className="w-36"
      help={[
        say('Decides which files are written and how containerd reads them.'),
        ...(month === null ? [] : [say('This release is of {month}.', { month })]),
        ...(release.isNewer ? [say('It is newer than what is known here, and counts as the newest known one.')] : []),
        ...(containerd === null ? [] : [say('It embeds containerd {containerd}.', { containerd })]),
      ].join(' ')}
    >
      <ReleaseGroups distribution={options.distribution} selected={release.name} />
    </Select>
  )
}
