import * as z from 'zod/mini'
import { listOf, readJson } from '@/lib/text/read-json'

const platform = z.pipe(
  z.object({ os: z.string(), architecture: z.string() }),
  z.transform(({ os, architecture }) => `${os}/${architecture}`),
)

/** Another object that a manifest names. Source: opencontainers/image-spec descriptor.md */
const entry = z.object({
  digest: z.string().check(z.regex(/^[a-z0-9]+:[a-f0-9]{32,128}$/)),
  mediaType: z.catch(z.string(), ''),
  size: z.catch(z.number(), -1),
  platform: z.catch(platform, ''),
})

export type ManifestEntry = z.infer<typeof entry>

const ENTRIES_MAX = 200

/** An index has manifests, an image a configuration and layers. What is not one of them is left out. */
const content = z.object({
  manifests: listOf(entry, ENTRIES_MAX),
  config: z.catch(z.nullable(entry), null),
  layers: listOf(entry, ENTRIES_MAX),
})

export type ManifestContent = z.infer<typeof content>

/** A manifest or an index of a registry; null when it is not a JSON object. Never throws. */
export function readManifest(body: Buffer): ManifestContent | null {
  return readJson(body.toString('utf8'), content)
}

/** Source: containerd v2.3.4 core/images/mediatypes.go, IsIndexType */
export function isIndexType(mediaType: string): boolean {
  return (
    mediaType === 'application/vnd.oci.image.index.v1+json' ||
    mediaType === 'application/vnd.docker.distribution.manifest.list.v2+json'
  )
}
