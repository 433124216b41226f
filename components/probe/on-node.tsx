import { CopyButton } from '@/components/ui/copy-button'
import { useSay } from '@/components/words/use-say'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { visibleText } from '@/lib/text/visible-text'
import { onNodeCommand } from './where'

interface OnNodeProps {
  readonly lead: string
  readonly image: string
  readonly options: NodeOptions
}

/** The command that gives a node's own answer. */
export function OnNode({ lead, image, options }: OnNodeProps) {
  const say = useSay()
  const command = onNodeCommand(image, options)
  return (
    <div className="mt-2 text-[12.5px]">
      <p>{lead}</p>
      <div className="mt-1 flex flex-wrap items-center gap-1 rounded-lg bg-soft py-0.5 pr-0.5 pl-2.5">
        <code className="min-w-0 flex-1 basis-72 font-mono [overflow-wrap:anywhere]">{visibleText(command)}</code>
        <CopyButton text={command} name={say('Copy command')} />
      </div>
    </div>
  )
}
