/**
 * Places where people write secrets, each with `CANARY` where the secret is. What has `B64` holds the canary in base64.
 * `in` says where a place can be put: a whole file of its own, a line at the end of another file, an entry of auth, an
 * endpoint, a comment, or an image name.
 */
export interface SecretPlace {
  readonly in: 'file' | 'end' | 'auth' | 'endpoint' | 'comment' | 'image'
  readonly text: string
}

/** Turned into base64 before it is put: `b64(…)`, once for each pair of brackets. */
const PLACES: Readonly<Record<SecretPlace['in'], readonly string[]>> = {
  auth: [
    'password: CANARY',
    'password: "CANARY"',
    "password: 'CANARY'",
    'password: |\n        CANARY',
    'password: >-\n        CANARY\n        more',
    'password:\n        CANARY',
    'password:\n        - CANARY',
    'password: [CANARY]',
    'password: {value: CANARY}',
    'password: {CANARY: 1}',
    'password:\n        ? CANARY',
    'password:\n        value: {from: [x, CANARY]}',
    'password: !!binary b64(CANARY)',
    'password: !!str CANARY',
    'password: &pw CANARY',
    'password: &CANARY',
    'password: &CANARY\n      identity_token: *CANARY',
    'password: &CANARY other\n      auth: *CANARY',
    'password: !CANARY other',
    'credentials: &CANARY {value: other}\n      creds: *CANARY',
    'password: !CANARY',
    'password: abc #CANARY',
    'password: #CANARY',
    'password:CANARY',
    'password : CANARY',
    'password= CANARY',
    'Password: CANARY',
    'PASSWORD: CANARY',
    'pasword: CANARY',
    'passwd: CANARY',
    'passphrase: CANARY',
    'pass: CANARY',
    'pwd: CANARY',
    'pw: CANARY',
    'token: CANARY',
    'identity_token: CANARY',
    'identityToken: CANARY',
    'registry-token: CANARY',
    'refresh_token: CANARY',
    'api_key: CANARY',
    'apiKey: CANARY',
    'api-key: CANARY',
    'access_key: CANARY',
    'secretKey: CANARY',
    'client_secret: CANARY',
    'credentials: CANARY',
    'credential: {username: u, password: CANARY}',
    'creds: u:CANARY',
    'pin: CANARY',
    'PAT: CANARY',
    'contraseña: CANARY',
    'senha: CANARY',
    'пароль: CANARY',
    '密码: CANARY',
    'パスワード: CANARY',
    'mot_de_passe: CANARY',
    'kennwort: CANARY',
    'auth: b64(u:CANARY)',
    'auth: CANARY',
    'auth: {value: CANARY}',
    'authorization: Basic b64(u:CANARY)',
    'sas: "?sv=2024&sig=CANARY"',
    '"password": "CANARY",',
    'password: "CANARY',
    "password: 'CANARY",
    'password: @CANARY',
    'password: %CANARY',
    'password: *CANARY',
    'password: `CANARY`',
    '- password: CANARY',
    'note: "password: CANARY"',
    'note: password=CANARY and more',
    'cmd: crictl pull --creds u:CANARY a.example.com/x',
    'unknown: CANARY',
    'header: "Authorization: Bearer CANARY"',
    '<<: {password: CANARY}',
    'password: \u2028CANARY',
  ],
  endpoint: [
    'https://u:CANARY@a.example.com',
    '"https://u:CANARY@a.example.com:5000/v2"',
    "'https://u:CANARY@a.example.com'",
    'https://u:ab@CANARY@a.example.com',
    'https://u:ab/CANARY@a.example.com',
    '"https://u:it\'sCANARY@a.example.com"',
    'https://CANARY@a.example.com',
    'https://CANARY:@a.example.com',
    'https://u:CANARY@[::1]:5000',
    'u:CANARY@a.example.com',
    '"u:CANARY@a.example.com:5000"',
    '//u:CANARY@a.example.com',
    '"https://a.example.com?token=CANARY"',
    '"https://a.example.com/?x=1&sig=CANARY"',
    'https://a.example.com/?code=CANARY&ns=docker.io',
    '"https://a.example.com/#access_token=CANARY"',
    '"https:\\/\\/u:CANARY\\u0040a.example.com"',
    '[https://u:CANARY@a.example.com,https://b.example.com]',
  ],
  comment: [
    'CANARY',
    'password: CANARY',
    'password:CANARY',
    'pw: CANARY',
    'pw = CANARY',
    'the password is CANARY',
    'password of the robot: CANARY',
    'PAT: CANARY',
    'api key: CANARY',
    'api_key=CANARY',
    'alice:CANARY',
    'robot$ci:CANARY',
    'crictl pull --creds alice:CANARY a.example.com/x',
    'crictl pull --auth b64(alice:CANARY) x',
    'curl -u alice:CANARY https://a.example.com',
    'curl -ualice:CANARY https://a.example.com',
    'docker login -u alice -p CANARY a.example.com',
    'docker login -u alice -p "my pass CANARY" a.example.com',
    "docker login -p 'my CANARY word' a.example.com",
    'echo CANARY | docker login --password-stdin',
    'printf "%s" CANARY | helm registry login a.example.com --password-stdin',
    'docker login --password=CANARY',
    'kubectl create secret docker-registry x --docker-password=CANARY',
    'export REGISTRY_PASSWORD=CANARY',
    'skopeo copy --src-creds u:CANARY docker://a docker://b',
    'curl -H "PRIVATE-TOKEN: CANARY" https://a.example.com',
    'Authorization: Bearer CANARY',
    'https://alice:CANARY@a.example.com/x',
    'machine a.example.com login alice password CANARY',
    'contraseña: CANARY',
    'senha: CANARY',
    'пароль: CANARY',
    '密码: CANARY',
    'b64(alice:CANARY)',
    'token b64(b64(alice:CANARY))',
    'glpat-CANARY',
  ],
  end: [
    'configs:\n  a.example.com:\n    auth: {username: u, password: CANARY}',
    '---\nkind: RegistryAuthConfig\npassword: CANARY',
    '---\nsomething: CANARY',
    '...\npassword=CANARY',
    '  password: CANARY',
    'x-common: &c {password: CANARY}',
    'auths: {a.example.com: {auth: b64(u:CANARY)}}',
    'auths:\n  a.example.com:\n    auth: b64(u:CANARY)\n    email: a@example.com',
    'token: CANARY',
    'secrets: [a, CANARY]',
    'unknown:\n  deeper: {credentials: [{name: x, value: CANARY}]}',
    'env:\n  - name: REGISTRY_PASSWORD\n    value: CANARY',
    'mirrors: {"u:CANARY@a.example.com": {}}',
    'key: |\n  -----BEGIN PRIVATE KEY-----\n  b64(CANARYCANARYCANARYCANARY)\n  -----END PRIVATE KEY-----',
    'key: "-----BEGIN RSA PRIVATE KEY-----\\nCANARY\\n"',
  ],
  file: [
    'apiVersion: v1\nkind: Secret\ndata:\n  registries.yaml: b64(configs: {a: {auth: {password: CANARY}}})\n',
    'apiVersion: v1\nkind: Secret\ndata: {x: b64(CANARY)}\n',
    'apiVersion: v1\nkind: Secret\nstringData:\n  anything: CANARY\n',
    'kind: Secret\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: b64({"auths":{"a.example.com":{"auth":"b64(u:CANARY)"}}})\n',
    'kind: List\nitems:\n- kind: Secret\n  data: {a: b64(b64(CANARY))}\n',
    'kind: ConfigMap\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"kind":"Secret","data":{"a":"b64(CANARY)"}}\n',
    '#cloud-config\nwrite_files:\n- path: /etc/rancher/k3s/registries.yaml\n  encoding: b64\n  content: b64(configs: {a: {auth: {password: CANARY}}})\n',
    '#cloud-config\nwrite_files:\n- path: /x\n  content: |\n    configs:\n      a.example.com:\n        auth:\n          password: CANARY\n',
    '#cloud-config\nruncmd:\n- [docker, login, -u, a, -p, CANARY]\n- docker login -u a -p CANARY x\n',
    '{"auths":{"a.example.com":{"auth":"b64(u:CANARY)","identitytoken":"CANARY"}}}\n',
    '[host."https://a.example.com".header]\n  Authorization = "Basic b64(u:CANARY)"\n',
    '[plugins."io.containerd.grpc.v1.cri".registry.configs."a.example.com".auth]\n  username = "u"\n  password = "CANARY"\n',
    'password = """\nCANARY\n"""\n[a]\n',
    'variable "registry_password" {\n  default = "CANARY"\n}\n',
    'cat > registries.yaml <<EOF\nconfigs:\n  a: {auth: {username: u, password: CANARY}}\nEOF\n',
    '#!/bin/sh\nREGISTRY_PASSWORD=CANARY\nexport TOKEN="CANARY"\ncurl -u u:$REGISTRY_PASSWORD x\n',
    'machine a.example.com\n  login u\n  password CANARY\n',
    'mirrors:\n\tdocker.io:\n\t\tpassword: CANARY\n',
    '  mirrors:\n    a: {}\nconfigs:\n  a.example.com: {auth: {password: CANARY}}\n',
    'CANARY\n',
    '- CANARY\n- password: CANARY\n',
    'configs: {a.example.com: {auth: {username: u, password: CANARY}}\n',
    'password: CANARY\n',
    'kind: Cluster\nspec: {rkeConfig: {registries: {configs: {a: {authConfigSecretName: x, password: CANARY}}}}}\n',
  ],
  image: ['u:CANARY@a.example.com/b:1', 'https://u:CANARY@a.example.com/b', 'u:CANARY@host/b', 'docker login -p CANARY x'],
}

export const SECRET_PLACES: readonly SecretPlace[] = Object.entries(PLACES).flatMap(([where, texts]) =>
  texts.map((text) => ({ in: where as SecretPlace['in'], text })),
)

/** The text of a place with its canary. */
export function withCanary(place: string, canary: string): string {
  let text = place.replaceAll('CANARY', canary)
  for (let open = text.lastIndexOf('b64('); open >= 0; open = text.lastIndexOf('b64(')) {
    const close = closingBracket(text, open + 3)
    const inside = text.slice(open + 4, close)
    text = text.slice(0, open) + Buffer.from(inside).toString('base64') + text.slice(close + 1)
  }
  return text
}

function closingBracket(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}

/** Nothing about the place says that it is a secret: one that looks like a word cannot be known there. */
export function isNameless(place: string): boolean {
  return ['CANARY', 'CANARY\n', '---\nsomething: CANARY'].includes(place)
}
