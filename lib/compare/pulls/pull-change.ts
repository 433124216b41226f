/** Which side of a comparison. */
export type WhichSide = 'before' | 'after'

/** One thing that a pull does otherwise after the change. Hosts are called as in `Asked.name`. */
export type PullChange =
  /** The name is read as that of another registry, or as none on one side. */
  | { readonly kind: 'registry'; readonly from: string | null; readonly to: string | null }
  /** No request is sent on that side. */
  | { readonly kind: 'fails'; readonly on: WhichSide; readonly error: string }
  /** No request is sent on both sides, for different reasons. */
  | { readonly kind: 'fails-otherwise'; readonly error: string }
  /** On that side only the registry itself is asked; on the other one the mirrors come first. */
  | {
      readonly kind: 'mirror-unreached'
      readonly on: WhichSide
      readonly mirrors: readonly string[]
      readonly own: string
    }
  | { readonly kind: 'first'; readonly host: string }
  | { readonly kind: 'asked-too'; readonly hosts: readonly string[] }
  | { readonly kind: 'not-asked'; readonly hosts: readonly string[] }
  | { readonly kind: 'order'; readonly hosts: readonly string[] }
  /** The registry itself is asked last, or is asked no longer. */
  | { readonly kind: 'default-asked'; readonly host: string }
  | { readonly kind: 'default-not-asked'; readonly host: string }
  /** One host is asked in more or fewer attempts than before, and in one at least on both sides. */
  | { readonly kind: 'attempts'; readonly host: string; readonly before: number; readonly after: number }
  /** Below another path: what comes before the name. */
  | { readonly kind: 'below'; readonly host: string; readonly from: string; readonly to: string }
  | { readonly kind: 'repository'; readonly host: string; readonly from: string; readonly to: string }
  /** The name gets something before it, or loses it. */
  | { readonly kind: 'project'; readonly host: string; readonly project: string; readonly on: WhichSide }
  | { readonly kind: 'scheme'; readonly host: string; readonly to: string }
  | { readonly kind: 'url'; readonly host: string; readonly from: string; readonly to: string }
  | { readonly kind: 'at-random'; readonly host: string; readonly on: WhichSide }
  | { readonly kind: 'login'; readonly host: string; readonly login: string }
  | { readonly kind: 'another-login'; readonly host: string; readonly login: string }
  | { readonly kind: 'anonymous'; readonly host: string }
  /** A placeholder that is not filled in decides the login and TLS on one side or on both. */
  | { readonly kind: 'access-undecided'; readonly host: string; readonly placeholders: readonly string[] }
  | { readonly kind: 'unverified'; readonly host: string; readonly on: WhichSide }
  | { readonly kind: 'authorities'; readonly host: string }
  | { readonly kind: 'client-certificate'; readonly host: string; readonly on: WhichSide | 'both' }
  | { readonly kind: 'http-after-https'; readonly host: string; readonly on: WhichSide }
  | { readonly kind: 'token-scope'; readonly host: string; readonly to: string }
  | { readonly kind: 'unsendable'; readonly host: string; readonly on: WhichSide }
  /** The pull ends early on that side, with an error of containerd. */
  | { readonly kind: 'aborts'; readonly on: WhichSide | 'both'; readonly error: string }
