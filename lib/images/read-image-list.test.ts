import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readImageList } from './read-image-list'

const DIGEST = `sha256:${'a'.repeat(64)}`

const pod = {
  kind: 'Pod',
  spec: {
    initContainers: [{ image: 'busybox:1.36' }],
    containers: [{ image: 'quay.io/team/app:1' }, { image: 'quay.io/team/app:1' }],
    ephemeralContainers: [{ image: 'nicolaka/netshoot' }],
  },
  status: { containerStatuses: [{ image: 'docker.io/library/busybox:1.36', imageID: 'x' }] },
}

const table: readonly { readonly why: string; readonly text: string; readonly names: readonly string[] }[] = [
  {
    why: 'a list of a release has one image in each line',
    text: 'docker.io/rancher/klipper-helm:v0.9\r\ndocker.io/rancher/mirrored-pause:3.6\r\n',
    names: ['docker.io/rancher/klipper-helm:v0.9', 'docker.io/rancher/mirrored-pause:3.6'],
  },
  {
    why: 'comments, blank lines, quotation marks and dashes are not part of a name',
    text: '# ours\n\n- "nginx:1.27"  # web\n\'redis\',\n',
    names: ['docker.io/library/nginx:1.27', 'docker.io/library/redis:latest'],
  },
  {
    why: 'jsonpath prints all names in one line',
    text: 'nginx:1 quay.io/a/b:2 nginx:1',
    names: ['docker.io/library/nginx:1', 'quay.io/a/b:2'],
  },
  {
    why: 'the table of docker has repository and tag apart',
    text: `REPOSITORY   TAG   IMAGE ID   CREATED   SIZE\nnginx   1.27   abc   2 days ago   10MB\n<none>   <none>   def   3 days ago   1MB\n`,
    names: ['docker.io/library/nginx:1.27'],
  },
  {
    why: 'the table of crictl too',
    text: `IMAGE   TAG   IMAGE ID   SIZE\ndocker.io/rancher/mirrored-pause   3.6   6270bb605e12e   301kB\n`,
    names: ['docker.io/rancher/mirrored-pause:3.6'],
  },
  {
    why: 'the table of ctr has whole names',
    text: `REF TYPE DIGEST SIZE PLATFORMS LABELS\ndocker.io/library/nginx:1.27 application/vnd.oci ${DIGEST} 1MiB linux/amd64 -\n`,
    names: ['docker.io/library/nginx:1.27'],
  },
  {
    why: 'objects have images in all kinds of containers, and the status repeats them',
    text: JSON.stringify({ kind: 'List', items: [pod] }),
    names: ['docker.io/library/busybox:1.36', 'quay.io/team/app:1', 'docker.io/nicolaka/netshoot:latest'],
  },
  {
    why: 'several documents, one of them broken by a template, whose images are found by line',
    text: 'kind: Pod\nspec:\n  containers:\n    - image: a.io/x:1\n---\n{{- if .Values.x }}\nspec:\n  containers:\n    - name: y\n      image: "b.io/y:2"\n{{- end }}\n---\n# nothing\n',
    names: ['a.io/x:1', 'b.io/y:2'],
  },
  {
    why: 'half a JSON is read by line',
    text: '{"items": [\n {"spec": {"containers": [\n {"image": "a.io/x:1",\n "name": "x"},\n {"image": "a.io/y:1"',
    names: ['a.io/x:1', 'a.io/y:1'],
  },
  {
    why: 'Helm values have registry, repository, tag and digest apart',
    text: `image:\n  registry: quay.io\n  repository: a/b\n  tag: 1.2\nother:\n  image: {repository: c.io/d, digest: "${DIGEST}"}\nthird:\n  repository: e.io/f\n  tag: ""\n`,
    names: ['quay.io/a/b:1.2', `c.io/d@${DIGEST}`, 'e.io/f:latest'],
  },
  {
    why: 'a HelmChart has its values as a text',
    text: 'kind: HelmChart\nspec:\n  repo: https://charts.example.com\n  chart: x\n  valuesContent: |-\n    image:\n      repository: a.io/b\n      tag: v1\n',
    names: ['a.io/b:v1'],
  },
  {
    why: 'ctr names each image by its own digest too, by which nothing is pulled',
    text: `REF TYPE DIGEST SIZE PLATFORMS LABELS\ndocker.io/library/nginx:1.27 application/vnd.oci ${DIGEST} 1MiB linux/amd64 -\n${DIGEST} application/vnd.oci ${DIGEST} 1MiB linux/amd64 -\n`,
    names: ['docker.io/library/nginx:1.27'],
  },
  {
    why: 'the same without a table',
    text: `docker.io/library/nginx:1.27\n${DIGEST}\ndocker.io/library/nginx@${DIGEST}\n`,
    names: ['docker.io/library/nginx:1.27', `docker.io/library/nginx@${DIGEST}`],
  },
  {
    why: 'a volume can be an image',
    text: 'kind: Pod\nspec:\n  volumes:\n    - name: model\n      image:\n        reference: quay.io/a/model:1\n        pullPolicy: Always\n',
    names: ['quay.io/a/model:1'],
  },
  {
    why: 'a volume of a template in JSON',
    text: JSON.stringify({
      spec: { template: { spec: { volumes: [{ image: { reference: 'quay.io/a/model:2' } }] } } },
    }),
    names: ['quay.io/a/model:2'],
  },
  {
    why: 'a chart can have the tag beside the image, and then the image is without one',
    text: 'image: docker.elastic.co/elasticsearch/elasticsearch\nimageTag: "8.5.1"\nsidecar:\n  image: a.io/b:2\n  imageTag: "3"\nother:\n  image: a.io/c\n  tag: 4\n',
    names: ['docker.elastic.co/elasticsearch/elasticsearch:8.5.1', 'a.io/b:2', 'a.io/c:4'],
  },
  {
    why: 'a HelmChart has single values as paths',
    text: 'kind: HelmChart\nspec:\n  chart: x\n  set:\n    image.repository: a.io/b\n    image.tag: v2\n    agent.image: a.io/agent:1\n    image.pullPolicy: Always\n',
    names: ['a.io/b:v2', 'a.io/agent:1'],
  },
  {
    why: 'a dependency of a chart has the address of charts as its repository',
    text: 'dependencies:\n  - name: x\n    repository: https://charts.example.com\n    version: 1\n',
    names: [],
  },
  {
    why: 'Kustomize replaces names and tags',
    text:
      'images:\n  - name: nginx\n    newName: a.io/nginx\n    newTag: "3"\n  - name: b.io/c\n    digest: ' +
      DIGEST +
      '\n',
    names: ['a.io/nginx:3', `b.io/c@${DIGEST}`],
  },
  {
    why: 'a compose file names images of services',
    text: 'services:\n  web:\n    image: nginx:1\n  db:\n    build: .\n',
    names: ['docker.io/library/nginx:1'],
  },
  {
    why: 'operators are told images by arguments and variables',
    text: 'spec:\n  containers:\n    - image: a.io/operator:1\n      args: ["--prometheus-config-reloader=quay.io/p/reloader:v1", "--image-pull-policy=Always"]\n      env:\n        - {name: RELATED_IMAGE_X, value: "b.io/x:2"}\n        - {name: IMAGE_ROOT, value: /srv}\n',
    names: ['a.io/operator:1', 'quay.io/p/reloader:v1', 'b.io/x:2'],
  },
  {
    why: 'a node says which images it has, by tag and by digest',
    text: JSON.stringify({
      kind: 'Node',
      status: { images: [{ names: [`a.io/x@${DIGEST}`, 'a.io/x:1'] }, { names: [`b.io/y@${DIGEST}`] }] },
    }),
    names: ['a.io/x:1', `b.io/y@${DIGEST}`],
  },
  { why: 'a list in JSON', text: '["nginx:1", "a.io/x"]', names: ['docker.io/library/nginx:1', 'a.io/x:latest'] },
]

