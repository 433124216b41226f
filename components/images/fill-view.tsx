import { useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '@/components/ui/save-file'
import { Select } from '@/components/ui/select'
import { GuideLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import { useThread } from '@/components/workspace/thread/use-thread'
import type { AirGap } from '@/lib/airgap/airgap'
import type { FilledWorkspace } from '@/lib/analyze'
import { FILL_TOOLS, type FillTool } from '@/lib/fill/fill-tools'
import type { FilledScript, LeftReason } from '@/lib/fill/filled-script'
import { LEFT_WORDS } from '@/lib/fill/left-words'
import { visibleText } from '@/lib/text/visible-text'
import { commaOf } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'

interface FillViewProps {
  readonly workspace: FilledWorkspace
  readonly images: readonly string[]
  readonly airGap: AirGap
}

const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const
const SHOWN_MAX = 20_000
const LEFT_SHOWN_MAX = 3

/** A script that puts the images of the list where the nodes look for them at an endpoint of the file. */
export function FillView({ workspace, images, airGap }: FillViewProps) {
  const say = useSay()
  const hosts = useMemo(
    () =>
      airGap.hosts.flatMap(({ host, uses }) =>
        host !== null && uses.some(({ kind }) => kind === 'mirror') ? [host] : [],
      ),
    [airGap],
  )
  const [isOpen, setOpen] = useState(false)
  if (hosts.length === 0) return null
  return (
    <details className="mt-6" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-[15px] font-semibold">{say('Fill a mirror with these images')}</summary>
      {isOpen && <Script workspace={workspace} images={images} hosts={hosts} say={say} />}
    </details>
  )
}

interface ScriptProps extends Pick<FillViewProps, 'workspace' | 'images'> {
  readonly hosts: readonly string[]
  readonly say: ReturnType<typeof useSay>
}

function Script({ workspace, images, hosts, say }: ScriptProps) {
  const [wanted, setHost] = useState(hosts[0] ?? '')
  const host = hosts.includes(wanted) ? wanted : (hosts[0] ?? '')
  const [tool, setTool] = useState<FillTool>('skopeo')
  const [platform, setPlatform] = useState('')
  const [filled, setFilled] = useState<FilledScript | null>(null)
  const ask = useThread(true)
  const { text, options, values, image } = workspace
  useEffect(() => {
    let isOver = false
    void ask({
      kind: 'fill',
      workspace: { text, options, values, image },
      images,
      host,
      tool,
      platform: platform === '' ? null : platform,
    }).then((answer) => {
      if (!isOver && answer?.kind === 'fill') setFilled(answer.filled)
    })
    return () => {
      isOver = true
    }
  }, [ask, text, options, values, image, images, host, tool, platform])
  const name = tool === 'skopeo-sync' ? 'skopeo-sync.yaml' : 'fill.sh'
  return (
    <div className="mt-2">
      <p className="text-[13px] text-muted">
        {say(
          'Each image under the name that the nodes ask for, with rewrites and the path of the endpoint. The script only prints what it would do until it is run with --run; it can be run again.',
        )}{' '}
        <GuideLink to="air-gap#fill" about={say('Fill a mirror with these images')} />
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Select label={say('Endpoint to fill')} value={host} onChoose={setHost}>
          {hosts.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        <Select label={say('Program that copies')} value={tool} onChoose={(value) => setTool(toolNamed(value))}>
          {FILL_TOOLS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        <Select label={say('Platform')} value={platform} onChoose={setPlatform}>
          <option value="">{say('all platforms')}</option>
          {PLATFORMS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        {filled !== null && filled.text !== '' && (
          <>
            <Button look="primary" onClick={() => saveFile(name, filled.text, 'text/plain')}>
              <Icon name="download" size={14} /> {name}
            </Button>
            <CopyButton text={filled.text} name={say('Copy the script')} />
          </>
        )}
      </div>
      {filled !== null && (
        <>
          <ul aria-label={say('Left out')} className="mt-2 list-disc pl-5 text-[13px] text-muted empty:hidden">
            {leftByReason(filled.left).map(([reason, left]) => (
              <li key={reason} className="[overflow-wrap:anywhere]">
                {say('left out, {why}: {images}', {
                  why: sayingIn(say, LEFT_WORDS[reason]),
                  images: [
                    ...left.slice(0, LEFT_SHOWN_MAX).map(visibleText),
                    ...(left.length > LEFT_SHOWN_MAX
                      ? [say('{count} more', { count: left.length - LEFT_SHOWN_MAX })]
                      : []),
                  ].join(commaOf(say)),
                })}
              </li>
            ))}
          </ul>
          {filled.text === '' ? (
            <p className="mt-2 text-[13px] text-warn">
              {say('No image of the list is asked for there in a way that can be filled.')}
            </p>
          ) : (
            <pre
              role="region"
              aria-label={say('The script')}
              tabIndex={0}
              translate="no"
              className="mt-3 max-h-80 overflow-auto rounded-xl border border-line bg-page p-2.5 font-mono text-[12.5px] leading-[1.6]"
            >
              {filled.text.slice(0, SHOWN_MAX)}
              {filled.text.length > SHOWN_MAX && '…'}
            </pre>
          )}
        </>
      )}
    </div>
  )
}

function leftByReason(left: FilledScript['left']): readonly (readonly [LeftReason, readonly string[]])[] {
  const reasons = [...new Set(left.map(({ reason }) => reason))]
  return reasons.map((reason) => [reason, left.filter((one) => one.reason === reason).map(({ image }) => image)])
}

function toolNamed(value: string): FillTool {
  return FILL_TOOLS.find((one) => one === value) ?? 'skopeo'
}
