import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { checkRows } from '@/e2e/support/rows'
import { tarOf } from '@/e2e/support/tar'
import { test } from '@/e2e/support/test'

/** What it is called, its text, what is offered, what is asked after that, and what is said of it. */
const FORMATS = [
  [
    'a docker config.json',
    '{"auths": {"ghcr.io": {"username": "u", "password": "hidden-secret"}}, "credsStore": "desktop"}',
    'Convert it',
    null,
    'credsStore',
  ],
  [
    'a docker daemon.json',
    '{"registry-mirrors": ["https://mirror.example.com"]}',
    'Convert it',
    'https://mirror.example.com/v2/library/nginx',
    null,
  ],
  [
    'a hosts.toml of containerd',
    'server = "https://registry-1.docker.io"\n[host."https://mirror.example.com"]\n  capabilities = ["pull"]\n',
    'Convert it',
    'https://mirror.example.com/v2/library/nginx',
    'capabilities pull cannot be written',
  ],
  [
    'a config.toml of containerd',
    'version = 2\n[plugins."io.containerd.grpc.v1.cri".registry.mirrors."docker.io"]\n  endpoint = ["https://mirror.example.com"]\n',
    'Convert it',
    'https://mirror.example.com/v2/library/nginx',
    null,
  ],
  [
    'a registries.conf of Podman or CRI-O',
    '[[registry]]\nprefix = "docker.io"\n[[registry.mirror]]\nlocation = "mirror.example.com/hub"\n',
    'Convert it',
    'https://mirror.example.com/v2/hub/library/nginx',
    null,
  ],
  [
    'a cluster of Rancher',
    'kind: Cluster\nspec:\n  rkeConfig:\n    registries:\n      mirrors:\n        docker.io: {endpoint: ["https://mirror.example.com"]}\n      configs:\n        mirror.example.com: {authConfigSecretName: s}\n',
    'Convert it',
    'https://mirror.example.com/v2/library/nginx',
    'in the Secret s',
  ],
  [
    'a control plane of cluster-api-provider-rke2',
    'kind: RKE2ControlPlane\nspec:\n  privateRegistriesConfig:\n    mirrors:\n      docker.io: {endpoint: ["https://mirror.example.com"]}\n',
    'Convert it',
    'https://mirror.example.com/v2/library/nginx',
    null,
  ],
  [
    'a Talos machine configuration',
    'kind: RegistryMirrorConfig\nname: docker.io\nendpoints: [{url: "https://mirror.example.com"}]\n',
    'Convert it',
    'https://mirror.example.com/v2/library/nginx',
    null,
  ],
  [
    'the setting containerd-registry of Harvester',
    '{"Mirrors":{"docker.io":{"Endpoints":["https://mirror.example.com"]}}}',
    'Convert it',
    'https://mirror.example.com/v2/library/nginx',
    null,
  ],
  [
    'a k3d configuration',
    'apiVersion: k3d.io/v1alpha5\nkind: Simple\nregistries:\n  config: |\n    mirrors:\n      docker.io:\n        endpoint: [https://mirror.example.com]\n',
    'Take the file out',
    'https://mirror.example.com/v2/library/nginx',
    null,
  ],
  [
    'a Kubernetes object that holds registries.yaml',
    'kind: ConfigMap\nmetadata: {name: r}\ndata:\n  registries.yaml: |\n    mirrors:\n      docker.io:\n        endpoint: [https://mirror.example.com]\n',
    'Take the file out',
    'https://mirror.example.com/v2/library/nginx',
    'Taken out of the ConfigMap r',
  ],
  [
    'cloud-init user-data that writes registries.yaml',
    '#cloud-config\nwrite_files:\n- path: /etc/rancher/k3s/registries.yaml\n  content: |\n    mirrors:\n      docker.io:\n        endpoint: [https://mirror.example.com]\n',
    'Take the file out',
    'https://mirror.example.com/v2/library/nginx',
    null,
  ],
  [
    'a script that writes registries.yaml',
    "cat > /etc/rancher/k3s/registries.yaml <<'EOF'\nmirrors:\n  docker.io:\n    endpoint: [https://mirror.example.com]\nEOF\n",
    'Take the file out',
    'https://mirror.example.com/v2/library/nginx',
    null,
  ],
  [
    'Ansible variables with registries.yaml in them',
    'k3s_registries:\n  mirrors:\n    docker.io:\n      endpoint: [https://mirror.example.com]\n',
    'Take the file out',
    'https://mirror.example.com/v2/library/nginx',
    'variable k3s_registries',
  ],
  [
    'Ansible variables with lists of registries in them',
    'rke2_custom_registry_mirrors:\n  - name: docker.io\n    endpoint: [https://mirror.example.com]\n',
    'Convert it',
    'https://mirror.example.com/v2/library/nginx',
    null,
  ],
  [
    'the values of a Helm chart, with registries.yaml in them',
    'kind: HelmChartConfig\nmetadata: {name: nodes}\nspec:\n  valuesContent: |\n    registries.yaml: |\n      mirrors:\n        docker.io:\n          endpoint: [https://mirror.example.com]\n',
    'Take the file out',
    'https://mirror.example.com/v2/library/nginx',
    'HelmChartConfig nodes',
  ],
  [
    'a cluster.yml of RKE1',
    'private_registries:\n  - {url: mirror.example.com, user: u, password: hidden-secret, is_default: true}\n',
    'Convert it',
    'https://mirror.example.com/v2/library/nginx',
    'default registry of RKE1',
  ],
  [
    'a docker config.json',
    'kind: Secret\ntype: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson: \'{"auths": {"ghcr.io": {"username": "u", "password": "hidden-secret"}, "ghcr.io/team": {"auth": "dTpw"}}}\'\n',
    'Convert it',
    null,
    'not for a path',
  ],
] as const

