/** An image name as containerd uses it. */
export interface Reference {
  /** The whole normal form, e.g. `docker.io/library/nginx:latest`. */
  readonly normalised: string
  /** What containerd compares with the keys of `mirrors`: host[:port]. */
  readonly registry: string
  readonly repository: string
  /** The tag or digest that is requested, e.g. `3.6` or `sha256:…`. */
  readonly object: string
}
