import { expect } from '@playwright/test'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { test } from '@/e2e/support/test'

test('Terraform that is pasted into the YAML editor is offered to be taken out, with what it says of the node', async ({
  page,
}) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.writeYaml(
    'resource "aws_instance" "node" {\n  user_data = <<-EOT\n    #cloud-config\n    write_files:\n    - path: /etc/rancher/rke2/registries.yaml\n      content: |\n        mirrors:\n          docker.io:\n            endpoint: [https://mirror.example.com]\n            rewrite: {"^(.*)$": "hub/$${1}"}\n    - path: /etc/rancher/rke2/config.yaml\n      content: |\n        disable-default-registry-endpoint: true\n  EOT\n}\n',
  )
  await dashboard.askFor('nginx:1.27')
  const notice = page.getByRole('status', { name: 'Another format' })
  await expect(notice).toContainText('This is Terraform with registries.yaml in it')
  await expect(notice).toContainText('Found for the node: RKE2, --disable-default-registry-endpoint.')
  await notice.getByRole('button', { name: 'Take the file out' }).click()
  await dashboard.expectAttempts(['https://mirror.example.com/v2/hub/library/nginx/manifests/1.27'])
})

test('of two files in a script the second can be taken out', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(
    "#!/bin/sh\ncat > /etc/rancher/k3s/registries.yaml <<'A'\nmirrors:\n  docker.io: {endpoint: [https://first.example.com]}\nA\ncat > /etc/rancher/k3s/registries.yaml <<'A'\nmirrors:\n  docker.io: {endpoint: [https://second.example.com]}\nA\n",
  )
  await dashboard.askFor('nginx:1.27')
  const notice = page.getByRole('status', { name: 'Another format' })
  await expect(notice).toContainText('There are 2 files in it')
  await notice.getByLabel('File in it').selectOption({ index: 1 })
  await notice.getByRole('button', { name: 'Take the file out' }).click()
  await expect(dashboard.attempts.first()).toContainText('https://second.example.com/v2/library/nginx')
})
