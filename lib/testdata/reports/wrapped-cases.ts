/** A text that is no registries.yaml, about which somebody asked in public, and what a person should be told of it. */
export interface WrappedCase {
  /** In this folder. */
  readonly file: string
  /** What the text is, and what was lost or misjudged in it. */
  readonly why: string
  /** An address, or what it was where the address is not known. */
  readonly source: string
  /** The format; null for a template of registries.yaml itself. */
  readonly format: string | null
  /** What is said of the whole, each in one of the notes. */
  readonly says?: readonly string[]
  /** Each registries.yaml in it. None: nothing can be taken. */
  readonly parts: readonly WrappedPart[]
}

export interface WrappedPart {
  /** Its first and last line in the text; null where it is said in other words. */
  readonly lines: readonly [number, number] | null
  readonly distribution?: 'k3s' | 'rke2'
  readonly release?: string
  /** All errors and warnings as `severity code line`, by the lines of the whole text. */
  readonly problems: readonly string[]
  /** What the messages have to say, each in one of them. */
  readonly explains?: readonly string[]
  /** What they must not say. */
  readonly never?: readonly string[]
  readonly image: string
  /** The URLs that are asked for it first, without `?ns=`. */
  readonly asked: readonly string[]
}

const TEMPLATE_PROBLEMS = ['K3s skips it', 'contacted as it is written', 'Remove it.']

