import type { ExampleControl } from '@/lib/guide/example'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ExampleLabels } from './labels'

interface ExampleControlsProps {
  readonly controls: readonly ExampleControl[]
  readonly releases: readonly string[]
  readonly options: NodeOptions
  readonly labels: ExampleLabels
  readonly isReady: boolean
  readonly onChange: (options: Partial<NodeOptions>) => void
}

/** The release and the flags of an example, where it is about them. */
export function ExampleControls({ controls, releases, options, labels, isReady, onChange }: ExampleControlsProps) {
  return controls.map((control) =>
    control === 'release' ? (
      <label key={control} className="flex flex-wrap items-center gap-2 text-[12.5px] text-muted">
        {labels.release}
        <select
          value={options.release}
          disabled={!isReady}
          className="h-8 rounded-lg border border-line-strong bg-panel px-2 text-[13px] text-ink"
          onChange={({ target }) => onChange({ release: target.value })}
        >
          {releases.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    ) : (
      <label key={control} className="flex min-h-6 items-center gap-2 font-mono text-[12.5px]">
        <input
          type="checkbox"
          checked={options[control]}
          disabled={!isReady}
          className="h-4 w-4 accent-accent"
          onChange={({ target }) => onChange({ [control]: target.checked })}
        />
        {labels[control]}
      </label>
    ),
  )
}
