import { expect, test } from '@playwright/test'

for (const path of ['/', '/nothing-here']) {
  test(`${path} comes with a policy that lets no foreign script run`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=')+; /)
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
    expect(headers).not.toHaveProperty('x-powered-by')
  })
}

test('a name that another site made resolve to this machine is refused', async ({ request }) => {
  const answer = await request.get('/', { headers: { host: 'attacker.example.com' } })
  expect(answer.status()).toBe(403)
  expect(await answer.text()).not.toContain('<html')
})

test('localhost at any port is this machine', async ({ request }) => {
  for (const host of ['localhost', 'localhost:8080', '127.0.0.1', '[::1]:4600']) {
    expect((await request.get('/', { headers: { host } })).status()).toBe(200)
  }
})
