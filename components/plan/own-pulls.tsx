'use client'

import { useDeferredValue, useEffect, useState } from 'react'
import { GuideLink } from '@/components/reference/guide-link'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { engineReady } from '@/components/workspace/late-engine'
import { useLazyEngines } from '@/components/workspace/use-lazy-engines'
import type { Analysis } from '@/lib/analyze'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { visibleText } from '@/lib/text/visible-text'
import { differenceWords, likenessWords } from '@/lib/wharfie/difference-words'
import type { ComparedPlans } from '@/lib/wharfie/differences'
import { sayingIn } from '@/lib/words/saying'

/** Of a longer text each key would take too long: it is read once more for this. */
const TEXT_MAX = 100_000

interface OwnPullsProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
}

/** What RKE2 itself pulls at its start, beside what containerd would ask for it. */
export function OwnPulls({ analysis, options }: OwnPullsProps) {
  const { parsed, template, plan } = useDeferredValue(analysis)
  const { text } = template ?? parsed
  const { image } = plan
  const say = useSay()
  const { engines } = useLazyEngines(true)
  const [plans, setPlans] = useState<readonly ComparedPlans[]>([])
  useEffect(() => {
    let isOver = false
    const compute = async (): Promise<readonly ComparedPlans[]> => {
      if (text.length > TEXT_MAX || engines === null) return []
      const made = await (await engineReady()).ownPulls(text, options, image, engines)
      return template?.show(made) ?? made
    }
    // Without its chunk nothing is said of it.
    compute().then(
      (made) => !isOver && setPlans(made),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [text, options, image, template, engines])
  if (options.distribution === 'rke2' && text.length > TEXT_MAX)
    return (
      <p className="mt-4 text-[12.5px] text-muted">
        {say('What RKE2 itself pulls at its start is not computed here for so long a text; pullpath plan does.')}
      </p>
    )
  return plans.map((compared) => <OwnPull key={compared.plan.image} compared={compared} />)
}

function OwnPull({ compared }: { readonly compared: ComparedPlans }) {
  const say = useSay()
  const { plan, notAsked, containerdEnds } = compared
  const image = <code className="font-mono text-ink [overflow-wrap:anywhere]">{visibleText(plan.image)}</code>
  return (
    <section className="mt-4 rounded-xl border border-line px-3.5 py-2.5 text-[12.5px] text-muted">
      <h3>
        <Phrase text="RKE2 itself pulls {image} at its start, before containerd runs:" values={{ image }} />
      </h3>
      <GuideLink to="releases#rke2" about="RKE2" />
      <ol className="mt-1.5 list-decimal pl-5">
        {plan.attempts.map(({ url, alternatives, tlsIgnored }, index) => (
          <li key={`${index} ${url}`} className="mt-1">
            <code className="font-mono text-ink [overflow-wrap:anywhere]">{visibleText(url)}</code>
            {alternatives.map((other) => (
              <p key={other} className="[overflow-wrap:anywhere]">
                {say('or, at random, {url}', { url: visibleText(other) })}
              </p>
            ))}
            {tlsIgnored !== null && (
              <p className="text-warn [overflow-wrap:anywhere]">
                {say('TLS settings ignored')}: {visibleText(tlsIgnored)}
              </p>
            )}
            {differenceWords(compared, index).map((words) => (
              <Different key={words.text}>{sayingIn(say, words)}</Different>
            ))}
          </li>
        ))}
      </ol>
      {notAsked.map(({ url }) => (
        <Different key={url}>{say('not asked here, but by containerd: {url}', { url: visibleText(url) })}</Different>
      ))}
      {containerdEnds !== null && (
        <Different>{say('containerd ends this pull: {error}', { error: visibleText(containerdEnds) })}</Different>
      )}
      <p className="mt-1.5 [overflow-wrap:anywhere]">{sayingIn(say, likenessWords(compared))}</p>
    </section>
  )
}

function Different({ children }: { readonly children: string }) {
  return <p className="mt-1 text-warn [overflow-wrap:anywhere]">≠ {children}</p>
}
