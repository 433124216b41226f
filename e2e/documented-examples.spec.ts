import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

/** The examples of the K3s documentation on private registries, with what a node makes of them. */

const MIRROR = `mirrors:
  registry.example.com:
    endpoint:
      - "https://registry.example.com:5000"
`

const REDIRECT = `mirrors:
  docker.io:
    endpoint:
      - "https://registry.example.com:5000"
`

const REWRITE = `${REDIRECT}    rewrite:
      "^rancher/(.*)": "mirrorproject/rancher-images/$1"
`

const WILDCARD = `mirrors:
  "*":
    endpoint:
      - "https://registry.example.com:5000"
configs:
  "docker.io":
  "*":
    tls:
      insecure_skip_verify: true
`

const WITH_TLS = `${REDIRECT}configs:
  "registry.example.com:5000":
    auth:
      username: xxxxxx # this is the registry username
      password: xxxxxx # this is the registry password
    tls:
      cert_file: # path to the cert file used in the registry
      key_file:  # path to the key file used in the registry
      ca_file:   # path to the ca file used in the registry
`

const WITHOUT_TLS = `mirrors:
  docker.io:
    endpoint:
      - "http://registry.example.com:5000"
configs:
  "registry.example.com:5000":
    auth:
      username: xxxxxx # this is the registry username
      password: xxxxxx # this is the registry password
`

const PAUSE = 'docker.io/rancher/mirrored-pause:3.6'
const MIRRORED = 'https://registry.example.com:5000/v2/rancher/mirrored-pause/manifests/3.6?ns=docker.io'
const HUB = 'https://registry-1.docker.io/v2/rancher/mirrored-pause/manifests/3.6'
const EMBEDDED = 'https://127.0.0.1:6443/v2/rancher/mirrored-pause/manifests/3.6?ns=docker.io'

const CASES = [
  {
    why: 'a mirror is asked before the registry itself',
    yaml: MIRROR,
    image: 'registry.example.com/rancher/mirrored-pause:3.6',
    urls: [
      'https://registry.example.com:5000/v2/rancher/mirrored-pause/manifests/3.6?ns=registry.example.com',
      'https://registry.example.com/v2/rancher/mirrored-pause/manifests/3.6',
    ],
    file: 'certs.d/registry.example.com/hosts.toml',
    holds: '[host."https://registry.example.com:5000/v2"]',
  },
  {
    why: 'a redirect passes the original registry as ns',
    yaml: REDIRECT,
    image: PAUSE,
    urls: [MIRRORED, HUB],
    file: 'certs.d/docker.io/hosts.toml',
    holds: 'server = "https://registry-1.docker.io/v2"',
  },
  {
    why: 'a rewrite changes the name at the mirror only',
    yaml: REWRITE,
    image: PAUSE,
    urls: [
      'https://registry.example.com:5000/v2/mirrorproject/rancher-images/mirrored-pause/manifests/3.6?ns=docker.io',
      HUB,
    ],
    file: 'certs.d/docker.io/hosts.toml',
    holds: '"^rancher/(.*)" = "mirrorproject/rancher-images/$1"',
  },
  {
    why: 'the wildcard answers for every registry',
    yaml: WILDCARD,
    image: PAUSE,
    urls: [MIRRORED, HUB],
    file: 'certs.d/_default/hosts.toml',
    holds: 'server = ""',
  },
  {
    why: 'with TLS',
    yaml: WITH_TLS,
    image: PAUSE,
    urls: [MIRRORED, HUB],
    file: 'config.toml',
    holds: "registry.configs.'registry.example.com:5000'.auth",
  },
  {
    why: 'without TLS',
    yaml: WITHOUT_TLS,
    image: PAUSE,
    urls: [MIRRORED.replace('https', 'http'), HUB],
    file: 'config.toml',
    holds: 'username = "xxxxxx"',
  },
]

test('each documented example is asked for and written as the documentation says', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await checkRows(
    CASES,
    () => dashboard.visit(),
    async ({ yaml, image, urls, file, holds }) => {
      await dashboard.openText(yaml)
      await dashboard.askFor(image)
      await dashboard.expectAttempts(urls)
      await dashboard.chooseTab('Files')
      await expect(dashboard.file(file)).toContainText(holds)
    },
  )
})

const DOCKER_CASES = CASES.filter((each) => each.image === PAUSE)

test('with the flags of the node no example asks Docker Hub, or each asks the embedded registry first', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.askFor(PAUSE)

  await test.step('with --disable-default-registry-endpoint no example asks Docker Hub', async () => {
    await dashboard.setSwitch('Disable default registry endpoint', true)
    for (const { yaml, urls } of DOCKER_CASES) {
      await dashboard.openText(yaml)
      await dashboard.expectAttempts(urls.slice(0, 1))
      await expect(page.getByText('Default endpoint of docker.io is not asked')).toBeVisible()
    }
  })

  await test.step('with both flags the embedded registry and the mirror are all there is', async () => {
    await dashboard.setSwitch('Embedded registry', true)
    await dashboard.openText(REWRITE)
    await dashboard.expectAttempts([EMBEDDED, CASES[2]?.urls[0] ?? ''])
  })

  await test.step('with --embedded-registry every example asks the embedded registry first, without rewrites', async () => {
    await dashboard.setSwitch('Disable default registry endpoint', false)
    for (const { yaml, urls } of DOCKER_CASES) {
      await dashboard.openText(yaml)
      await dashboard.expectAttempts([EMBEDDED, ...urls])
    }
  })
})
