import { expect, test } from 'vitest'
import { judged, wrongBy, type CauseCase, FOREIGN } from '@/lib/testdata/node-causes'
import { CHANGED_MS, STARTED_MS } from '@/lib/testdata/node-disk'
import { FILE, ETC, UNIT } from '@/lib/testdata/node-look'

// Each with one cause, which is named first.
test.each<CauseCase>([
  {
    why: 'flags changed after the start',
    change: (disk) =>
      disk.write('/etc/rancher/k3s/config.yaml', 'disable-default-registry-endpoint: true\n', {
        modifiedMs: CHANGED_MS,
      }),
    cause: 'not-restarted',
    path: '/etc/rancher/k3s/config.yaml',
  },
  {
    why: 'the unit changed after the start',
    change: (disk) =>
      disk.write(UNIT, disk.text(UNIT).replace('server \\', "server '--disable-default-registry-endpoint' \\"), {
        modifiedMs: CHANGED_MS,
      }),
    cause: 'not-restarted',
    path: UNIT,
  },
  {
    why: 'the file removed after the start',
    change: (disk) => disk.remove(FILE),
    cause: 'not-restarted',
    path: FILE,
  },
  {
    why: 'a file of the node edited by hand',
    change: (disk) =>
      disk.write(
        `${ETC}/certs.d/docker.io/hosts.toml`,
        disk.text(`${ETC}/certs.d/docker.io/hosts.toml`).replace('registry.example.com', 'hand.example.com'),
        { modifiedMs: CHANGED_MS },
      ),
    cause: 'edited-by-hand',
    path: `${ETC}/certs.d/docker.io/hosts.toml`,
  },
  {
    why: 'a file of something else in its place',
    change: (disk) => disk.write(`${ETC}/certs.d/docker.io/hosts.toml`, FOREIGN, { modifiedMs: CHANGED_MS }),
    cause: 'foreign-file',
    path: `${ETC}/certs.d/docker.io/hosts.toml`,
  },
  {
    why: 'Spegel of its chart',
    change: (disk) => {
      disk.write(`${ETC}/certs.d/_backup/docker.io/hosts.toml`, disk.text(`${ETC}/certs.d/docker.io/hosts.toml`))
      disk.write(`${ETC}/certs.d/docker.io/hosts.toml`, FOREIGN, { modifiedMs: CHANGED_MS })
    },
    cause: 'foreign-moved',
    path: `${ETC}/certs.d/_backup`,
  },
  {
    why: 'a template without the base',
    change: (disk) => {
      disk.write(`${ETC}/config-v3.toml.tmpl`, 'version = 3\n')
      disk.write(`${ETC}/config.toml`, 'version = 3\n', { modifiedMs: STARTED_MS })
    },
    cause: 'template-without-config-path',
    path: `${ETC}/config-v3.toml.tmpl`,
  },
  {
    why: 'a template without logins',
    file: 'good/19-dockerhub-credentials.yaml',
    change: (disk) => {
      const own = `version = 3\n[plugins.'io.containerd.cri.v1.images'.registry]\nconfig_path = "${ETC}/certs.d"\n`
      disk.write(`${ETC}/config-v3.toml.tmpl`, own)
      disk.write(`${ETC}/config.toml`, own, { modifiedMs: STARTED_MS })
    },
    cause: 'template-without-auth',
  },
  {
    why: 'a template of before 2024 without mirrors',
    era: 'K0',
    change: (disk) => {
      disk.write(`${ETC}/config.toml.tmpl`, 'version = 2\n')
      disk.write(`${ETC}/config.toml`, 'version = 2\n', { modifiedMs: STARTED_MS })
    },
    cause: 'template-without-mirrors',
  },
])('$why: $cause', async (one) => {
  expect(await judged(one)).toEqual(wrongBy(one))
})
