import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { DashboardPage } from './dashboard-page'

for (const [what, text, action, asks, note] of [
  ['a docker config.json', '{"auths": {"ghcr.io": {"username": "u", "password": "hidden-secret"}}, "credsStore": "desktop"}', 'Convert it', null, 'credsStore'],
  ['a docker daemon.json', '{"registry-mirrors": ["https://mirror.example.com"]}', 'Convert it', 'https://mirror.example.com/v2/library/nginx', null],
  ['a hosts.toml of containerd', 'server = "https://registry-1.docker.io"\n[host."https://mirror.example.com"]\n  capabilities = ["pull"]\n', 'Convert it', 'https://mirror.example.com/v2/library/nginx', 'capabilities pull cannot be written'],
  ["a config.toml of containerd", 'version = 2\n[plugins."io.containerd.grpc.v1.cri".registry.mirrors."docker.io"]\n  endpoint = ["https://mirror.example.com"]\n', 'Convert it', 'https://mirror.example.com/v2/library/nginx', null],
  ["a registries.conf of Podman or CRI-O", '[[registry]]\nprefix = "docker.io"\n[[registry.mirror]]\nlocation = "mirror.example.com/hub"\n', 'Convert it', 'https://mirror.example.com/v2/hub/library/nginx', null],
  ['a cluster of Rancher', 'kind: Cluster\nspec:\n  rkeConfig:\n    registries:\n      mirrors:\n        docker.io: {endpoint: ["https://mirror.example.com"]}\n      configs:\n        mirror.example.com: {authConfigSecretName: s}\n', 'Convert it', 'https://mirror.example.com/v2/library/nginx', 'in the Secret s'],
  ['a control plane of cluster-api-provider-rke2', 'kind: RKE2ControlPlane\nspec:\n  privateRegistriesConfig:\n    mirrors:\n      docker.io: {endpoint: ["https://mirror.example.com"]}\n', 'Convert it', 'https://mirror.example.com/v2/library/nginx', null],
  ['a Talos machine configuration', 'kind: RegistryMirrorConfig\nname: docker.io\nendpoints: [{url: "https://mirror.example.com"}]\n', 'Convert it', 'https://mirror.example.com/v2/library/nginx', null],
  ['the setting containerd-registry of Harvester', '{"Mirrors":{"docker.io":{"Endpoints":["https://mirror.example.com"]}}}', 'Convert it', 'https://mirror.example.com/v2/library/nginx', null],
  ['a k3d configuration', 'apiVersion: k3d.io/v1alpha5\nkind: Simple\nregistries:\n  config: |\n    mirrors:\n      docker.io:\n        endpoint: [https://mirror.example.com]\n', 'Take the file out', 'https://mirror.example.com/v2/library/nginx', null],
  ['a Kubernetes object that holds registries.yaml', 'kind: ConfigMap\nmetadata: {name: r}\ndata:\n  registries.yaml: |\n    mirrors:\n      docker.io:\n        endpoint: [https://mirror.example.com]\n', 'Take the file out', 'https://mirror.example.com/v2/library/nginx', 'Taken out of the ConfigMap r'],
  ['cloud-init user-data that writes registries.yaml', '#cloud-config\nwrite_files:\n- path: /etc/rancher/k3s/registries.yaml\n  content: |\n    mirrors:\n      docker.io:\n        endpoint: [https://mirror.example.com]\n', 'Take the file out', 'https://mirror.example.com/v2/library/nginx', null],
  ['a script that writes registries.yaml', "cat > /etc/rancher/k3s/registries.yaml <<'EOF'\nmirrors:\n  docker.io:\n    endpoint: [https://mirror.example.com]\nEOF\n", 'Take the file out', 'https://mirror.example.com/v2/library/nginx', null],
] as const) {
  test(`${what} is taken for what it is, with a notice, and only on a click`, async ({ page }) => {
    const dashboard = new DashboardPage(page)
    await dashboard.visit()
    await dashboard.openText(text)
    await dashboard.askFor('nginx:1.27')
    const notice = page.getByRole('status', { name: 'Another format' })
    await expect(notice).toContainText(`This is ${what}, and not registries.yaml.`)
    await expect(notice).not.toContainText('hidden-secret')
    expect(await dashboard.yamlText()).toBe(text)
    await notice.getByRole('button', { name: action }).click()
    if (asks !== null) await expect(dashboard.attempts.first()).toContainText(asks)
    else await expect.poll(() => dashboard.yamlText()).toContain('configs:\n  ghcr.io:')
    if (note !== null) await expect(notice).toContainText(note)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => dashboard.yamlText()).toBe(text)
  })
}

test('the archive of the generated files becomes the file they were made from', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.chooseTab('Files')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'All as zip' }).click()])
  const archive = await download.path()
  await dashboard.openText('mirrors: {}\n')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('File to open').setInputFiles([{ name: 'containerd.zip', mimeType: 'application/zip', buffer: readFileSync(archive) }])
  await expect(page.getByText('Made from 3 files of containerd')).toBeVisible()
  await expect.poll(() => dashboard.yamlText()).toContain('"^rancher/(.*)": "mirrorproject/rancher-images/$1"')
  expect(await dashboard.yamlText()).toContain('ca_file: "/etc/ssl/certs/registry-ca.pem"')
})

test('a file that is registries.yaml brings no notice', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: [https://a.example.com]\n')
  await expect(dashboard.attempts.first()).toContainText('a.example.com')
  await expect(page.getByRole('status', { name: 'Another format' })).toBeHidden()
})
