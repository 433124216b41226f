import { expect, it } from 'vitest'
import { isRegistriesText } from './registries-text'

it.each([
  { why: 'an empty file', text: '\n', is: true },
  { why: 'a registries.yaml', text: 'mirrors:\n  docker.io: {}\n', is: true },
  { why: 'one in braces', text: '{"configs": {}}', is: true },
  { why: 'one with a misspelt key', text: '# ours\nmirors:\n  docker.io:\n', is: true },
  { why: 'one without a colon', text: 'mirrors\n  docker.io:\n', is: true },
  { why: 'one with quotes of a word processor', text: '“mirrors”:\n  docker.io: {}\n', is: true },
  { why: 'one that is broken below', text: 'mirrors:\n\tdocker.io: [\n', is: true },
  { why: 'one with a merge key', text: 'mirrors:\n  a: &a {}\n  b:\n    <<: *a\n', is: true },
  { why: 'a line of a script', text: 'echo -e "mirrors:\\n  docker.io: {}" > registries.yaml\n', is: false },
  { why: 'a heredoc', text: 'cat > registries.yaml <<EOF\nmirrors:\n  docker.io: {}\nEOF\n', is: false },
  { why: 'a heredoc of Terraform', text: 'k3s_registries = <<-EOT\n  mirrors: {}\nEOT\n', is: false },
  { why: 'cloud-init', text: '#cloud-config\nwrite_files:\n  - content: |\n      mirrors: {}\n', is: false },
  { why: 'one that is indented as a whole', text: '# ours\n  mirrors:\n    docker.io: {}\n', is: true },
  {
    why: 'a Secret with one in it',
    text: 'kind: Secret\nstringData:\n  registries.yaml: |\n    mirrors: {}\n',
    is: false,
  },
  { why: 'an event of the kubelet', text: 'Warning  Failed  9s  kubelet  Failed to pull image "a": b\n', is: false },
])('$why: $is', ({ text, is }) => {
  expect(isRegistriesText(text)).toBe(is)
})
