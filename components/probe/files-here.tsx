import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Where } from './where'

interface FilesHereProps {
  readonly paths: readonly string[]
  /** The server reads them where registries.yaml says. */
  readonly isRead: boolean
  readonly where: Where
}

/** What becomes of certificate files that cannot be given on this page. */
export function FilesHere({ paths, isRead, where }: FilesHereProps) {
  const say = useSay()
  const steps = useRowSteps(paths.length)
  return (
    <div className="mb-3">
      <h3 className="font-semibold">{say('Certificate files')}</h3>
      <p>
        {isRead
          ? say(
              'They are read on {where}, by these paths, where the folder allows it that the server was started with (--allow-files).',
              { where: say(where) },
            )
          : say('This server takes no certificate files: the hosts that need them stay undecided.')}
      </p>
      <ul className="mt-1 grid gap-0.5">
        <InSteps steps={steps} as="li">
          {(at) => <li className="font-mono text-[12.5px] [overflow-wrap:anywhere]">{visibleText(paths[at] ?? '')}</li>}
        </InSteps>
      </ul>
    </div>
  )
}
