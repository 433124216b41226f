import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Debian's docker-registry, as a separate process on the loopback interface. */
export interface RealRegistry {
  readonly port: number
  close(): Promise<void>
}

/** True if the programs are installed. */
export function hasDockerRegistry(): boolean {
  return spawnSync('docker-registry', ['--version']).error === undefined && spawnSync('htpasswd').error === undefined
}

export interface Lab {
  readonly folder: string
  /** Writes a file below the folder and gives its path. */
  file(name: string, content: string): string
  /** Starts a registry with YAML added to the common settings, which receives the port. */
  start(settings: (port: number) => string): Promise<RealRegistry>
  close(): Promise<void>
}

const START_MS = 10_000

/** A folder and the registries in it. */
export function createLab(): Lab {
  const folder = mkdtempSync(join(tmpdir(), 'pullpath-registry-'))
  const running: RealRegistry[] = []
  const file = (name: string, content: string): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  return {
    folder,
    file,
    start: async (settings) => {
      const port = await freePort()
      const path = file(`${port}.yml`, `version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\n${settings(port)}`)
      const child = spawn('docker-registry', ['serve', path], { stdio: 'ignore' })
      const registry = { port, close: () => end(child) }
      running.push(registry)
      await untilOpen(port)
      return registry
    },
    close: async () => {
      await Promise.all(running.map((registry) => registry.close()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await Promise.race([gone, delay(2_000).then(() => child.kill('SIGKILL'))])
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function untilOpen(port: number): Promise<void> {
  const until = Date.now() + START_MS
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/v2/`)
      return
    } catch (error) {
      // A TLS port refuses plain http, and is open.
      if (error instanceof Error && !/ECONNREFUSED/.test(String((error.cause as NodeJS.ErrnoException | undefined)?.code))) return
    }
    if (Date.now() > until) throw new Error('docker-registry does not start')
    await delay(25)
  }
}

/** Pushes a small image for linux/amd64; returns its digest. */
export async function pushImage(port: number, repository: string, tag: string): Promise<string> {
  const config = Buffer.from('{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}')
  const layer = Buffer.from(`layer of ${repository}`)
  for (const content of [config, layer]) await pushBlob(port, repository, content)
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(config), size: config.length },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: digestOf(layer), size: layer.length }],
  })
  const answer = await fetch(`http://127.0.0.1:${port}/v2/${repository}/manifests/${tag}`, { method: 'PUT', headers: { 'Content-Type': 'application/vnd.oci.image.manifest.v1+json' }, body: manifest })
  if (answer.status !== 201) throw new Error(`the manifest was not taken: ${answer.status}`)
  return digestOf(Buffer.from(manifest))
}

async function pushBlob(port: number, repository: string, content: Buffer): Promise<void> {
  const begun = await fetch(`http://127.0.0.1:${port}/v2/${repository}/blobs/uploads/`, { method: 'POST' })
  const location = new URL(begun.headers.get('location') ?? '', `http://127.0.0.1:${port}`)
  location.searchParams.set('digest', digestOf(content))
  const done = await fetch(location, { method: 'PUT', headers: { 'Content-Type': 'application/octet-stream' }, body: new Uint8Array(content) })
  if (done.status !== 201) throw new Error(`a blob was not taken: ${done.status}`)
}

function digestOf(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}