test('a file of another format is recognised with a notice, and converted only on a click', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const notice = page.getByRole('status', { name: 'Another format' })
  const rows = FORMATS.map(([what, text, action, asks, note]) => ({
    why: `${what} (${text.slice(0, 24).replaceAll('\n', ' ')}…)`,
    what,
    text,
    action,
    asks,
    note,
  }))
  await checkRows(
    rows,
    () => dashboard.visit(),
    async ({ what, text, action, asks, note }) => {
      await dashboard.openText(text)
      await dashboard.askFor('nginx:1.27')
      await expect(notice).toContainText(`This is ${what}, and not registries.yaml.`)
      await expect(notice).not.toContainText('hidden-secret')
      const plan = page.getByRole('tabpanel', { name: 'Plan' })
      await expect(plan).toContainText(
        `Choose “${action}” above to see what a node does with it. The node cannot read it as it is.`,
      )
      await expect(plan).not.toContainText(/K3s rejects|Asks|is asked/)
      expect(await dashboard.yamlText()).toBe(text)
      await notice.getByRole('button', { name: action }).click()
      if (asks !== null) await expect(dashboard.attempts.first()).toContainText(asks)
      else await expect.poll(() => dashboard.yamlText()).toContain('configs:\n  ghcr.io:')
      if (note !== null) await expect(notice).toContainText(note)
      await page.getByRole('button', { name: 'Undo', exact: true }).click()
      await expect.poll(() => dashboard.yamlText()).toBe(text)
      await expect(notice.getByRole('button', { name: action })).toBeVisible()
    },
  )
})

