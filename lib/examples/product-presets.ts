import type { Preset } from './preset'

/** Registries that run in the cluster or beside it. */
export const PRODUCT_PRESETS: readonly Preset[] = [
  {
    id: 'hauler',
    title: 'Hauler store in an air gap',
    help: 'hauler store serve registry keeps the names that images have at their registries, without the registries: one mirror for all of them, and no registry itself.',
    words: ['hauler', 'air gap', 'offline', 'carbide', 'rgs', 'wildcard'],
    image: 'rancher/mirrored-pause:3.6',
    options: { disableDefaultRegistryEndpoint: true },
    text: `mirrors:
  "*":
    endpoint:
      - "http://hauler.example.com:5000"
`,
  },
  {
    id: 'k3d-registry',
    title: 'k3d with its own registry',
    help: 'Nodes are containers: they reach the registry by the name of its container and by the port inside, 5000. The port in the name of the image is that of the computer. For k3d cluster create --registry-config.',
    words: ['k3d', 'docker', 'local registry', 'localhost', 'development'],
    image: 'k3d-registry.localhost:12345/team/app:dev',
    text: `mirrors:
  "k3d-registry.localhost:12345":
    endpoint:
      - "http://k3d-registry.localhost:5000"
`,
  },
  {
    id: 'harvester',
    title: 'Harvester with a private registry',
    help: 'Harvester writes the file of its nodes from the setting containerd-registry: this is what comes out, and the export as a Harvester setting is what goes in. The certificate belongs into the setting additional-ca.',
    words: ['harvester', 'containerd-registry', 'hci', 'rke2', 'rewrite'],
    image: 'rancher/harvester:v1.6.0',
    options: { distribution: 'rke2' },
    text: `mirrors:
  docker.io:
    endpoint:
      - "https://registry.example.com:5000"
    rewrite:
      "^rancher/(.*)": "harvester/$1"
configs:
  "registry.example.com:5000":
    auth:
      username: puller
      password: change-me
`,
  },
]
