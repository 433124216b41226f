import { expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from './run'
test('x', async () => {
  const t = fakeTerminal({
    '-': 'Failed to pull image "nginx:1.27": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/library/nginx:1.27": failed to resolve reference "docker.io/library/nginx:1.27": failed to do request: Head "https://m.example:5000/v2/library/nginx/manifests/1.27?ns=docker.io": tls: failed to verify certificate: x509: certificate signed by unknown authority\n',
    'r.yaml':
      'mirrors:\n  docker.io:\n    endpoint: ["https://m.example:5000"]\nconfigs:\n  m.example:\n    tls: {ca_file: /x.pem}\n',
  })
  const code = await run(['explain', '--registries', 'r.yaml'], t)
  console.log(t.output(), t.errors(), code)
  expect(code).toBe(1)
})
