import { expect } from '@playwright/test'
import { simulatedReport } from '@/lib/testdata/simulated-cluster'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { startScriptedServer } from '@/lib/testdata/rig/scripted-server'
import { expectFocusHeld, expectForEveryone } from '@/e2e/support/accessibility'
import { test } from '@/e2e/support/test'
import { View } from '@/e2e/support/view'
import { defaultOptions } from '@/lib/k3s/node-options'
import { encodeFragment } from '@/lib/share/fragment'
import { untilHydrated } from '@/e2e/support/until-hydrated'

/** Wide shows source and result side by side, narrow one of them. */
const SIZES = [
  { width: 1440, height: 900, isNarrow: false },
  { width: 390, height: 844, isNarrow: true },
] as const

const HEAD_AND_PLAN = ['header:not(main header)', '#panel-plan']

/** A list that two mirrors share, rewrites, one that Go cannot read, and logins that nearly fit. */
const MANY_KINDS = `x-eps: &eps
  - "https://a.example.com" # ours
mirrors:
  docker.io:
    endpoint: *eps
    rewrite:
      "^((a)(b))(c)(.*)$": "x/$1$2x"
      "(": "y"
  ghcr.io:
    endpoint: *eps
  quay.io:
    endpoints: ["registry.example.com:5000"]
configs:
  "a.example.com:1":
    auth: {username: ci, password: s3cret}
    tls: {ca_file: /etc/ssl/ca.pem, insecure_skip_verify: true}
`

