import { Chip } from '@/components/ui/chip'
import { useSay } from '@/components/words/use-say'
import type { Report } from '@/lib/compare/report'
import { fileCounts, kindWords, sameImages } from '@/lib/compare/report-words'
import { withFewPlaceholders } from '@/lib/words/few-names'
import { sayingIn } from '@/lib/words/saying'
import { FileDiff } from './file-diff'
import { FindingList } from './finding-list'
import { PullList } from './pull-list'
import { Section } from './section'
import { UpgradeView } from './upgrade-view'

interface ReportViewProps {
  readonly report: Report
  /** Images that were not compared because they are too many. */
  readonly left: number
  readonly onImage: (image: string) => void
}

/** Pulls first, then what happens on the way between releases, then what the files say. */
export function ReportView({ report, left, onImage }: ReportViewProps) {
  const say = useSay()
  const { pulls, findings, files, sameFiles, upgrade, errors, names } = report
  return (
    <>
      {(['before', 'after'] as const).map(
        (side) =>
          errors[side] !== null && (
            <p
              key={side}
              className="mt-3 rounded-xl bg-error-soft px-3 py-2 text-[13px] text-error [overflow-wrap:anywhere]"
            >
              {sayingIn(say, names[side])}: <code className="font-mono">{errors[side]}</code>
            </p>
          ),
      )}
      {pulls.changed.length + pulls.undecided.length + pulls.same.length > 0 && (
        <Section title={say('Pulls')}>
          <PullList pulls={pulls.changed} onImage={onImage} />
          {pulls.undecided.map(({ image, why }) => (
            <p key={image} className="mt-2 text-[13.5px] [overflow-wrap:anywhere]">
              <Chip tone="warn">{say('undecided')}</Chip> <code className="font-mono">{image}</code>:{' '}
              {sayingIn(say, withFewPlaceholders(why)[0])}
            </p>
          ))}
          {pulls.same.length > 0 && (
            <details className="mt-2 text-[13px] text-muted">
              <summary className="cursor-pointer">{sameImages(pulls.same.length, say)}</summary>
              <ul className="mt-1 pl-4 font-mono text-[12.5px]">
                {pulls.same.map((image) => (
                  <li key={image} translate="no" className="[overflow-wrap:anywhere]">
                    {image}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {left > 0 && (
            <p className="mt-2 text-[13px] text-warn">
              {say('{count} more images were not compared: they are too many.', { count: left })}
            </p>
          )}
        </Section>
      )}
      {upgrade !== null && <UpgradeView upgrade={upgrade} onImage={onImage} />}
      {findings.appears.length + findings.disappears.length + findings.changes.length > 0 && (
        <Section title={say('Problems')}>
          <FindingList findings={findings} />
        </Section>
      )}
      {files.length + sameFiles > 0 && (
        <Section title={say('Files')}>
          {files.map((file) => (
            <details
              key={file.path}
              open={file.kind !== 'rewritten' && files.length < OPEN_MAX}
              className="mt-2 overflow-hidden rounded-xl border border-line"
            >
              <summary className="flex cursor-pointer flex-wrap items-baseline gap-2 bg-soft px-3 py-1.5">
                <span translate="no" className="font-mono text-[12.5px] font-semibold [overflow-wrap:anywhere]">
                  {file.path}
                </span>
                <Chip tone={file.kind === 'removed' ? 'error' : file.kind === 'added' ? 'good' : 'plain'}>
                  {kindWords(file.kind, say)}
                </Chip>
              </summary>
              <FileDiff file={file} />
            </details>
          ))}
          {fileCounts(files, sameFiles, say).map((line) => (
            <p key={line} className="mt-2 text-[13px] text-muted">
              {line}
            </p>
          ))}
        </Section>
      )}
    </>
  )
}

/** With more files, each is opened when it is asked for. */
const OPEN_MAX = 6
