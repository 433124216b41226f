import { speaker } from '@/lib/words/worded'

/** What findings about the wildcard say. */
export const wildcardWords = {
  'wildcard-auth': () => ({
    wrong: 'Credentials under "*" are never sent.',
    effect: 'containerd looks for the exact host[:port] of the endpoint.',
    remedy: 'Write them once for each endpoint, under its host[:port].',
  }),
  'wildcard-exclusion': ({ registry }: { readonly registry: string }) => ({
    wrong: `This entry does not exclude ${registry} from the wildcard mirror.`,
    effect: 'K3s drops it, and the registry goes through the wildcard mirror like every other.',
    remedy: 'To exclude it, write configs with an empty tls: {} for it in place of this entry.',
  }),
  'wildcard-fallback': () => ({
    wrong: 'This release never asks the registry itself after the wildcard mirror.',
    effect: 'A pull fails when the mirror does not have the image.',
    remedy: 'Use v1.31.7, v1.32.3 or a later release.',
  }),
  'wildcard-fallback.early': () => ({
    wrong: 'This release never asks the registry itself after the wildcard mirror.',
    effect: 'A pull fails when the mirror does not have the image.',
    remedy: 'Use v1.26.15, v1.27.12, v1.28.8, v1.29.3 or a later release.',
  }),
  'wildcard-config-host': () => ({
    wrong: 'This release makes the endpoint https://* of this entry.',
    effect: 'It takes the place of the wildcard mirror: pulls of registries without their own entry fail.',
    remedy: 'Remove it, or use v1.26.15, v1.27.12, v1.28.8, v1.29.3 or a later release.',
  }),
  'wildcard-tls-dropped': () => ({
    wrong: 'Beside mirrors."*", TLS settings of "*" have no effect.',
    effect: 'They reach neither its endpoints nor the registries themselves.',
    remedy: 'Write them under the host[:port] of each endpoint.',
  }),
}

export const say = speaker(wildcardWords)
