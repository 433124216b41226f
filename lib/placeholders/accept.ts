import { isLikelySecret, type Candidate } from './forms'
import type { Role, Surrounding } from './role'

/** What is known of the rest of the file when a candidate is judged. */
export interface Elsewhere {
  /** Names of placeholders that are certain, as `family name`. */
  readonly names: ReadonlySet<string>
  /** The pattern of a replacement. */
  readonly pattern: string
}

/**
 * Whether a candidate is a placeholder where it is. K3s and containerd give `$1`, `${1}` and `$name` a meaning in a
 * rewrite, and a password may be anything: there only what cannot be meant as it is written counts.
 */
export function isPlaceholderAt(
  candidate: Candidate,
  role: Role,
  { before, after }: Surrounding,
  { names, pattern }: Elsewhere,
): boolean {
  const { form, name, written } = candidate
  const isWhole = before === '' && after === ''
  const isKnown = names.has(identityOf(candidate))
  const isVariable = form.family === 'variable'
  switch (role) {
    case 'secret':
    case 'pair':
      if (form.sure && !isWhole) return /^\S*\{\{.*[\s.].*\}\}$|^%%.*%%$|^<%=/.test(written) && form.form !== 'percents'
      return isWhole && isLikelySecret(candidate)
    case 'replacement':
      if (!isVariable) return true
      if (new RegExp(`\\(\\?P?<${name.replace(/[^\w]/g, '\\$&')}>`).test(pattern)) return false
      return (
        isKnown || (form.form === 'dollar' ? false : /^[A-Z_][A-Z0-9_]+$|\.|\(/.test(name) || written !== `\${${name}}`)
      )
    case 'pattern':
      if (form.form === 'angle') return !/\(\?P?$/.test(before)
      if (!isVariable) return true
      return form.form === 'braces' ? isKnown || /^[A-Z_][A-Z0-9_]+$|\./.test(name) : form.form === 'dollar' && isKnown
    case 'file':
      return form.form !== 'dollar' || (!/^(?:HOME|PWD|USER)$/.test(name) && isUpper(name))
    default:
      if (form.sure || form.form === 'braces') return true
      if (form.form === 'dollar') return isAddress(role) || (isWhole && isUpper(name))
      if (form.form === 'at') return /(?:^|[/:.-])$/.test(before) && /^(?:[/:.-]|$)/.test(after)
      return true
  }
}

/** Two placeholders with the same get the same value. */
export function identityOf({ form, name }: Pick<Candidate, 'form' | 'name'>): string {
  return `${form.family === 'token' ? form.form : form.family} ${name}`
}

function isAddress(role: Role): boolean {
  return role === 'host' || role === 'url' || role === 'port' || role === 'scheme'
}

function isUpper(name: string): boolean {
  return /^[A-Z_][A-Z0-9_]{2,}$/.test(name)
}
