import type { Page } from '@playwright/test'

/** Names of programs, formats, protocols and fields, keys of a keyboard, and units: the same in Chinese. */
const NAMES: ReadonlySet<string> = new Set(
  [
    'pullpath K3s RKE2 containerd kubelet kubectl Kubernetes English Language Docker Hub',
    'YAML TOML JSON PEM CA TLS DNS HTTP HTTPS URL RE2 Go OCI SHA CPU API',
    'Schema auth base64 Terraform NixOS Butane Ansible playbook Cluster imagePullSecret imagePullPolicy Secret ConfigMap secret ansible',
    'Azure Container Registry Artifactory GitLab Google Artifact Nexus Repository destination',
    'Ctrl Shift Alt Tab Enter Esc Escape Home End ms MiB kB MB s B',
  ].flatMap((line) => line.split(' ')),
)

/**
 * What the page says in English: its texts, labels, descriptions and tips that can be seen or heard now, and have words of
 * English and nothing of Chinese, or five of them in a row. Not what is code or a value: it is the same in each language.
 */
export async function englishIn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const AS_IT_IS = 'code, pre, samp, kbd, script, style, textarea, .font-mono, .monaco-editor, [translate="no"]'
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || parent.closest(AS_IT_IS) !== null) continue
      if (parent.checkVisibility({ visibilityProperty: true }) || parent.closest('select') !== null)
        found.push(node.textContent ?? '')
    }
    for (const name of [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'data-tip',
      'title',
      'alt',
      'placeholder',
    ])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (element.checkVisibility({ visibilityProperty: true }) && element.closest('.monaco-editor') === null)
          found.push(`${name}: ${element.getAttribute(name) ?? ''}`)
    return [document.title, ...found]
  })
  return [...new Set(texts.filter(isEnglish).map((text) => text.trim()))]
}

function isEnglish(text: string): boolean {
  const said = text.replace(/^[a-z-]+: /, '').replace(NOT_WORDS, ' ')
  const words = said.match(/[A-Za-z][A-Za-z'’]*/g) ?? []
  return /\p{Script=Han}/u.test(text)
    ? /(?:(?<![A-Za-z])[a-z]+[ ,]+){4}[a-z]+/.test(said)
    : words.some((word) => !NAMES.has(word))
}

/** Hosts, paths, images, flags, variables, fields and versions; what is in quotes was written by somebody. */
const NOT_WORDS =
  /"[^"]*"|“[^”]*”|[^\s，。：；、（）()「」]*[./_=@*\d$][^\s，。：；、（）()「」]*|--?[a-z][\w-]*|\b[a-z0-9]+(?:-[a-z0-9]+)+\b|\b[A-Z]{2,}\b|localhost/g
