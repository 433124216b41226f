import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'
import { costSentences, policySentences, secretHosts } from '@/lib/whatif/whole-words'
import { BACK_OFF_S, defaultPolicy } from '@/lib/whatif/kubelet'
import type { PullPolicy } from '@/lib/whatif/simulate'
import { CostTable } from './cost-table'
import { NOTHING_SUPPOSED, supposedCost, type Supposed } from './state'
import type { WholePullProps } from './whole-pull-props'

const LAYERS_MAX = 127
const HOSTS_MAX = 50

const POLICIES: readonly PullPolicy[] = ['IfNotPresent', 'Always', 'Never']

/** What a pull costs from the name to the last layer, and what of the pod changes it. */
export function WholePullView({ analysis, options, onSuppose, ...rest }: WholePullProps) {
  const say = useSay()
  const { plan } = analysis
  const supposed = rest.supposed ?? NOTHING_SUPPOSED
  const policy = supposed.policy ?? defaultPolicy(plan.reference)
  const cost = supposedCost({ analysis, options, supposed, policy })
  const change = (to: Partial<Supposed>) => onSuppose({ ...supposed, ...to })
  const hosts = plan.attempts.map(({ parts }) => visibleText(parts.host))
  return (
    <div className="mt-3 grid gap-3 rounded-xl border border-line bg-panel px-3.5 py-3">
      <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <legend className="sr-only">{say('The image and the pod')}</legend>
        <label className="grid gap-0.5 text-[12px] text-muted">
          {say('Layers of the image')}
          <input
            type="number"
            min={0}
            max={LAYERS_MAX}
            value={supposed.layers}
            onChange={(event) => change({ layers: layersIn(event.target.value) })}
            className="h-8 w-24 rounded-lg border border-line bg-panel px-2 text-[13px] text-ink"
          />
        </label>
        <label translate="no" className="grid gap-0.5 text-[12px] text-muted">
          imagePullPolicy
          <Select
            label="imagePullPolicy"
            value={supposed.policy ?? ''}
            onChoose={(chosen) => change({ policy: POLICIES.find((one) => one === chosen) ?? null })}
          >
            <option value="">{say('{policy}, by itself', { policy: defaultPolicy(plan.reference) })}</option>
            {POLICIES.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </label>
        <span className="flex flex-wrap gap-x-2">
          <Switch
            label={say('Several platforms')}
            help={say(
              'The name stands for an index with images for several platforms, so one more manifest is fetched.',
            )}
            checked={supposed.isIndex}
            onChange={(isIndex) => change({ isIndex })}
          />
          <Switch
            label={say('The node has the image')}
            checked={supposed.isPresent}
            onChange={(isPresent) => change({ isPresent })}
          />
          <Switch
            label={say('The pod has an imagePullSecret')}
            help={say('One that fits the registry of the image.')}
            checked={supposed.hasPodSecret}
            onChange={(hasPodSecret) => change({ hasPodSecret })}
          />
        </span>
      </fieldset>
      <Sentences of={policySentences(policy, supposed.isPresent, plan)} />
      {cost.ending.kind === 'undecided' ? (
        <Sentences of={[cost.ending.why]} />
      ) : (
        cost.requests > 0 && (
          <>
            <CostTable cost={cost} hosts={hosts} />
            <Sentences of={costSentences(cost, hosts, supposed.isOn)} />
          </>
        )
      )}
      {supposed.hasPodSecret && <SecretHosts hosts={secretHosts(plan.attempts)} />}
      <div>
        <h3 className="text-[13px] font-semibold">{say('After a failed pull')}</h3>
        <p className="mt-0.5 text-muted">
          {say(
            'The kubelet asks again after {seconds} seconds, and from then on every {last} seconds; meanwhile it says ImagePullBackOff. A new pod begins at {first} seconds again, so does a restart of the kubelet, and {minutes} minutes without a failed pull. A pull by hand with crictl does not wait.',
            {
              seconds: BACK_OFF_S.join(say.tag === 'en' ? ', ' : '、'),
              last: BACK_OFF_S.at(-1) ?? 0,
              first: BACK_OFF_S[0] ?? 0,
              minutes: ((BACK_OFF_S.at(-1) ?? 0) * 2) / 60,
            },
          )}
        </p>
      </div>
    </div>
  )
}

function layersIn(text: string): number {
  const number = Number(text)
  return Number.isInteger(number) ? Math.min(Math.max(number, 0), LAYERS_MAX) : 0
}

function Sentences({ of }: { readonly of: ReturnType<typeof policySentences> }) {
  const say = useSay()
  return (
    <ul className="grid gap-1 text-muted">
      {of.map((sentence) => (
        <li key={sentence.text} className="[overflow-wrap:anywhere]">
          {visibleText(sayingIn(say, sentence))}
        </li>
      ))}
    </ul>
  )
}

/** Whom the credentials of the pod would be sent to. */
function SecretHosts({ hosts }: { readonly hosts: readonly string[] }) {
  const say = useSay()
  return (
    <div>
      <h3 className="text-[13px] font-semibold">{say('Who gets the imagePullSecret')}</h3>
      <p className="mt-0.5 text-muted">
        {say(
          'It replaces the credentials of registries.yaml for every endpoint of this image. Each of these hosts gets its user and password if it answers 401, and so does the token server that it names:',
        )}
      </p>
      <ul translate="no" className="mt-1 list-disc pl-5 font-mono text-[12.5px]">
        {hosts.slice(0, HOSTS_MAX).map((host) => (
          <li key={host} className="[overflow-wrap:anywhere]">
            {visibleText(host)}
          </li>
        ))}
        {hosts.length > HOSTS_MAX && <li>…</li>}
      </ul>
    </div>
  )
}