export const WRAPPED_CASES: readonly WrappedCase[] = [
  {
    file: 'role-variables.yaml',
    why: 'variables of a role with expressions of Jinja: they are placeholders, and the rest is judged',
    source: 'https://github.com/lablabs/ansible-role-rke2/issues/311',
    format: 'ansible-lists',
    parts: [
      {
        lines: null,
        distribution: 'rke2',
        problems: ['warning not-filled-in 2'],
        explains: ['3 placeholders are not filled in: {{ site_registry }}'],
        never: TEMPLATE_PROBLEMS,
        image: 'apps.repo/team/app:1',
        asked: ['https://{{ site_registry }}/v2/dockerhub-project/team/app/manifests/1'],
      },
    ],
  },
  {
    file: 'script-with-two-files.sh',
    why: 'two files in the branches of a script; the replacement repeats the host, which is a variable',
    source: 'a script of continuous integration in a public repository',
    format: 'shell',
    parts: [
      {
        lines: [5, 14],
        distribution: 'rke2',
        problems: ['warning not-filled-in 8', 'warning rewrite-has-registry 10'],
        explains: ['"${REGISTRY}" is asked for a repository that begins with its own name'],
        never: TEMPLATE_PROBLEMS,
        image: 'rancher/mirrored-pause:3.6',
        asked: ['https://${REGISTRY}/v2/${REGISTRY}/rancher/mirrored-pause/manifests/3.6'],
      },
      {
        lines: [18, 28],
        distribution: 'rke2',
        problems: ['warning not-filled-in 21', 'warning rewrite-has-registry 23'],
        never: TEMPLATE_PROBLEMS,
        image: 'rancher/mirrored-pause:3.6',
        asked: ['https://${REGISTRY}/v2/${REGISTRY}/rancher/mirrored-pause/manifests/3.6'],
      },
    ],
  },
  {
    file: 'template-with-branches.yaml.j2',
    why: 'a template with conditions: it has to be filled in first, and no line of it is to be removed',
    source: 'https://github.com/36node-roles/k3s',
    format: null,
    parts: [
      {
        lines: null,
        problems: ['warning not-filled-in 4'],
        explains: ['K3s fills in nothing. Fill them in before the file is put on a node', '4 controls of the template are skipped'],
        never: TEMPLATE_PROBLEMS,
        image: 'nginx:1.27',
        asked: ['https://{{ aliyuncs.mirror }}/v2/library/nginx/manifests/1.27'],
      },
    ],
  },
  {
    file: 'web-site-of-docker-hub.tf',
    why: 'Terraform, whose variables are no faults; the web site of Docker Hub is one',
    source: 'a call of the module kube-hetzner in a public repository',
    format: 'terraform',
    says: ['Terraform fills in ${…} and %{…}'],
    parts: [
      {
        lines: [5, 13],
        distribution: 'k3s',
        problems: ['error mirror-dockerhub-alias 6', 'warning not-filled-in 12'],
        explains: ['${var.docker_username}'],
        image: 'exampleorg/private:1',
        asked: ['https://registry-1.docker.io/v2/exampleorg/private/manifests/1'],
      },
    ],
  },
  {
    file: 'user-data-of-k3os.yaml',
    why: 'user-data that writes the file: its other keys are no mistakes, and the port of the key is',
    source: 'https://github.com/rancher/k3os/issues/847',
    format: 'cloud-init',
    says: ['/var/lib/rancher/k3s/registries.yaml'],
    parts: [
      {
        lines: [11, 14],
        distribution: 'k3s',
        problems: [],
        explains: ['Only images called docker.home.example.net/… use it'],
        never: ['ssh_authorized_keys', 'hostname'],
        image: 'docker.home.example.net/team/app:1',
        asked: ['http://docker.home.example.net:5000/v2/team/app/manifests/1'],
      },
    ],
  },
  {
    file: 'echo-within-a-command.sh',
    why: 'echo -e in the quotes of a command for other computers',
    source: 'a script of an installation in a public repository',
    format: 'shell',
    parts: [
      {
        lines: [2, 2],
        distribution: 'rke2',
        problems: ['warning not-filled-in 2'],
        explains: ['$CARBIDEUSER', '$CARBIDEPASS'],
        image: 'carbide.example.us/a:1',
        asked: ['https://carbide.example.us/v2/a/manifests/1'],
      },
    ],
  },
  {
    file: 'escaped-group.tf',
    why: 'Terraform writes a group of a pattern with two dollar signs',
    source: 'https://github.com/kube-hetzner/terraform-hcloud-kube-hetzner',
    format: 'terraform',
    parts: [
      {
        lines: [2, 7],
        distribution: 'k3s',
        problems: [],
        never: ['$${1}'],
        image: 'nginx:1.27',
        asked: ['https://mirror.example.com/v2/hub/library/nginx/manifests/1.27'],
      },
    ],
  },
  {
    file: 'control-plane-without-secret.yaml',
    why: 'a control plane of Cluster API with TLS settings alone',
    source: 'https://github.com/rancher/cluster-api-provider-rke2/issues/766',
    format: 'cluster-api',
    parts: [
      {
        lines: null,
        distribution: 'rke2',
        release: 'v1.31.5+rke2r1',
        problems: [],
        image: 'nginx:1.27',
        asked: ['https://registry.example.com:5443/v2/library/nginx/manifests/1.27'],
      },
    ],
  },
  {
    file: 'talos-machine.yaml',
    why: 'a Talos machine with an account of GitLab',
    source: 'https://github.com/siderolabs/talos/issues/10274',
    format: 'talos',
    parts: [
      {
        lines: null,
        problems: [],
        image: 'images.example.com/team/app:1',
        asked: ['https://images.example.com/v2/team/app/manifests/1'],
      },
    ],
  },
  {
    file: 'hosts-of-spegel.toml',
    why: 'a hosts.toml that Spegel wrote',
    source: 'https://github.com/spegel-org/spegel/issues/648',
    format: 'hosts-toml',
    parts: [
      {
        lines: null,
        problems: [],
        image: 'gitlab-registry:1337/a/b:1',
        asked: [
          'http://10.5.0.52:30020/v2/a/b/manifests/1',
          'http://10.5.0.52:30021/v2/a/b/manifests/1',
          'https://gitlab-registry:1337/v2/a/b/manifests/1',
        ],
      },
    ],
  },
  {
    file: 'harvester-installation.yaml',
    why: 'the setting of Harvester as JSON in a configuration file',
    source: 'https://github.com/harvester/docs/pull/238',
    format: 'harvester',
    parts: [
      {
        lines: null,
        problems: [],
        image: 'nginx:1.27',
        asked: ['https://registry.example.com:5000/v2/library/nginx/manifests/1.27'],
      },
    ],
  },
  {
    file: 'rancher-in-the-plural.yaml',
    why: 'fields of Rancher in the plural, which are none: nothing of them is taken, and it is said',
    source: 'https://github.com/rancher/rancher/issues/32389',
    format: 'rancher',
    says: [
      'spec.rkeConfig.registries.mirrors."docker.io".endpoints was not taken: the field is called endpoint.',
      'spec.rkeConfig.registries.mirrors."docker.io".rewrites was not taken: the field is called rewrite.',
    ],
    parts: [
      {
        lines: null,
        distribution: 'rke2',
        release: 'v1.31.5+rke2r1',
        problems: [],
        image: 'rancher/shell:v0.3.0',
        asked: ['https://registry-1.docker.io/v2/rancher/shell/manifests/v0.3.0'],
      },
    ],
  },
  {
    file: 'event-of-the-kubelet.txt',
    why: 'an event of the kubelet: it is an error message, and no broken YAML',
    source: 'https://github.com/suse-edge/edge-image-builder/issues/318',
    format: 'error-message',
    says: [
      'The image is registry.opensuse.org/isv/suse/edge/metallb-controller:v0.13.10.',
      'What failed is a request to http://localhost:6545.',
      'dial tcp [::1]:6545: connect: connection refused',
    ],
    parts: [],
  },
]
