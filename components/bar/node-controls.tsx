'use client'

import { Suspense, type Dispatch } from 'react'
import { latePart } from '@/components/late/late'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { useSay } from '@/components/words/use-say'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { GATES } from '@/lib/k3s/gates'
import type { Action } from '@/lib/workspace/reduce'

const ReleaseSelect = latePart('ReleaseSelect')

interface NodeControlsProps {
  readonly options: NodeOptions
  readonly dispatch: Dispatch<Action>
}

/** What the node runs and how it was started. */
export function NodeControls({ options, dispatch }: NodeControlsProps) {
  const say = useSay()
  return (
    <>
      <Select
        label={say('Distribution')}
        value={options.distribution}
        onChoose={(value) =>
          dispatch({ type: 'options', options: { distribution: value === 'rke2' ? 'rke2' : 'k3s' } })
        }
        help={say(
          'RKE2 runs the same code with other paths, another supervisor port and its own bootstrap image puller.',
        )}
      >
        <option value="k3s">K3s</option>
        <option value="rke2">RKE2</option>
      </Select>
      {/* As large as what comes, so that nothing moves. */}
      <Suspense fallback={<span className="h-8 w-36" />}>
        <ReleaseSelect options={options} onChoose={(release) => dispatch({ type: 'options', options: { release } })} />
      </Suspense>
      <Switch
        label={say('Disable default registry endpoint')}
        checked={options.disableDefaultRegistryEndpoint}
        onChange={(checked) => dispatch({ type: 'options', options: { disableDefaultRegistryEndpoint: checked } })}
        help={say(GATES.disableDefaultRegistryEndpoint.help)}
      />
      <Switch
        label={say('Embedded registry')}
        checked={options.embeddedRegistry}
        onChange={(checked) => dispatch({ type: 'options', options: { embeddedRegistry: checked } })}
        help={say(GATES.embeddedRegistry.help)}
      />
    </>
  )
}
