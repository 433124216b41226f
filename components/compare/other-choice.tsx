'use client'

import { ReleaseGroups } from '@/components/bar/release-groups'
import { FLAGS } from '@/components/files/compare/base'
import { Select } from '@/components/ui/select'
import { useSay } from '@/components/words/use-say'
import { findRelease, releaseOf } from '@/lib/k3s/releases/releases'
import type { ComparedState, OtherSide } from './other-side'

interface OtherChoiceProps {
  readonly state: ComparedState
  readonly other: OtherSide | null
  readonly onOther: (other: OtherSide | null) => void
}

/** What the file is compared with. */
export function OtherChoice({ state: { options, downloaded }, other, onOther }: OtherChoiceProps) {
  const say = useSay()
  return (
    <Select
      label={say('Compare this file with')}
      value={valueOf(other)}
      onChoose={(value) => onOther(otherOf(value, options, other))}
      className="w-64 max-w-full"
    >
      <option value="">{say('Compare with…')}</option>
      <option value="file">{say('Another file…')}</option>
      <option value="opened">{say('The file as opened')}</option>
      {downloaded !== null && <option value="downloaded">{say('The last download')}</option>}
      {FLAGS.map(({ option, flag }) => (
        <option key={option} value={option}>
          {options[option] ? say('Without {flag}', { flag }) : say('With {flag}', { flag })}
        </option>
      ))}
      <ReleaseGroups distribution={options.distribution} selected={valueOf(other)} except={releaseOf(options).name} />
    </Select>
  )
}

function valueOf(other: OtherSide | null): string {
  if (other === null) return ''
  if (other.kind !== 'node') return other.kind
  const { release } = other.but
  if (release !== undefined) return findRelease(release, 'k3s')?.name ?? ''
  return FLAGS.find(({ option }) => other.but[option] !== undefined)?.option ?? ''
}

function otherOf(value: string, options: ComparedState['options'], before: OtherSide | null): OtherSide | null {
  if (value === '') return null
  if (value === 'opened' || value === 'downloaded') return { kind: value }
  if (value === 'file') return before?.kind === 'file' ? before : { kind: 'file', text: '', name: null }
  const flag = FLAGS.find(({ option }) => option === value)
  return { kind: 'node', but: flag === undefined ? { release: value } : { [flag.option]: !options[flag.option] } }
}
