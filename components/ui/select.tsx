import type { ComponentProps } from 'react'
import { Icon } from './icon'
import { tip } from './tip'

interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange'> {
  readonly label: string
  readonly help?: string | undefined
  readonly onChoose: (value: string) => void
}

/** The browser's native select, styled like the page. */
export function Select({ label, help, onChoose, className = '', children, ...rest }: SelectProps) {
  return (
    <span className={`relative inline-flex ${className}`} {...(help ? { 'data-tip': help } : {})}>
      <select
        aria-label={label}
        {...(help ? { 'aria-description': tip(help)['aria-description'] } : {})}
        {...rest}
        onChange={(event) => onChoose(event.target.value)}
        className="h-8 w-full appearance-none rounded-lg border border-line bg-panel py-0 pr-7 pl-2.5 text-[13px] font-medium text-ink hover:bg-soft"
      >
        {children}
      </select>
      <span className="pointer-events-none absolute top-2 right-2 text-muted">
        <Icon name="down" size={14} />
      </span>
    </span>
  )
}
