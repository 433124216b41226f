import { expect, it } from 'vitest'
import { mirror, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'

const FOUND = { 'Docker-Content-Digest': `sha256:${'a'.repeat(64)}`, 'Content-Length': '7' }

it.each([
  { why: 'as most registries do not', headers: FOUND, details: [expect.stringContaining('OCI-Namespace')] },
  { why: 'where it does', headers: { ...FOUND, 'OCI-Namespace': 'a.test' }, details: [] },
])('for which registry a mirror answered is a detail, and no note: $why', async ({ headers, details }) => {
  const host = `http://127.0.0.1:${await startRegistry(() => ({ status: 200, headers }))}`
  const events = await (await startSite(policyOf())).probe({ text: mirror(host), contacts: [contact(host)] })
  const [outcome] = events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome] : []))
  expect(outcome).toMatchObject({ code: 'found', notes: [], details })
})
