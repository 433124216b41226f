import { useSay } from '@/components/words/use-say'

/** What a run does besides what containerd does to resolve the name. */
export interface Choices {
  readonly deep: boolean
  readonly diagnostics: boolean
  /** Of the deep check. */
  readonly platform: string
}

export const NO_CHOICES: Choices = { deep: false, diagnostics: false, platform: 'linux/amd64' }

const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm', 'linux/s390x', 'windows/amd64']

interface ProbeChoicesProps {
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

export function ProbeChoices({ choices, onChange }: ProbeChoicesProps) {
  const say = useSay()
  return (
    <div className="mt-3 grid gap-1.5">
      <Choice
        checked={choices.diagnostics}
        onChange={(diagnostics) => onChange({ ...choices, diagnostics })}
        label={say('Read error texts')}
        help={say('One request more after an error, which containerd does not send.')}
      />
      <Choice
        checked={choices.deep}
        onChange={(deep) => onChange({ ...choices, deep })}
        label={say('Deep check')}
        help={say(
          'Also the manifest, its platform, the configuration and the layers. Registries that count pulls count this as one.',
        )}
      />
      {choices.deep && (
        <label className="ml-6 flex items-center gap-2 text-[12.5px] text-muted">
          {say('Platform')}
          <select
            value={choices.platform}
            onChange={(event) => onChange({ ...choices, platform: event.target.value })}
            className="h-7 rounded-md border border-line-strong bg-page px-1.5 text-ink"
          >
            {PLATFORMS.map((platform) => (
              <option key={platform}>{platform}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

function Choice({
  checked,
  onChange,
  label,
  help,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly label: string
  readonly help: string
}) {
  return (
    <label className="flex gap-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-[var(--accent)]"
      />
      <span>
        {label} <span className="text-[12.5px] text-muted">{help}</span>
      </span>
    </label>
  )
}
