import type { ComponentProps } from 'react'
import { visibleText } from '@/lib/text/visible-text'
import { tip } from './tip'

type ButtonProps = ComponentProps<'button'> & {
  readonly look?: 'plain' | 'primary' | 'ghost'
  readonly help?: string | undefined
}

const LOOKS = {
  plain: 'border-line bg-panel hover:bg-soft',
  primary: 'border-transparent bg-accent text-on-accent font-semibold hover:brightness-110',
  ghost: 'border-transparent text-muted hover:bg-soft hover:text-ink',
}

export function Button({ look = 'plain', help, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...tip(help)}
      {...rest}
      className={`inline-flex h-8 items-center justify-center gap-1.5 rounded-lg border px-2.5 text-[13px] whitespace-nowrap transition-colors disabled:opacity-40 ${LOOKS[look]} ${className}`}
    />
  )
}

/** A square button that shows only an icon: `label` is its accessible name and its help. */
export function IconButton({
  label,
  look = 'ghost',
  className = '',
  ...rest
}: Omit<ButtonProps, 'help'> & { readonly label: string }) {
  const shown = visibleText(label)
  return <Button look={look} aria-label={shown} data-tip={shown} className={`w-8 px-0! ${className}`} {...rest} />
}