describe('the images of a text', () => {
  for (const { why, text, names } of table)
    test(`${why}`, () => {
      expect(readImageList([{ name: 'a', text }]).images.map((image) => image.normalised)).toEqual(names)
    })
})

test('images of several texts are counted together', () => {
  const list = readImageList([
    { name: 'a', text: 'nginx' },
    { name: 'b', text: 'image: docker.io/library/nginx:latest\n' },
  ])
  expect(list.images).toMatchObject([{ name: 'nginx', count: 2 }])
})

test('what is no image is kept with its reason', () => {
  const { invalid } = readImageList([
    { name: 'a', text: 'image: "{{ .Values.image }}"\n---\nimage: Team/App:1\n---\nimage: nginx:$V\n' },
  ])
  expect(invalid).toMatchObject([
    { name: '{{ .Values.image }}', problem: 'template', error: null },
    { name: 'Team/App:1', problem: 'name', error: expect.stringContaining('lowercase') as string },
    { name: 'nginx:$V', problem: 'template', error: null },
  ])
})

test('words of a sentence are no images, and are kept', () => {
  const { images, invalid } = readImageList([
    { name: 'a', text: 'Error from server (NotFound): pods not found\nnginx\n- redis\nbusybox nginx:1 app2\n' },
  ])
  expect(images.map(({ name }) => name)).toEqual(['nginx', 'redis', 'nginx:1', 'app2'])
  expect(invalid.filter(({ problem }) => problem === 'word').map(({ name }) => name)).toEqual([
    'from',
    'server',
    'pods',
    'not',
    'found',
    'busybox',
  ])
})

test('a tag that the chart adds is open, until a place names it', () => {
  const open = { name: 'values', text: 'image:\n  repository: a.io/b\n' }
  expect(readImageList([open]).images).toMatchObject([{ isTagOpen: true }])
  expect(readImageList([open, { name: 'list', text: 'a.io/b:latest' }]).images).toMatchObject([{ isTagOpen: false }])
})

test('says what it could not read', () => {
  const list = readImageList([
    { name: 'half.json', text: '{"a": [' },
    { name: 'empty.txt', text: '# nothing\n' },
    { name: 'good.txt', text: 'nginx' },
  ])
  expect(list.skipped).toEqual([
    { text: 'half.json', why: 'broken', count: 1 },
    { text: 'half.json', why: 'no-images', count: 1 },
    { text: 'empty.txt', why: 'no-images', count: 1 },
  ])
})

test('keeps 20,000 different images and counts the others', () => {
  const text = Array.from({ length: 20_003 }, (_, at) => `a.io/x:${at}`).join('\n')
  const list = readImageList([{ name: 'a', text }])
  expect(list.images).toHaveLength(20_000)
  expect(list.skipped).toEqual([{ text: '', why: 'too-many', count: 3 }])
})

test('never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc
          .array(fc.constantFrom('image:', '- ', ' ', '\n', '{', '"', 'a.io/x', '---\n', '&a ', '*a', '|'))
          .map((all) => all.join('')),
      ),
      (text) => {
        const { images, invalid } = readImageList([{ name: 'a', text }])
        for (const { count } of [...images, ...invalid]) expect(count).toBeGreaterThan(0)
      },
    ),
  )
})
