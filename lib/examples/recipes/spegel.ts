import { checkMirrorHost, checkPort, orNothing } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
  choiceQuestion,
  mirrorsQuestion,
  REGISTRIES,
  serverOf,
  configOf,
  tlsQuestions,
} from '@/lib/examples/questions'
import type { Recipe } from '@/lib/examples/recipe'
import { saying } from '@/lib/words/saying'

/** The node port of the chart. Source: spegel charts/spegel values.yaml, service.registry.nodePort */
const NODE_PORT = '30020'
const WITH_FALLBACK = { question: 'fallback', isNot: '' }
const WITH_ALL = ['*', ...REGISTRIES]

/** Source: docs.k3s.io, Embedded Registry Mirror; k3s pkg/spegel: registries that are named in mirrors are shared */
export const spegel: Recipe = {
  id: 'spegel',
  title: 'Spegel: nodes share their images',
  help: 'Nodes give each other the images they have, of the registries that are named under mirrors. Built into K3s and RKE2, or from its Helm chart.',
  words: [
    'spegel',
    'p2p',
    'peer',
    'embedded-registry',
    'embedded registry',
    'helm',
    'daemonset',
    'nodePort',
    'offline',
  ],
  also: {
    embedded: { mirrors: 'docker.io,registry.k8s.io,ghcr.io' },
    'embedded-air-gap': {
      mirrors: 'docker.io,registry.k8s.io',
      fallback: 'registry.internal.example.com',
      airGap: 'yes',
    },
    'spegel-chart': { method: 'chart', mirrors: '*' },
  },
  questions: [
    choiceQuestion('method', 'Which Spegel', 'embedded', {
      embedded: 'Embedded registry of K3s or RKE2',
      chart: 'Its Helm chart',
    }),
    {
      id: 'port',
      kind: 'text',
      label: 'Node port',
      help: 'service.registry.nodePort of the chart.',
      standard: NODE_PORT,
      check: checkPort,
      when: { question: 'method', is: ['chart'] },
    },
    mirrorsQuestion(null, {
      label: 'Registries to share',
      offered: WITH_ALL,
      standard: 'docker.io,registry.k8s.io',
      help: '"*" is every registry without an entry of its own.',
    }),
    {
      id: 'fallback',
      kind: 'text',
      label: 'Mirror after the nodes',
      help: 'Optional: host and port of a mirror with the same names, for what no node has.',
      standard: '',
      check: orNothing(checkMirrorHost),
    },
    ...tlsQuestions().map((question) => (question.id === 'tls' ? { ...question, when: WITH_FALLBACK } : question)),
    AIR_GAP,
  ],
  checkAll: (given) => {
    const fallback = given.text('fallback')
    const itself =
      fallback === '' ? undefined : given.upstreams('mirrors').find(({ registry }) => registry === fallback)
    return itself === undefined
      ? {}
      : { fallback: saying('Write another host: {fallback} cannot mirror itself.', { fallback }) }
  },
  make: (given) => {
    const isChart = given.is('method', 'chart')
    const fallback = given.text('fallback')
    const server = fallback === '' ? null : serverOf(given, fallback)
    const endpoints = [
      ...(isChart ? [`http://127.0.0.1:${given.text('port')}`] : []),
      ...(server === null ? [] : [server.url]),
    ]
    return {
      mirrors: given.upstreams('mirrors').map(({ registry }) => ({ registry, endpoints, prefix: '' })),
      configs: server === null ? [] : [configOf(given, server.host)],
      options: { embeddedRegistry: !isChart, ...airGapOption(given) },
      notes: isChart
        ? [saying('K3s owns certs.d: give the chart spegel.containerdMirrorAdd: false.')]
        : [
            saying(
              'Set --embedded-registry on the servers. Nodes have to reach each other on the ports 5001 and 6443.',
            ),
          ],
    }
  },
}
