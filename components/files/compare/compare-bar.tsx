'use client'

import { ReleaseGroups } from '@/components/bar/release-groups'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { useSay } from '@/components/words/use-say'
import { releaseOf } from '@/lib/k3s/releases/releases'
import type { Say } from '@/lib/words/say'
import { baseWords, FLAGS, type Base, type Compared } from './base'
import type { BaseFiles } from './use-base-files'

interface CompareChoiceProps {
  readonly compared: Compared
  /** What the files are compared with; null when they are shown alone. */
  readonly base: Base | null
  readonly onBase: (base: Base | null) => void
}

interface CompareLineProps extends CompareChoiceProps {
  /** Of the base, or of the text as opened. Null when that is what is shown. */
  readonly files: BaseFiles | null
  readonly differing: number
  readonly count: number
}

/** What the files are compared with. */
export function CompareChoice({ compared, base, onBase }: CompareChoiceProps) {
  const { options, downloaded } = compared
  const say = useSay()
  /** On the node that is compared with. */
  const isOn = (option: (typeof FLAGS)[number]['option']) =>
    (base?.kind === 'node' ? base.but[option] : undefined) ?? !options[option]
  const value = base === null ? '' : valueOf(base, options.release)
  return (
    <Select
      label={say('Compare with')}
      value={value}
      onChoose={(chosen) => onBase(baseOf(chosen, compared))}
      className="w-44 max-w-full"
    >
      <option value="">{base === null ? say('Compare with…') : say('No comparison')}</option>
      <option value="opened">{say('The file as opened')}</option>
      {downloaded !== null && <option value="downloaded">{say('The last download')}</option>}
      {FLAGS.map(({ option, flag }) => (
        <option key={option} value={option}>
          {isOn(option) ? say('With {flag}', { flag }) : say('Without {flag}', { flag })}
        </option>
      ))}
      {base !== null && value === OTHER && <option value={OTHER}>{baseWords(base, options, say)}</option>}
      <ReleaseGroups distribution={options.distribution} except={releaseOf(options).name} />
    </Select>
  )
}

/** How many files differ from what was chosen, otherwise from what was opened. */
export function CompareLine({ compared, base, onBase, files, differing, count }: CompareLineProps) {
  const say = useSay()
  const line = words(say, base ?? { kind: 'opened' }, base !== null, compared.options, files, differing, count)
  return (
    <div className={line === '' ? '' : 'mb-3 flex flex-wrap items-center gap-x-3 gap-y-1'}>
      <p role="status" aria-label={say('Comparison')} className="text-[13px]">
        {line}
      </p>
      {base === null ? (
        differing > 0 && <Button onClick={() => onBase({ kind: 'opened' })}>{say('Compare')}</Button>
      ) : (
        <Button look="ghost" onClick={() => onBase(null)}>
          <Icon name="close" size={14} /> {say('Stop comparing')}
        </Button>
      )}
    </div>
  )
}

/** A node that differs in more than what the list offers. */
const OTHER = 'other'

function valueOf(base: Base, release: string): string {
  if (base.kind !== 'node') return base.kind
  const [name, ...others] = Object.keys(base.but)
  if (others.length > 0 || name === undefined) return OTHER
  if (name === 'release')
    return base.but.release === release
      ? OTHER
      : releaseOf({ release: base.but.release ?? '', distribution: 'k3s' }).name
  return FLAGS.some(({ option }) => option === name) ? name : OTHER
}

function baseOf(value: string, { options }: Compared): Base | null {
  if (value === 'opened' || value === 'downloaded') return { kind: value }
  const flag = FLAGS.find(({ option }) => option === value)
  if (flag !== undefined) return { kind: 'node', but: { [flag.option]: !options[flag.option] } }
  return value === '' || value === OTHER ? null : { kind: 'node', but: { release: value } }
}

function words(
  say: Say,
  base: Base,
  isCompared: boolean,
  options: Compared['options'],
  files: BaseFiles | null,
  differing: number,
  count: number,
): string {
  const other = baseWords(base, options, say)
  if (files === 'working') return isCompared ? say('Comparing with {other}…', { other }) : ''
  if (files === 'too-long') return isCompared ? say('This text takes too long to compare it here.') : ''
  if (!isCompared && differing === 0) return ''
  if (files?.length === 0)
    return isCompared ? say('No files are written from {other}, so there is nothing to compare with.', { other }) : ''
  if (differing === 0) return say('No file differs from {other}.', { other })
  if (count === 1) return say('1 of 1 file differs from {other}.', { other })
  if (differing === 1) return say('1 of {count} files differs from {other}.', { count, other })
  return say('{differing} of {count} files differ from {other}.', { differing, count, other })
}
