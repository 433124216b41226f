'use client'

import { CopyButton } from '@/components/ui/copy-button'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import { pushCommands } from '@/lib/containerd/push-commands'

/** How the image gets to where this attempt looks for it; nothing where there is no such way. */
export function PushCommands({ plan, attempt }: { readonly plan: Plan; readonly attempt: Attempt }) {
  const say = useSay()
  const commands = pushCommands(plan, attempt)
  if (commands === null) return null
  const text = commands.join('\n')
  return (
    <details className="group mt-2 text-[12.5px]">
      <summary className="w-fit rounded text-muted hover:text-ink">{say('Put this image there')}</summary>
      <div className="mt-1.5 flex items-start gap-2 rounded-lg bg-soft py-1.5 pr-1.5 pl-3">
        <pre className="min-w-0 flex-1 font-mono leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">
          {commands.map((line) => `${visibleText(line)}\n`)}
        </pre>
        <CopyButton text={text} name={say('Copy commands')} />
      </div>
      <p className="mt-1 text-muted">
        {say(
          'For a host with Docker and access to both. The images that K3s and RKE2 themselves need are listed in their releases: k3s-images.txt, rke2-images.linux-amd64.txt.',
        )}
      </p>
    </details>
  )
}
