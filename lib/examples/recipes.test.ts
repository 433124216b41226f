import { describe, expect, it, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { inEnglish } from '@/lib/words/saying'
import { fillRecipe, type Answers } from './recipe'
import { findEntry } from './catalogue'
import { RECIPES } from './recipes'

function filled(id: string, answers: Answers = {}) {
  const entry = findEntry(id)
  if (entry === null || !('recipe' in entry)) throw new Error(`no recipe ${id}`)
  const { filled: file, faults } = fillRecipe(entry.recipe, { ...entry.answers, ...answers })
  if (file === null) throw new Error(JSON.stringify([...faults]))
  return { ...file, options: { ...defaultOptions(), ...file.options } }
}

const HUB = 'nginx:1.27'
const RANCHER = 'rancher/mirrored-pause:3.6'
const CILIUM = 'quay.io/cilium/cilium:v1.18.1'
const ECR = '111122223333.dkr.ecr.eu-west-1.amazonaws.com'

describe('the first request of a pull', () => {
  it.each<{
    id: string
    answers?: Answers
    image: string
    url: string
    credentials?: string
    last?: boolean
  }>([
    { id: 'mirror', image: HUB, url: 'https://mirror.example.com/v2/library/nginx/manifests/1.27?ns=docker.io' },
    {
      id: 'everything',
      image: CILIUM,
      url: 'https://mirror.example.com/v2/cilium/cilium/manifests/v1.18.1?ns=quay.io',
    },
    {
      id: 'air-gap',
      image: RANCHER,
      url: 'https://registry.internal.example.com/v2/rancher/mirrored-pause/manifests/3.6?ns=docker.io',
      last: true,
    },
    {
      id: 'mirror',
      answers: { host: '10.0.0.5:5000', tls: 'http', mirrors: 'quay.io', login: 'password' },
      image: CILIUM,
      url: 'http://10.0.0.5:5000/v2/cilium/cilium/manifests/v1.18.1?ns=quay.io',
      credentials: '10.0.0.5:5000',
    },
    {
      id: 'harbor',
      image: HUB,
      url: 'https://harbor.example.com/v2/docker.io/library/nginx/manifests/1.27?ns=docker.io',
    },
    {
      id: 'harbor-proxy',
      image: RANCHER,
      url: 'https://harbor.example.com/v2/dockerhub-proxy/rancher/mirrored-pause/manifests/3.6?ns=docker.io',
      credentials: 'harbor.example.com',
    },
    {
      id: 'harbor-many',
      answers: { host: 'harbor.example.com:8443', login: 'password', tls: 'ca' },
      image: CILIUM,
      url: 'https://harbor.example.com:8443/v2/quay.io/cilium/cilium/manifests/v1.18.1?ns=quay.io',
      credentials: 'harbor.example.com:8443',
    },
    {
      id: 'harbor',
      answers: { host: 'harbor.example.com:443', login: 'password' },
      image: HUB,
      url: 'https://harbor.example.com/v2/docker.io/library/nginx/manifests/1.27?ns=docker.io',
      credentials: 'harbor.example.com',
    },
    {
      id: 'nexus',
      image: HUB,
      url: 'https://nexus.example.com/v2/docker-group/library/nginx/manifests/1.27?ns=docker.io',
    },
    {
      id: 'nexus',
      answers: { method: 'port', ports: 'docker.io=8443,quay.io=8444', login: 'password', tls: 'ca' },
      image: CILIUM,
      url: 'https://nexus.example.com:8444/v2/cilium/cilium/manifests/v1.18.1?ns=quay.io',
      credentials: 'nexus.example.com:8444',
    },
    {
      id: 'artifactory',
      image: HUB,
      url: 'https://artifactory.example.com/v2/docker-remote/library/nginx/manifests/1.27?ns=docker.io',
      credentials: 'artifactory.example.com',
    },
    {
      id: 'artifactory',
      answers: { method: 'subdomain', mirrors: 'docker.io=hub,quay.io=quay' },
      image: CILIUM,
      url: 'https://quay.artifactory.example.com/v2/cilium/cilium/manifests/v1.18.1?ns=quay.io',
      credentials: 'quay.artifactory.example.com',
    },
    {
      id: 'pull-through',
      image: HUB,
      url: 'http://cache.lab.example.com:5000/v2/library/nginx/manifests/1.27?ns=docker.io',
    },
    {
      id: 'pull-through',
      answers: { mirrors: 'docker.io,quay.io=10.0.0.5:5001' },
      image: CILIUM,
      url: 'http://10.0.0.5:5001/v2/cilium/cilium/manifests/v1.18.1?ns=quay.io',
    },
    { id: 'zot', image: CILIUM, url: 'https://zot.example.com/v2/quay.io/cilium/cilium/manifests/v1.18.1?ns=quay.io' },
    {
      id: 'zot',
      answers: { mirrors: 'docker.io=' },
      image: HUB,
      url: 'https://zot.example.com/v2/library/nginx/manifests/1.27?ns=docker.io',
    },
    {
      id: 'quay',
      image: HUB,
      url: 'https://quay.example.com/v2/docker-io-cache/library/nginx/manifests/1.27?ns=docker.io',
    },
    {
      id: 'quay',
      answers: { mirrors: 'quay.io=upstream', login: 'password', username: 'upstream+k3s' },
      image: CILIUM,
      url: 'https://quay.example.com/v2/upstream/cilium/cilium/manifests/v1.18.1?ns=quay.io',
      credentials: 'quay.example.com',
    },
    {
      id: 'gitlab',
      image: 'registry.gitlab.com/group/project/app:1.4',
      url: 'https://registry.gitlab.com/v2/group/project/app/manifests/1.4',
      credentials: 'registry.gitlab.com',
      last: true,
    },
    {
      id: 'gitlab',
      answers: { use: 'own', host: 'registry.lab.example.com:5005', tls: 'http' },
      image: 'registry.lab.example.com:5005/group/project:1',
      url: 'http://registry.lab.example.com:5005/v2/group/project/manifests/1',
      credentials: 'registry.lab.example.com:5005',
    },
    {
      id: 'gitlab',
      answers: { use: 'proxy' },
      image: HUB,
      url: 'https://gitlab.com/v2/group/dependency_proxy/containers/library/nginx/manifests/1.27?ns=docker.io',
      credentials: 'gitlab.com',
    },
    {
      id: 'gitlab',
      answers: { use: 'proxy', gitlab: 'gitlab.example.com', group: 'a/b' },
      image: RANCHER,
      url: 'https://gitlab.example.com/v2/a/b/dependency_proxy/containers/rancher/mirrored-pause/manifests/3.6?ns=docker.io',
      credentials: 'gitlab.example.com',
    },
    {
      id: 'gitlab',
      answers: { use: 'copies', host: 'registry.gitlab.example.com' },
      image: HUB,
      url: 'https://registry.gitlab.example.com/v2/mirrors/docker.io/library/nginx/manifests/1.27?ns=docker.io',
      credentials: 'registry.gitlab.example.com',
    },
    {
      id: 'gitea',
      image: HUB,
      url: 'https://gitea.example.com/v2/mirror/docker.io/library/nginx/manifests/1.27?ns=docker.io',
      credentials: 'gitea.example.com',
    },
    {
      id: 'gitea',
      answers: { use: 'own', host: 'git.example.com:3000', tls: 'http' },
      image: 'git.example.com:3000/team/app:1',
      url: 'http://git.example.com:3000/v2/team/app/manifests/1',
      credentials: 'git.example.com:3000',
    },
    {
      id: 'ecr-cache',
      image: HUB,
      url: `https://${ECR}/v2/docker-hub/library/nginx/manifests/1.27?ns=docker.io`,
      credentials: ECR,
    },
    {
      id: 'ecr-cache',
      answers: { mirrors: 'registry.k8s.io' },
      image: 'registry.k8s.io/pause:3.10',
      url: `https://${ECR}/v2/kubernetes/pause/manifests/3.10?ns=registry.k8s.io`,
      credentials: ECR,
    },
    {
      id: 'gar-remote',
      image: HUB,
      url: 'https://europe-docker.pkg.dev/v2/project/docker-hub/library/nginx/manifests/1.27?ns=docker.io',
      credentials: 'europe-docker.pkg.dev',
    },
    {
      id: 'gar-remote',
      answers: { login: 'none', mirrors: 'quay.io', host: 'us-docker.pkg.dev', project: 'my-project' },
      image: CILIUM,
      url: 'https://us-docker.pkg.dev/v2/my-project/quay-io/cilium/cilium/manifests/v1.18.1?ns=quay.io',
    },
    {
      id: 'acr-cache',
      image: HUB,
      url: 'https://company.azurecr.io/v2/docker-hub/library/nginx/manifests/1.27?ns=docker.io',
      credentials: 'company.azurecr.io',
    },
    {
      id: 'acr-cache',
      answers: { mirrors: 'mcr.microsoft.com=mcr' },
      image: 'mcr.microsoft.com/oss/kubernetes/pause:3.9',
      url: 'https://company.azurecr.io/v2/mcr/oss/kubernetes/pause/manifests/3.9?ns=mcr.microsoft.com',
      credentials: 'company.azurecr.io',
    },
    { id: 'spegel', image: HUB, url: 'https://127.0.0.1:6443/v2/library/nginx/manifests/1.27?ns=docker.io' },
    {
      id: 'embedded-air-gap',
      image: RANCHER,
      url: 'https://127.0.0.1:6443/v2/rancher/mirrored-pause/manifests/3.6?ns=docker.io',
    },
    {
      id: 'spegel-chart',
      image: CILIUM,
      url: 'http://127.0.0.1:30020/v2/cilium/cilium/manifests/v1.18.1?ns=quay.io',
    },
  ])('$id $answers: $image asks $url', ({ id, answers, image, url, credentials = null, last = false }) => {
    const { text, options } = filled(id, answers)
    const { plan } = analyze({ text, image, options }, engines)
    expect(plan.attempts[0]).toMatchObject({ url, credentials })
    expect(plan.attempts).toHaveLength(last ? 1 : 2)
  })
})

test('the mirror after the nodes is asked where no node has the image', () => {
  const { text, options } = filled('embedded-air-gap')
  const { plan } = analyze({ text, image: RANCHER, options }, engines)
  expect(plan.attempts[1]?.url).toBe(
    'https://registry.internal.example.com/v2/rancher/mirrored-pause/manifests/3.6?ns=docker.io',
  )
})

describe.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))('%s', (id, recipe) => {
  it.each([{}, ...Object.values(recipe.also)])('is without errors and warnings with %j', (answers) => {
    const { text, options, images } = filled(id, answers)
    for (const image of images) {
      const { diagnostics, plan } = analyze({ text, image, options }, engines, lint)
      expect(
        diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code}: ${message}`),
      ).toEqual([])
      expect(plan.fails).toBeNull()
    }
  })

  test('asks nothing twice, and only after earlier questions', () => {
    const ids = recipe.questions.map((question) => question.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id: own, when } of recipe.questions)
      if (when !== undefined) expect(ids.slice(0, ids.indexOf(own))).toContain(when.question)
  })

  test('says what has to be so, in whole sentences of at most 240 characters', () => {
    for (const note of [recipe.help, ...filled(id).notes.map(inEnglish)]) {
      expect(note).toMatch(/^[A-Za-z].*\.$/)
      expect(note.length).toBeLessThanOrEqual(240)
    }
  })
})