test('what a conversion left out stays among the problems until it is seen to', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const left = page.getByRole('region', { name: 'Left out of the conversion' })
  const verdict = page.getByRole('status', { name: 'What a pull asks' })
  await dashboard.visit()
  const [, text, action, , note] = FORMATS.find((format) => format[4] !== null) ?? FORMATS[0]
  await dashboard.openText(text)
  await dashboard.askFor('nginx:1.27')
  await page.getByRole('button', { name: action }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  const cut = 'Not all of the converted text is in the file: see Problems.'
  await expect(verdict).toContainText(cut)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(verdict).not.toContainText(cut)
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(verdict).toContainText(cut)
  await dashboard.chooseTab('Problems')
  await expect(left).toContainText(note ?? '')
  await left.getByRole('button', { name: 'I have seen to it' }).click()
  await expect(left).toHaveCount(0)
  await dashboard.chooseTab('Plan')
  await expect(verdict).not.toContainText(cut)
})

test('an edit of what was opened brings nothing of its undone conversion back', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  const notice = page.getByRole('status', { name: 'Another format' })
  await dashboard.visit()
  await dashboard.openText('[host."https://mirror.example.com"]\n  capabilities = ["pull"]\n  no_such_key = 1\n')
  await notice.getByRole('button', { name: 'Convert it' }).click()
  await expect(notice).toContainText('This was')
  await dashboard.fetchEditor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(notice.getByRole('button', { name: 'Convert it' })).toBeVisible()
  await dashboard.goToYaml()
  await page.locator('.monaco-editor .view-lines').click()
  await page.keyboard.insertText('#')
  await expect(notice).toBeHidden()
  await dashboard.chooseTab('Problems')
  await expect(page.getByRole('region', { name: 'Left out of the conversion' })).toHaveCount(0)
})

test('a registries.yaml brings no notice', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: [https://a.example.com]\n')
  await expect(dashboard.attempts.first()).toContainText('a.example.com')
  await expect(page.getByRole('status', { name: 'Another format' })).toBeHidden()
})

test('a shared link and a file of this site open from their address, and nothing else does', async ({
  page,
  baseURL,
}) => {
  const dashboard = new DashboardPage(page)
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url())
  })
  await page.route('**/files/cluster-a.yaml', (route) =>
    route.fulfill({
      contentType: 'application/yaml',
      body: 'mirrors:\n  docker.io:\n    endpoint: [https://mirror.example.com]\n',
    }),
  )
  await dashboard.visit()
  await dashboard.askFor('nginx:1.27')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Open registries.yaml' })
  const open = async (address: string) => {
    await dialog.getByLabel('Or a shared link').fill(address)
    await dialog.getByRole('button', { name: 'Open it' }).click()
  }
  await open('https://elsewhere.example.com/registries.yaml')
  await expect(dialog.getByText('Files are read from this site alone')).toBeVisible()
  await open('/missing.yaml')
  await expect(dialog.getByText('The answer is 404.')).toBeVisible()
  await open('/')
  await expect(dialog.getByText('It is a web page, not a file.')).toBeVisible()
  await open('/files/cluster-a.yaml')
  await expect(dialog).toBeHidden()
  await expect(dashboard.attempts.first()).toContainText('https://mirror.example.com/v2/library/nginx')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await page.getByRole('dialog', { name: 'Share' }).getByRole('textbox', { name: 'Link' }).inputValue()
  await page.keyboard.press('Escape')
  await dashboard.openText('mirrors: {}\n')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await open(link.replace(/^https?:\/\/[^/]+/, 'https://elsewhere.example.com'))
  await expect(dialog).toBeHidden()
  await expect(dashboard.attempts.first()).toContainText('https://mirror.example.com/v2/library/nginx')
  expect(foreign).toEqual([])
})

test('what is nothing known opens nothing', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  const before = await dashboard.yamlText()
  for (const [name, content, says] of [
    ['empty.tar', tarOf({ 'etc/hosts': '127.0.0.1 localhost\n' }), 'Nothing was opened'],
    ['broken.tar.gz', Buffer.from('hello'), 'it is not gzip, or damaged'],
    ['notes.txt', 'Buy milk.\n', 'not of a format that is known here'],
  ] as const) {
    await dashboard.openFile(name, content)
    await expect(page.getByText(says)).toBeVisible()
    expect(await dashboard.yamlText()).toBe(before)
  }
})