for (const { width, height, isNarrow } of SIZES)
  // In light, dark and forced colours; a part that has the same colours in a wide window, in a narrow one in light alone.
  test.describe(`nothing keeps anybody out at ${width} px:`, () => {
    test.use({ viewport: { width, height } })

    test('the panes of a first visit', async ({ page }) => {
      const view = new View(page, isNarrow)
      const { dashboard } = view
      await dashboard.visit()
      await expect(page.getByRole('region', { name: 'First visit' })).toBeVisible()
      await view.tabs('the first visit', 'Form', 'Plan')
      await view.tabs('the first visit', 'YAML', 'Files')
      await view.panel('the first visit', 'Problems')
      for (const name of ['Deploy', 'Compare', 'Images', 'Errors'] as const) await view.panel('the first visit', name)
      await dashboard.openFile('report.json', simulatedReport(300))
      await expect(page.getByRole('table', { name: 'Nodes by images' })).toBeVisible()
      await view.panel('the report of a cluster', 'Nodes')
      await dashboard.chooseTab('Files')
      await page.getByRole('tabpanel', { name: 'Files' }).getByRole('button', { name: 'Show secrets' }).click()
      await dashboard.chooseTab('Form')
      await page.getByRole('textbox', { name: 'Endpoint 1' }).fill('https://other.example.com')
      await dashboard.chooseTab('Files')
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
      await expect(page.locator('[data-diff=removed]').first()).toBeVisible()
      await view.panel('files compared', 'Files')
    })

    test('the panes of a file with many problems', async ({ page }) => {
      const view = new View(page, isNarrow)
      const { dashboard } = view
      await dashboard.visit()
      await dashboard.openText(MANY_KINDS)
      await dashboard.chooseTab('Form')
      const form = page.getByRole('tabpanel', { name: 'Form' })
      await expect(page.getByRole('radiogroup')).toHaveCount(2)
      await expect(form.getByRole('note').first()).toBeVisible()
      for (const number of [1, 2]) {
        await page.getByRole('button', { name: `Explain rewrite ${number} of docker.io` }).click()
        await expect(page.getByRole('region', { name: `How rewrite ${number} of docker.io works` })).toBeVisible()
      }
      await view.tabs('many kinds', 'Form', 'Plan')
      await view.panel('many kinds', 'Problems')
      await page.getByText('Compare with the images of your cluster').click()
      await page.getByRole('textbox', { name: 'Images of the cluster' }).fill('ghcr.io/a/b:1 quay.io/c/d:2')
      await expect(
        dashboard.problem('image-without-mirror').or(dashboard.problem('mirror-unused')).first(),
      ).toBeVisible()
      await view.panel('images of the cluster', 'Problems')
      await view.panel('many kinds', 'Deploy')
      await view.panel('many kinds', 'YAML')
      await dashboard.chooseTab('Images')
      const images = page.getByRole('tabpanel', { name: 'Images' })
      await images.getByRole('textbox').first().fill('nginx:1 quay.io/c/d:2 ghcr.io/a/b:1 gcr.io/x/y:3')
      await expect(images).toContainText('4 images were found.')
      await images.getByRole('button', { name: 'Run these 4 plans' }).click()
      await expect(images.getByRole('list', { name: 'Hosts', exact: true })).toBeVisible()
      await view.panel('a list of images', 'Images')
      await images.getByRole('button', { name: 'Map' }).click()
      await images.getByRole('button', { name: 'docker.io, mirror entry, 1 image' }).click()
      await view.panel('the route map', 'Images')
    })

    test('the panes, of a text that is no file yet', async ({ page }) => {
      const view = new View(page, isNarrow)
      const { dashboard } = view
      await dashboard.visit()
      await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n')
      await expect(dashboard.attempts.first()).toContainText('https://a.example.com')
      await dashboard.goToYaml()
      await page.locator('.monaco-editor .view-lines').click()
      await page.keyboard.press('ControlOrMeta+Home')
      await page.keyboard.insertText('"')
      await expect(dashboard.tab('Problems')).toHaveAccessibleName(/error/)
      await dashboard.chooseTab('Plan')
      const plan = page.getByRole('tabpanel', { name: 'Plan' })
      await expect(plan.getByRole('region', { name: 'Why the file is not read' })).toBeVisible()
      await expect(dashboard.attempts.first()).toBeVisible()
      await view.tabs('a broken text', 'YAML', 'Plan')
      for (const name of ['Form', 'Problems', 'Files', 'Deploy'] as const) await view.panel('a broken text', name)

      await dashboard.openText('mirrors:\n  docker.io:\n    endpoint: ["https://{{ mirror_host }}"]\n')
      const placeholders = page.getByRole('region', { name: 'Placeholders' })
      await placeholders.getByRole('button', { name: 'Fill in' }).click()
      await expect(placeholders.getByRole('textbox')).toBeVisible()
      await view.tabs('a template', 'Plan')
      await view.panel('a template', 'Form')

      await dashboard.openText('{"auths": {"ghcr.io": {"username": "u", "password": "x9"}}, "credsStore": "desktop"}')
      const offer = page.getByRole('status', { name: 'Another format' })
      await expect(offer).toContainText('This is a docker config.json')
      await view.tabs('a conversion is offered', 'Plan')
      await offer.getByRole('button', { name: 'Convert it' }).click()
      await expect(offer).toContainText('credsStore')
      await view.tabs('converted', 'Plan')

      await dashboard.chooseTab('Plan')
      await dashboard.image.click()
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('listbox', { name: 'Suggested images' })).toBeVisible()
      await expectForEveryone(page, 'suggested images', { within: HEAD_AND_PLAN, lightAlone: isNarrow })
      await page.keyboard.press('Escape')
      await dashboard.askFor('https://quay.io/v2/a/b/manifests/1')
      await expect(page.getByRole('button', { name: 'Use quay.io/a/b:1' })).toBeVisible()
      await expectForEveryone(page, 'a wrong image name', { within: HEAD_AND_PLAN, lightAlone: isNarrow })
      await dashboard.askFor('')
      await expect(page.getByText('Type an image name to see what its pull asks')).toBeVisible()
      await expectForEveryone(page, 'no image name', { within: HEAD_AND_PLAN, lightAlone: isNarrow })
    })

    test('the dialogs, which give the focus back', async ({ page }) => {
      const view = new View(page, isNarrow)
      const { dashboard } = view
      await dashboard.visit()
      await dashboard.openText(MANY_KINDS)
      await dashboard.tab('Plan').focus()

      await view.dialog('Commands', () => page.keyboard.press('ControlOrMeta+k'), [
        async () => {
          await page.getByRole('combobox', { name: 'Find a command' }).fill('xyzzy')
          await expect(page.getByRole('dialog', { name: 'Commands' })).toContainText('Nothing is called like that')
          return 'nothing found'
        },
      ])
      await view.dialog('Keyboard shortcuts', () => view.command('Keyboard shortcuts'))
      await view.dialog('Open registries.yaml', () => view.command('Open…'))
      await view.dialog('Share', () => view.command('Share'), [
        async () => {
          await page.getByRole('dialog').getByRole('radio', { name: 'The editor' }).check()
          await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Link', exact: true })).toBeVisible()
          return 'of the editor'
        },
      ])
      if (isNarrow) {
        const sheet = page.getByRole('dialog', { name: 'Node options' })
        await view.dialog(
          'Node options',
          () => page.getByRole('button', { name: /^Node options: K3s/ }).click(),
          [
            async () => {
              await sheet.getByRole('switch', { name: 'Embedded registry' }).click()
              return 'with a flag'
            },
          ],
          { onlyNarrow: true },
        )
        const more = page.getByRole('button', { name: 'More', exact: true })
        await view.dialog('More', () => more.click(), [], { onlyNarrow: true })
        await more.click()
        await view.dialog('Download options', () => page.getByRole('button', { name: 'Download options' }).click())
      } else {
        await view.dialog('Download options', () => page.getByRole('button', { name: 'Download options' }).click())
        await dashboard.setSwitch('Embedded registry', true)
        await expect(page.getByRole('status', { name: 'After the switch' })).not.toBeEmpty()
        await expectForEveryone(page, 'after a switch')
      }

      const gallery = page.getByRole('dialog', { name: 'Recipes and examples' })
      await view.dialog('Recipes and examples', () => view.command('Begin with an example'), [
        async () => {
          await gallery.getByRole('button', { name: 'Harbor proxy cache' }).click()
          await gallery.getByRole('checkbox', { name: 'quay.io' }).check()
          await expect(page.getByRole('list', { name: 'Plan of the example' })).toBeVisible()
          return 'a recipe'
        },
        async () => {
          await gallery.getByRole('textbox', { name: 'Host and port' }).fill('https://harbor.example.com')
          await expect(gallery.getByText('One answer is wrong.')).toBeVisible()
          return 'a wrong answer'
        },
        async () => {
          await gallery.getByRole('textbox', { name: 'Host and port' }).fill('harbor.example.com')
          await gallery.getByRole('button', { name: 'Add it to mine…' }).click()
          await expect(gallery.getByRole('list', { name: 'What becomes of each entry' })).toBeVisible()
          return 'what adding it changes'
        },
      ])

      await dashboard.openText('mirrros:\n  docker.io:\n    endpoint: [https://mirror.example.com]\n')
      await dashboard.chooseTab('Problems')
      await view.dialog('Fix all safe problems', () =>
        page.getByRole('button', { name: 'Fix all safe problems' }).click(),
      )
      await page.getByRole('button', { name: 'Fix all safe problems' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      await expectFocusHeld(page, 'all safe fixes')
      await view.dialog('Export to…', () => view.command('Export to another format'), [
        async () => {
          await page.getByRole('dialog').getByRole('button', { name: 'Rancher cluster', exact: true }).click()
          await expect(page.getByRole('region', { name: 'Rancher cluster, without secrets' })).toBeVisible()
          return 'a format'
        },
      ])
    })

    test('a run, its hosts, its certificates and its results', async ({ page }) => {
      const certificate = createAuthority('a company').issue({ commonName: 'registry', dns: ['localhost'] })
      const start = (behaviour: string, tls: typeof certificate | null) =>
        startScriptedServer({ behaviour, serves: 'index', tls, realm: '', service: 'rig' }, () => undefined)
      const [registry, wall] = await Promise.all([start('200', null), start('basic|a:b', certificate)])
      try {
        const view = new View(page, isNarrow)
        const { dashboard } = view
        await dashboard.visit()
        await dashboard.openText(
          `mirrors:\n  docker.io:\n    endpoint:\n      - https://localhost:${wall.port}\n      - http://127.0.0.1:${registry.port}\nconfigs:\n  "localhost:${wall.port}":\n    auth: {username: a, password: b}\n    tls: {ca_file: /etc/ssl/ca.pem}\n`,
        )
        await dashboard.chooseTab('Plan')
        await dashboard.askFor('busybox:1.36')
        await page.getByRole('button', { name: 'Run this plan' }).click()
        await expect(page.getByRole('list', { name: 'Hosts', exact: true })).toContainText(`127.0.0.1:${registry.port}`)
        await view.panel('who is asked', 'Plan')
        await page.getByRole('button', { name: 'Ask without it' }).click()
        await expect(page.getByRole('img', { name: 'Attempt 1 is undecided' })).toBeVisible()
        for (const details of await page.getByText(/^Asked from/).all()) await details.click()
        await expect(page.getByRole('region', { name: /^Certificates of localhost/ })).toBeVisible()
        await view.panel('undecided, with the certificates', 'Plan')
        const first = page.getByRole('article', { name: /^Attempt 1:/ })
        await first.getByRole('button', { name: 'Paste CA' }).click()
        await page.getByRole('textbox', { name: '/etc/ssl/ca.pem' }).fill(certificate.certificate)
        await expect(page.getByRole('list', { name: 'Certificates in this file' })).toBeVisible()
        await view.panel('a certificate file', 'Plan')
        await page.getByRole('button', { name: 'Ask these hosts' }).click()
        await expect(page.getByText(/^The image is found at /)).toBeVisible()
        for (const details of await page.getByText(/^\d requests? ·/).all()) await details.click()
        await view.panel('found', 'Plan')
      } finally {
        await Promise.all([registry.close(), wall.close()])
      }
    })

    test('the rules, a shared file, and Chinese', async ({ page }) => {
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      for (const path of ['/rules', '/rules/rewrite-overlap', '/rules/embedded-latest']) {
        await page.goto(path)
        await expectForEveryone(page, path, { bestPractice: true, lightAlone: isNarrow })
      }
      const shared = { text: MANY_KINDS, image: 'nginx', options: defaultOptions(), tab: 'plan' } as const
      await page.goto(`/preview#${encodeFragment(shared)}`)
      await expect(page.getByRole('list', { name: 'Pull plan' }).getByRole('article').first()).toBeVisible()
      await expectForEveryone(page, 'a shared file', { lightAlone: isNarrow })
      expect(complaints).toEqual([])

      await page.evaluate(() => localStorage.clear())
      await page.goto('about:blank')
      await page.goto(`/#${encodeFragment(shared)}`)
      await untilHydrated(page)
      if (isNarrow) await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('combobox', { name: 'Language' }).selectOption('简体中文')
      if (isNarrow) await page.keyboard.press('Escape')
      for (const name of ['表单', '计划', '问题']) {
        await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
        const panel = page.getByRole('tabpanel', { name })
        await expect(panel).toBeVisible()
        await expectForEveryone(page, `in Chinese: ${name}`, {
          within: [`#${await panel.getAttribute('id')}`],
          lightAlone: isNarrow,
        })
      }
    })
  })
