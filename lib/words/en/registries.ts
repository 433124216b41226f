import { speaker } from '@/lib/words/worded'

interface Key {
  readonly key: string
}
interface Registry {
  readonly registry: string
}

const AS_IN_IMAGES = 'Write the registry as it is in the image names.'

/** What findings about keys and mirrors say. */
export const registryWords = {
  'config-key-quote': ({ mark, key }: Key & { readonly mark: string }) => ({
    wrong: `K3s writes the key unescaped, and the ${mark} in ${key} makes config.toml invalid.`,
    effect: 'containerd does not start, and nothing is pulled.',
    remedy: 'Remove the quote.',
  }),
  'image-without-mirror': ({ registry, count }: Registry & { readonly count: number }) => ({
    wrong: `${count === 1 ? '1 image of your list belongs' : `${count} images of your list belong`} to ${registry}, which has no mirror.`,
    effect: `${count === 1 ? 'It comes' : 'They come'} from that registry itself.`,
    remedy: 'Nothing to do if that is intended; otherwise add a mirror for it.',
  }),
  'key-default-and-wildcard.random': () => ({
    wrong: '"_default" and "*" become the same directory.',
    effect: 'K3s picks one of them at random at each start.',
    remedy: 'Keep "*" and remove "_default".',
  }),
  'key-default-and-wildcard.replaced': () => ({
    wrong: '"_default" and "*" become the same directory.',
    effect: 'The mirror "*" replaces what configs says for "_default": none of it is used.',
    remedy: 'Remove "_default".',
  }),
  'key-default-and-wildcard.joined': () => ({
    wrong: '"_default" is the directory of "*".',
    effect: 'The configs of "*" become part of this mirror.',
    remedy: 'Write "*" as its key, which is the documented one.',
  }),
  'key-empty': ({ key }: Key) => ({
    wrong: `The key ${key} matches no image.`,
    effect: 'K3s deletes all of certs.d for it.',
    remedy: 'Write docker.io: images without a registry in their name belong to it.',
  }),
  'key-empty.above': ({ key }: Key) => ({
    wrong: `The key ${key} matches no image.`,
    effect: 'K3s deletes the directory above certs.d for it.',
    remedy: 'Write docker.io: images without a registry in their name belong to it.',
  }),
  'key-glob': ({ key, host }: Key & { readonly host: string | null }) => ({
    wrong: `${key} is not a pattern: only "*" alone is one, for everything.`,
    effect: 'The key is taken literally and matches nothing.',
    remedy: host === null ? 'List the hosts one by one.' : `Write ${host}.`,
  }),
  'key-has-path': ({ key, host, isPart }: Key & { readonly host: string | null; readonly isPart: boolean }) => ({
    wrong: `${key} has a path, and a key is host[:port].`,
    effect: 'No image belongs to it.',
    remedy: `${host === null ? AS_IN_IMAGES : `Write ${host}.`}${isPart ? ' To change the names of some repositories, add a rewrite there.' : ''}`,
  }),
  'key-has-scheme': ({ key, host }: Key & { readonly host: string | null }) => ({
    wrong: `${key} is a URL, and a key is host[:port].`,
    effect: 'Nothing ever looks for this key.',
    remedy: host === null ? AS_IN_IMAGES : `Write ${host}.`,
  }),
  'key-not-a-host': ({ key }: Key) => ({
    wrong: `${key} is not host[:port].`,
    effect: 'No image belongs to it, and nothing below it is used.',
    remedy: AS_IN_IMAGES,
  }),
  'key-not-a-registry.mirror': ({ key, image }: Key & { readonly image: string }) => ({
    wrong: `${key} is not a registry: it has no dot and no colon, and is not localhost.`,
    effect: `${image} is an image of docker.io, so no image belongs to this mirror.`,
    remedy: AS_IN_IMAGES,
  }),
  'key-not-a-registry.config': ({ key }: Key) => ({
    wrong: `Nothing is contacted as ${key}.`,
    effect: 'This entry is never used.',
    remedy: 'Write the host[:port] of the endpoint that it is meant for.',
  }),
  'key-port-windows': ({ name }: { readonly name: string }) => ({
    wrong: `${name} becomes the name of a directory, which cannot have a colon on Windows.`,
    effect: 'Windows nodes of this release fail at start.',
    remedy: 'Nothing to do if all nodes run Linux; otherwise use a release from February 2025 on.',
  }),
  'key-uppercase': ({ key, lower }: Key & { readonly lower: string }) => ({
    wrong: `${key} has upper case letters, and image names usually have the host in lower case.`,
    effect: 'Such images do not use this entry: host and port must match exactly.',
    remedy: `Write ${lower}, unless your images are really called so.`,
  }),
  'key-web-site.mirror': ({ key, registry }: Key & Registry) => ({
    wrong: `${key} is a website: images belong to ${registry}.`,
    effect: 'This mirror is used for no image.',
    remedy: `Write ${registry}.`,
  }),
  'key-web-site.config': ({ key, registry }: Key & Registry) => ({
    wrong: `${key} is a website: the registry is ${registry}.`,
    effect: 'These settings are never used.',
    remedy: `Write ${registry}.`,
  }),
  'mirror-dockerhub-alias': ({ registry, isConfig }: Registry & { readonly isConfig: boolean }) => ({
    wrong: `Images of Docker Hub belong to docker.io, never to ${registry}.`,
    effect: isConfig
      ? 'This mirror is not used for them, and the credentials under this name are never sent to it.'
      : 'This mirror is not used for them.',
    remedy: isConfig ? 'Write "docker.io" here, and "registry-1.docker.io" below configs.' : 'Write "docker.io".',
  }),
  'mirror-suspicious.cache': ({
    host,
    cached,
    registry,
  }: {
    readonly host: string
    readonly cached: string
    readonly registry: string | null
  }) => ({
    wrong: `${host} caches images of ${cached} alone.`,
    effect: `Each pull of ${registry ?? 'another registry'} asks it in vain.`,
    remedy: `Write it below ${cached}, and remove it here.`,
  }),
  'mirror-suspicious': ({ host, registry }: { readonly host: string; readonly registry: string | null }) => ({
    wrong: `${host} is not a mirror of ${registry ?? 'every registry'}.`,
    effect: 'Each pull asks it in vain, unless somebody copied the images there under the same names.',
    remedy: 'Remove it, or add a rewrite to the repository that caches them.',
  }),
  'mirror-unused': ({ registry, near }: Registry & { readonly near: string | null }) => ({
    wrong: `No image of your list belongs to ${registry}${near === null ? '' : `, but some belong to ${near}`}.`,
    effect: 'None of them uses this mirror.',
    remedy: 'Write the registry as it is in the image names, port included.',
  }),
  'mirror-unused.port': ({ registry, near }: Registry & { readonly near: string }) => ({
    wrong: `The mirror is for ${registry}, and its endpoint is ${near}.`,
    effect: `Only images called ${registry}/… use it: ports must be equal.`,
    remedy: `If the images are called ${near}/…, write that as key.`,
  }),
  'mirror-without-endpoints': ({ registry }: { readonly registry: string | null }) => ({
    wrong: 'A mirror without endpoints has no effect.',
    effect: `K3s drops it, and images of ${registry ?? 'other registries'} come from there.`,
    remedy: 'Add an endpoint; only with the embedded registry the entry alone is enough.',
  }),
}

export const say = speaker(registryWords)
