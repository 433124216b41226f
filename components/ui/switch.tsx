import { tip } from './tip'

interface SwitchProps {
  readonly label: string
  readonly help?: string | undefined
  /** Ids of what is wrong with it. */
  readonly describedBy?: string | undefined
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function Switch({ label, help, describedBy, checked, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      {...tip(help)}
      aria-describedby={describedBy}
      onClick={() => onChange(!checked)}
      className="group inline-flex min-h-8 items-center gap-1.5 rounded-lg text-left text-[12.5px] sm:gap-2 sm:px-1.5 sm:text-[13px] leading-tight text-muted hover:text-ink"
    >
      <span
        className={`relative inline-block h-[18px] w-[30px] shrink-0 rounded-full border transition-colors ${checked ? 'border-accent bg-accent' : 'border-line-strong bg-soft'}`}
      >
        <span
          className={`absolute top-[2px] h-3 w-3 rounded-full transition-[left] ${checked ? 'left-[14px] bg-on-accent' : 'left-[2px] bg-line-strong'}`}
        />
      </span>
      <span>{label}</span>
    </button>
  )
}
