/** Images that a cluster pulls, read from what people have: lists, manifests, answers of kubectl, Helm values, compose files. */
export interface ImageList {
  /** Each image once, in the order of its first place. */
  readonly images: readonly ListedImage[]
  /** What looked like an image and is none, each once. */
  readonly invalid: readonly InvalidImage[]
  /** What was not read, and why. */
  readonly skipped: readonly SkippedText[]
}

export interface ListedImage {
  /** As first written, without what surrounds it. */
  readonly name: string
  /** The normal form, e.g. `docker.io/library/nginx:latest`. */
  readonly normalised: string
  readonly registry: string
  /** How often it was named. */
  readonly count: number
  /** True when a chart adds the tag, so that `latest` of `normalised` is not what is pulled. */
  readonly isTagOpen: boolean
  /** True when it was only found in arguments or variables that are called like an image. */
  readonly isGuess: boolean
}

export interface InvalidImage {
  readonly name: string
  readonly count: number
  /**
   * `template`: a placeholder is left in it. `name`: it is not an image name; `error` is containerd's text. `word`: it could
   * be one, but stands among other words of its line, without registry and tag.
   */
  readonly problem: 'template' | 'name' | 'word'
  readonly error: string | null
}

export interface SkippedText {
  /** Name of the text, e.g. of its file. */
  readonly text: string
  /**
   * `too-long`: it has more characters than are read. `broken`: no YAML or JSON, so that only its lines with `image:` were
   * read. `no-images`: nothing in it names an image. `too-many`: more images than are kept.
   */
  readonly why: 'too-long' | 'broken' | 'no-images' | 'too-many'
  /** Of how many documents, or of how many images for `too-many`. */
  readonly count: number
}

export interface NamedText {
  readonly name: string
  readonly text: string
}

/** A text longer than this, in UTF-16 units, is not read. */
export const LIST_LENGTH_MAX = 64 * 1024 * 1024
/** More different images than this are counted and not kept. */
export const IMAGES_MAX = 20_000
