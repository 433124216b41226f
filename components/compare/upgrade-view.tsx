import { ReleasesLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import type { ToldChange, ToldOther, ToldUpgrade } from '@/lib/compare/report'
import {
  changeTitle,
  failuresWords,
  kindWords,
  newerWords,
  onTheWayWords,
  othersWords,
} from '@/lib/compare/report-words'
import { sayingIn } from '@/lib/words/saying'
import { FindingList } from './finding-list'
import { PullList } from './pull-list'
import { Section } from './section'

/** Longer lists of files begin with so many; the others can be opened. */
const FILES_MAX = 5

interface UpgradeViewProps {
  readonly upgrade: ToldUpgrade
  readonly onImage: (image: string) => void
}

/** Each change on the way that touches the file, and how many do not. */
export function UpgradeView({ upgrade: { from, to, newer, touching, others, ofFailures }, onImage }: UpgradeViewProps) {
  const say = useSay()
  const lasting = touching.filter(({ lasts }) => lasts)
  const passing = touching.filter(({ lasts }) => !lasts)
  return (
    <Section title={say('On the way from {from} to {to}', { from, to })}>
      <ReleasesLink from={from} to={to} />
      {newer.map((release) => (
        <p key={release} className="mt-1.5 text-[13px] text-warn">
          {sayingIn(say, newerWords(release))}
        </p>
      ))}
      {touching.length === 0 && (
        <p className="mt-1.5 text-[13.5px]">{say('No change on the way concerns this file.')}</p>
      )}
      <ChangeList changes={lasting} onImage={onImage} />
      {passing.length > 0 && (
        <>
          <p className="mt-3 text-[13.5px]">{onTheWayWords(passing.length, say)}</p>
          <ChangeList changes={passing} onImage={onImage} />
        </>
      )}
      <Others changes={others} title={othersWords(others.length, say)} />
      <Others changes={ofFailures} title={failuresWords(ofFailures.length, say)} />
    </Section>
  )
}

interface ChangeListProps {
  readonly changes: readonly ToldChange[]
  readonly onImage: (image: string) => void
}

function ChangeList({ changes, onImage }: ChangeListProps) {
  const say = useSay()
  if (changes.length === 0) return null
  return (
    <ol className="mt-2 grid gap-3">
      {changes.map((change) => (
        <li key={`${change.id} ${change.release}`} className="rounded-xl border border-line px-3 py-2.5">
          <h4 className="text-[13.5px] font-semibold [overflow-wrap:anywhere]">{sayingIn(say, changeTitle(change))}</h4>
          <p className="mt-0.5 text-[13px] text-muted">
            {sayingIn(say, change.reason)} <Source link={change.link} />
          </p>
          <PullList pulls={change.pulls} onImage={onImage} />
          <Files files={change.files.slice(0, FILES_MAX)} />
          {change.files.length > FILES_MAX && (
            <details className="text-[12.5px] text-muted">
              <summary className="w-fit py-1">
                {say('… and {count} more', { count: change.files.length - FILES_MAX })}
              </summary>
              <Files files={change.files.slice(FILES_MAX)} />
            </details>
          )}
          <FindingList findings={change.findings} />
          {change.todo !== null && (
            <p className="mt-2 rounded-lg bg-warn-soft px-2.5 py-1.5 text-[13px] text-warn">
              <span className="font-semibold">{say('Before the upgrade')}</span> {sayingIn(say, change.todo)}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Files({ files }: Pick<ToldChange, 'files'>) {
  const say = useSay()
  if (files.length === 0) return null
  return (
    <ul className="mt-1.5 text-[12.5px]">
      {files.map(({ path, kind }) => (
        <li key={path} className="[overflow-wrap:anywhere]">
          <span translate="no" className="font-mono">
            {path}
          </span>
          : {kindWords(kind, say)}
        </li>
      ))}
    </ul>
  )
}

function Source({ link }: { readonly link: string }) {
  const say = useSay()
  if (link === '') return null
  return (
    <a href={link} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
      {say('Source')}
    </a>
  )
}

/** Folded: what does not concern the file. */
function Others({ changes, title }: { readonly changes: readonly ToldOther[]; readonly title: string }) {
  const say = useSay()
  if (changes.length === 0) return null
  return (
    <details className="mt-2 text-[13px] text-muted">
      <summary className="cursor-pointer">{title}</summary>
      <ul className="mt-1 grid gap-1 pl-4">
        {changes.map((change) => (
          <li key={`${change.id} ${change.release}`}>
            {sayingIn(say, changeTitle(change))} <Source link={change.link} />
          </li>
        ))}
      </ul>
    </details>
  )
}
