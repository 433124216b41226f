import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { DashboardPage } from '@/e2e/support/dashboard-page'
import { checkRows } from '@/e2e/support/rows'
import { test } from '@/e2e/support/test'

interface Report {
  /** In `lib/testdata/reports`. */
  readonly file: string
  readonly why: string
  readonly image: string
  /** The text is of another format, and is taken out of it first. */
  readonly isWrapped?: boolean
  /** Which attempt says the cause; null where it is about the image as a whole. */
  readonly attempt: number | null
  readonly says: string
  /** Null where only the person knows what was meant. */
  readonly fix: string | null
}

const HUB = 'Write "docker.io" in place of "hub.docker.com" everywhere'

const REPORTS: readonly Report[] = [
  {
    file: 'tls-at-the-root.yaml',
    why: 'tls lost its indentation',
    image: 'nginx:1.27',
    attempt: 1,
    says: '"tls" is in the wrong place.',
    fix: 'Indent it below "registry.example.com"',
  },
  {
    file: 'auth-beside-its-host.yaml',
    why: 'a login beside its host',
    image: 'nginx:1.27',
    attempt: 1,
    says: '"auth" is one level too far left',
    fix: 'Indent it below "nexus.example.com:8082"',
  },
  {
    file: 'rewrite-beside-its-registry.yaml',
    why: 'a rewrite beside its registry',
    image: 'nginx:1.27',
    attempt: 1,
    says: '"rewrite" is one level too far left',
    fix: 'Indent it below "docker.io"',
  },
  {
    file: 'configs-within-mirrors.yaml',
    why: 'configs below mirrors',
    image: 'registry.example.com/app:1',
    attempt: null,
    says: '"configs" is a word of the format',
    fix: 'Move it to the beginning of the line',
  },
  {
    file: 'web-site-of-docker-hub.yaml',
    why: 'the keys are a website',
    image: 'exampleorg/private:1',
    attempt: null,
    says: 'Images of Docker Hub belong to docker.io',
    fix: HUB,
  },
  {
    file: 'web-site-of-docker-hub.tf',
    why: 'the same within Terraform',
    image: 'exampleorg/private:1',
    isWrapped: true,
    attempt: null,
    says: 'Images of Docker Hub belong to docker.io',
    fix: HUB,
  },
  {
    file: 'account-under-the-mirrored-registry.yaml',
    why: 'the account is under the registry that is mirrored',
    image: 'nginx:1.27',
    attempt: 1,
    says: 'The login is for "docker.io" itself',
    fix: 'Move it to "harbor.example.top"',
  },
  {
    file: 'project-in-the-path.yaml',
    why: 'a project in the path of an endpoint',
    image: 'nginx:1.27',
    attempt: 1,
    says: 'Repositories are asked for below "proxy_cache"',
    fix: 'Move "proxy_cache" into a rewrite',
  },
  {
    file: 'insecure-beside-tls.yaml',
    why: 'a key of another tool, one level too high',
    image: '172.17.0.2:5000/a:1',
    attempt: 1,
    says: 'K3s does not know the key "insecure".',
    fix: 'Write insecure_skip_verify into tls',
  },
  {
    file: 'endpoint-below-configs.yaml',
    why: 'a path that takes the place of /v2',
    image: 'registry.example.org/a:1',
    attempt: 1,
    says: 'The path takes the place of /v2.',
    fix: 'Move "docker" into a rewrite',
  },
  {
    file: 'endpoint-below-configs.yaml',
    why: 'endpoints below configs',
    image: 'registry.example.org/a:1',
    attempt: 1,
    says: '"endpoint" is in the wrong place.',
    fix: 'Remove it',
  },
  {
    file: 'scheme-without-host.yaml',
    why: 'an endpoint that is a scheme alone',
    image: 'registry.example.top/a/b:1',
    attempt: 1,
    says: 'There is no host here.',
    fix: 'Remove the mirror of "registry.example.top"',
  },
  {
    file: 'rewrite-on-docker-hub.yaml',
    why: 'a rewrite on the registry itself',
    image: 'alpine:3.13',
    attempt: 1,
    says: 'This is the registry itself and the last endpoint',
    fix: 'Add :443',
  },
  {
    file: 'hosted-registry-as-mirror.yaml',
    why: 'a registry that mirrors nothing',
    image: 'mysql:8.2.0',
    attempt: 1,
    says: '"registry.cn-hangzhou.aliyuncs.com" is not a mirror of "docker.io".',
    fix: null,
  },
  {
    file: 'rewrites-with-slashes.yaml',
    why: 'a slash too many',
    image: 'nginx:1',
    attempt: 1,
    says: 'with two slashes in a row.',
    fix: null,
  },
  {
    file: 'store-on-the-node.yaml',
    why: 'each node asks itself',
    image: 'quay.io/a/b:1',
    attempt: 1,
    says: '"localhost:6545" is the node that pulls.',
    fix: null,
  },
]

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`from a failing pull to its cause on the first screen of ${width} × ${height} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const dashboard = new DashboardPage(page)
    const rows = REPORTS.map((report) => ({ ...report, why: `${report.file}: ${report.why}` }))
    await checkRows(
      rows,
      () => dashboard.visit(),
      async ({ file, image, isWrapped = false, attempt, says, fix }) => {
        // The image is typed after the file is opened, also where it is the one of the row before.
        await dashboard.askFor('')
        await dashboard.openText(await readFile(`lib/testdata/reports/${file}`, 'utf8'))
        if (isWrapped) await page.getByRole('button', { name: 'Take the file out' }).click()
        await dashboard.askFor(image)
        // As on a page that was just opened.
        await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('*')].forEach((each) => each.scrollTo(0, 0)),
        )
        const place =
          attempt === null
            ? page.getByRole('tabpanel', { name: 'Plan' }).getByRole('group', { name: 'Problems here' }).first()
            : page.getByRole('article', { name: new RegExp(`^Attempt ${attempt}:`) })
        const cause = place.getByRole('note').filter({ hasText: says })
        await expect(cause).toBeInViewport({ ratio: 1 })
        if (fix === null) return
        const button = cause.getByRole('button', { name: fix })
        await expect(button).toBeInViewport({ ratio: 1 })
        await button.click()
        await expect(cause).toHaveCount(0)
      },
    )
  })

test('a file that K3s rejects shows the line of the mistake without secrets, why, and the fix', async ({ page }) => {
  const dashboard = new DashboardPage(page)
  await dashboard.visit()
  await dashboard.openText(await readFile('lib/testdata/reports/endpoint-beside-its-registry.yaml', 'utf8'))
  const why = page.getByRole('tabpanel', { name: 'Plan' }).getByRole('region', { name: 'Why the file is not read' })
  await expect(why).toContainText('"endpoint" is one level too far left')
  await expect(why).toContainText('3   endpoint:')
  await why.getByRole('button', { name: 'Indent endpoint and rewrite below "docker.io"' }).click()
  await expect(dashboard.attempts.first()).toContainText('10.20.0.5:5000')
  await dashboard.openText(await readFile('lib/testdata/reports/indented-too-deep.yaml', 'utf8'))
  await expect(why).toContainText('5                   "apps.repo":')
  await expect(why).toContainText('K3s names line 4, where it stopped to read. What is wrong is in line 5.')
  await expect(page.getByRole('contentinfo')).not.toContainText('attempt')
  await dashboard.chooseTab('Form')
  await expect(page.getByText('Below is what can be read of the text without its mistakes.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Registry' })).toHaveCount(1)
  await dashboard.openText('configs:\n  a.test:\n    auth:\n      username: u\n     password: x9-hidden-secret\n')
  await expect(why).toContainText('5      password: ')
  await expect(why).not.toContainText('hidden-secret')
})
