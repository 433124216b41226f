import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import type { AnswerId } from '@/lib/whatif/answer'

/** Something that a person can change in an example besides its file. */
export type ExampleControl = 'release' | 'disableDefaultRegistryEndpoint' | 'embeddedRegistry'

/** What of the result an example is about. */
export type ExampleView = 'name' | 'plan' | 'files' | 'problems' | 'ending'

/** A live example: a file, a node and an image, and which parts of their result are shown. */
export interface GuideExample {
  /** Its name in the words of the chapter. */
  readonly id: string
  /** The point after which it comes. */
  readonly after: string
  readonly text: string
  readonly image: string
  readonly options?: Partial<NodeOptions>
  readonly controls?: readonly ExampleControl[]
  /** Offered where the release can be chosen, newest first; the first is that of the example. */
  readonly releases?: readonly string[]
  readonly views: readonly ExampleView[]
  /** What each attempt is supposed to answer, in their order; the last one for all that follow. */
  readonly answers?: readonly AnswerId[]
  /** Files that are shown, by the end of their path; left out for all. */
  readonly files?: readonly string[]
}

/** What a person changed in an example. */
export interface ExampleInput {
  readonly text: string
  readonly image: string
  readonly options: NodeOptions
  readonly answers: readonly AnswerId[]
}

/** Longer texts are for the editor. */
export const EXAMPLE_TEXT_MAX = 4_000
export const EXAMPLE_IMAGE_MAX = 400

/** What an example begins with. */
export function inputOf({ text, image, options, releases = [], answers = [] }: GuideExample): ExampleInput {
  const [release] = releases
  return { text, image, options: { ...defaultOptions(), ...(release && { release }), ...options }, answers }
}
