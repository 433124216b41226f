import { OtherNames } from '@/components/placeholders/other-names'
import { Button } from '@/components/ui/button'
import { Chip, type Tone } from '@/components/ui/chip'
import { GuideLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import { Packaged } from './packaged'
import type { AirGap } from '@/lib/airgap/airgap'
import {
  airGapVerdict,
  hostName,
  NOT_IN_FILE,
  remedyWords,
  SIDE_WORDS,
  sideReason,
  usesOf,
} from '@/lib/airgap/airgap-words'
import type { PackagedRow } from '@/lib/images/packaged-rows'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Remedy } from '@/lib/airgap/remedies'
import type { Side } from '@/lib/airgap/side'
import { visibleText } from '@/lib/text/visible-text'
import { fewOf, sayNames } from '@/lib/words/few-names'
import { sayingIn } from '@/lib/words/saying'

interface AirGapViewProps {
  readonly airGap: AirGap
  readonly remedies: readonly Remedy[]
  /** Hosts that the person says are inside. */
  readonly inside: readonly string[]
  readonly onInside: (hosts: readonly string[]) => void
  /** What the release of the node pulls by itself. */
  readonly packaged: readonly PackagedRow[]
  /** Switches components of it off, as `--disable` does. */
  readonly onDisabled: (names: readonly string[]) => void
  readonly options: NodeOptions
  /** How many images the list has. */
  readonly listed: number
  /** Sets the flag that no default endpoint is asked. */
  readonly onFlag: () => void
}

const TONES: Readonly<Record<Side, Tone>> = { outside: 'error', unclear: 'warn', inside: 'good' }

/** Which hosts can be asked for these images and for any other, and whether one is outside of the site. */
export function AirGapView(props: AirGapViewProps) {
  const say = useSay()
  const { airGap, remedies, inside, onInside, onFlag } = props
  const { verdict, hosts, open } = airGap
  return (
    <section aria-label={say('Air gap')} className="mt-6">
      <div className="flex items-center gap-3">
        <h2 className="text-[15px] font-semibold">{say('Air gap')}</h2>
        <GuideLink to="air-gap" about={say('Air gap')} />
      </div>
      <p
        role="status"
        className={`mt-1 text-[13.5px] ${verdict === 'holes' ? 'text-error' : verdict === 'sealed' ? 'text-accent' : 'text-warn'}`}
      >
        {sayingIn(say, airGapVerdict(airGap))}
      </p>
      <Packaged {...props} />
      <ul aria-label={say('Hosts that can be asked')} className="mt-2 grid gap-1.5">
        {hosts.map((host) => (
          <li key={host.host ?? ''} className="rounded-lg border border-line px-3 py-2 text-[13px]">
            <div className="flex flex-wrap items-center gap-2">
              <Chip tone={TONES[host.side]}>{sayingIn(say, SIDE_WORDS[host.side])}</Chip>
              <b className="min-w-0 [overflow-wrap:anywhere]">{sayingIn(say, hostName(host))}</b>
              <span className="text-muted">{sayingIn(say, sideReason(host))}</span>
              {host.host !== null && host.side === 'unclear' && (
                <Button onClick={() => onInside([...inside, host.host ?? ''])}>{say('It is inside')}</Button>
              )}
              {host.reason === 'stated' && (
                <Button look="ghost" onClick={() => onInside(inside.filter((one) => one !== host.host))}>
                  {say('Take that back')}
                </Button>
              )}
            </div>
            {usesOf(host.uses).map((use, at) => (
              <p key={at} className="text-muted [overflow-wrap:anywhere]">
                {sayingIn(say, use)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div className="mt-2 text-[13px] text-warn">
          <p>{say('Not filled in: {placeholders}', { placeholders: visibleText(sayNames(open, say)) })}</p>
          {fewOf(open).length < open.length && <OtherNames names={open.slice(fewOf(open).length)} />}
        </div>
      )}
      {remedies.map((remedy, at) => (
        <div key={at} className="mt-2 flex flex-wrap items-center gap-2 text-[13px]">
          <p className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
            {remedyWords(remedy)
              .map((one) => sayingIn(say, one))
              .join(' ')}
          </p>
          {remedy.flag && remedy.wildcard === null && remedy.systemDefaultRegistry === null && (
            <Button onClick={onFlag}>{say('Set the flag')}</Button>
          )}
        </div>
      ))}
      <p className="mt-2 text-[12.5px] text-muted">{sayingIn(say, NOT_IN_FILE)}</p>
    </section>
  )
}
