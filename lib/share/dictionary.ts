/**
 * What registries.yaml files have in common, the most common last, where references are shortest. Links of a version
 * are read with its dictionary: never change one, add the next version.
 */
export const DICTIONARY_1 = [
  '# yaml-language-server: $schema=./registries.schema.json\n',
  'cluster.local svc.cluster.local .internal .example.com .example.org mirror.example.com:5000 registry.example.com:5000 harbor.example.com artifactory.example.com nexus.example.com:8443 10.0.0. 192.0.2. 192.168.1. 127.0.0.1:5000 localhost:5000 ',
  'https://github.com/k3s-io/k3s/issues/ rancher/rke2 issue # k3s issue # Purpose: the # Source: docs.k3s.io private-registry ',
  'registry.gitlab.com mcr.microsoft.com nvcr.io public.ecr.aws .dkr.ecr.eu-central-1.amazonaws.com .azurecr.io europe-docker.pkg.dev gcr.io k8s.gcr.io registry.k8s.io quay.io ghcr.io registry-1.docker.io docker.io\n',
  'username: robot$ username: AWS username: oauth2accesstoken username: _json_key username: puller username: admin\n',
  'identity_token: REDACTED_TOKEN\n      auth: UkVEQUNURUQ6UkVEQUNURUQ=\n',
  'cert_file: /etc/rancher/k3s/certs/client.crt\n      key_file: /etc/rancher/k3s/certs/client.key\n      ca_file: /etc/ssl/certs/registry-ca.pem\n      insecure_skip_verify: true\n      ca_file: /etc/rancher/k3s/certs/ca.crt\n',
  '    rewrite:\n      "^library/(.*)": "dockerhub/library/$1"\n      "^rancher/(.*)": "mirrorproject/rancher-images/$1"\n      "(.*)": "proxy-docker.io/$1"\n      "^(.*)$": "dockerhub/$1"\n',
  '  quay.io:\n    endpoint:\n      - "https://registry.example.com:5000"\n  ghcr.io:\n    endpoint:\n      - "https://registry.example.com:5000"\n  registry.k8s.io:\n    endpoint:\n      - "https://registry.example.com:5000"\n',
  '  "*":\n    endpoint:\n      - "https://registry.example.com"\n',
  'configs:\n  "registry.example.com:5000":\n    auth:\n      username: user\n      password: REDACTED_PASSWORD\n    tls:\n      ca_file: /etc/ssl/certs/ca.pem\n',
  'configs:\n  registry.example.com:\n    tls:\n      insecure_skip_verify: true\n    auth:\n      username: robot\n      password: REDACTED_PASSWORD\n',
  'mirrors:\n  docker.io:\n    endpoint:\n      - "http://registry.example.com:5000"\n      - "https://mirror.example.com"\n',
  'v1.35.6+k3s1\tv1.36.3+k3s1\tde\tproblems\tfiles\trancher/mirrored-pause:3.6\nv1.37.1+k3s1\t\t\tnginx:1.27\n# Purpose: a \n# Source: docs.k3s.io \nmirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com:5000"\n',
].join('')
