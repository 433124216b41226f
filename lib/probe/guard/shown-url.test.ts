import { describe, expect, it } from 'vitest'
import { shownUrl, withShownUrls } from './shown-url'

describe('a URL as a person may see it', () => {
  it.each<[why: string, url: string, shown: string]>([
    ['without a query', 'https://a.test/v2/x', 'https://a.test/v2/x'],
    ['with a query', 'https://a.test/x?sig=1&ns=docker.io', 'https://a.test/x?sig=…&ns=docker.io'],
    ['with a user', 'http://bob:pw@a.test/x', 'http://a.test/x'],
    ['with a user and a query', 'http://bob:pw@a.test/x?a=b', 'http://a.test/x?a=…'],
    ['with a user that holds an @', 'http://bob:p@w@a.test/x', 'http://a.test/x'],
    ['with a user and no scheme', '//bob:pw@a.test/x', '//a.test/x'],
    ['with a user and the wrong slashes', 'http:\\\\bob:pw@a.test\\x', 'http:\\\\a.test\\x'],
    ['with an @ in its path', 'https://a.test/@scope/x', 'https://a.test/@scope/x'],
    ['with a fragment', 'https://a.test/x#access_token=1', 'https://a.test/x'],
    ['that is relative', '/x?sig=1', '/x?sig=…'],
    ['that is long', `https://a.test/${'x'.repeat(9_000)}`, `https://a.test/${'x'.repeat(585)}…`],
    ['with a long scope', `/t?scope=${'x'.repeat(9_000)}`, `/t?scope=${'x'.repeat(591)}…`],
  ])('%s', (_, url, shown) => {
    expect(shownUrl(url)).toBe(shown)
  })

  it('is found in a header', () => {
    expect(withShownUrls('Bearer realm="https://a.test/t?apikey=1",service="https://u:p@s"')).toBe(
      'Bearer realm="https://a.test/t?apikey=…",service="https://s"',
    )
  })
})
