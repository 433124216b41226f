import { speaker } from '@/lib/words/worded'
import { and, or } from './lists'

interface Host {
  readonly host: string
}
interface Hub extends Host {
  readonly hub: string
}
interface Fields {
  readonly fields: readonly string[]
}

/** What findings about credentials and registry configs say. */
export const credentialWords = {
  'auth-conflict.username': ({ unused }: { readonly unused: string }) => ({
    wrong: `There is a user name with a password, and ${unused}, which says something else.`,
    effect: `containerd uses the user name and password and ignores ${unused}.`,
    remedy: 'Keep one of them.',
  }),
  'auth-conflict.token': ({ unused }: { readonly unused: string }) => ({
    wrong: `There is an identity token, and ${unused}, which says something else.`,
    effect: `containerd uses the identity token and ignores ${unused}.`,
    remedy: 'Keep one of them.',
  }),
  'auth-control-character': ({ field }: { readonly field: string }) => ({
    wrong: `The ${field} has a character that cannot be printed.`,
    effect: 'K3s writes it so that config.toml is not valid TOML, and containerd does not start.',
    remedy: 'Remove the character.',
  }),
  'auth-dockerhub-key.works': ({ host, hub }: Hub) => ({
    wrong: `Only newer releases use credentials of Docker Hub under ${host}.`,
    effect: 'Releases before July 2025 (v1.31.11, v1.32.7, v1.33.3) ask Docker Hub anonymously.',
    remedy: `Write the key ${hub}, which works in all releases.`,
  }),
  'auth-dockerhub-key.hidden': ({ first, hub }: { readonly first: string; readonly hub: string }) => ({
    wrong: `containerd looks at ${first} first, and its auth has nothing that is sent.`,
    effect: 'Docker Hub is asked anonymously.',
    remedy: `Write the credentials under ${hub}.`,
  }),
  'auth-dockerhub-key.unused': ({ host, hub, isRoute }: Hub & { readonly isRoute: boolean }) => ({
    wrong: `This release never uses credentials under ${host}.`,
    effect: 'Docker Hub is asked anonymously.',
    remedy: `Write ${hub}, which works in all releases.`,
    ...(isRoute && { note: 'Without this entry, Docker Hub goes through the wildcard mirror.' }),
  }),
  'auth-incomplete.password': ({ host }: Host) => ({
    wrong: 'The username has no password.',
    effect: `containerd does not use it and asks ${host} without credentials.`,
    remedy: 'Add the password.',
  }),
  'auth-incomplete.hidden': ({ host, hidden }: Host & { readonly hidden: string }) => ({
    wrong: 'The username has no password.',
    effect: `With a username, containerd does not look at ${hidden}: ${host} is asked without credentials.`,
    remedy: 'Add the password, or remove the username.',
  }),
  'auth-incomplete.username': ({ host }: Host) => ({
    wrong: 'The password has no username.',
    effect: `containerd does not use it and asks ${host} anonymously.`,
    remedy: 'Add the username; for an access token, the one that the registry asks for.',
  }),
  'auth-incomplete.ignored': ({ host, used }: Host & { readonly used: string }) => ({
    wrong: 'The password has no username.',
    effect: `containerd ignores it and uses ${used} for ${host}.`,
    remedy: 'Add the username, or remove the password.',
  }),
  'auth-json-key': ({ kind }: { readonly kind: 'json' | 'key' | 'escaped' | 'joined' }) => ({
    wrong: {
      json: 'With this user name the password must be a JSON key file, and this is not JSON.',
      key: 'With this user name the password must be the key file of a service account, and this has no private_key.',
      escaped: 'The private_key of this key file has a backslash and an n in place of each line break.',
      joined: 'The private_key of this key file has no line breaks.',
    }[kind],
    effect: 'The registry refuses the login.',
    remedy: 'Write the key file in single quotes on one line, or as a block after |.',
  }),
  'auth-not-userpass': () => ({
    wrong: 'This is not Base64 of user:password.',
    effect: 'containerd cannot read it: where the host asks for a login, this attempt fails.',
    remedy: 'Write username and password instead; an access token is the password.',
  }),
  'auth-placeholder.url': () => ({
    wrong: 'The user and password of this URL were taken out when the file was shared or stored.',
    effect: 'containerd does not use an account in a URL.',
    remedy: 'Write the account below configs.',
  }),
  'auth-placeholder.taken-out': ({ fields }: Fields) => ({
    wrong: `The ${and(fields)} ${fields.length > 1 ? 'were' : 'was'} taken out when this file was shared or stored.`,
    effect: 'A node sends the word in its place, and the registry refuses it.',
    remedy: `Fill ${fields.length > 1 ? 'them' : 'it'} in before the file is used.`,
  }),
  'auth-placeholder.word': ({ fields }: Fields) => ({
    wrong: `The ${and(fields)} ${fields.length > 1 ? 'are placeholders' : 'is a placeholder'}.`,
    effect: 'A node sends the placeholder, and the registry refuses it. Running the plan does not send it.',
    remedy: `Fill ${fields.length > 1 ? 'them' : 'it'} in before the file is used.`,
  }),
  'auth-plain-text': ({ distribution }: { readonly distribution: string }) => ({
    wrong: 'The credentials in this file are plain text.',
    effect: 'They are on every node, for everyone who may read the file.',
    remedy: `Install it with mode 0600 (install -m 0600 registries.yaml /etc/rancher/${distribution}/), and use an account that may only pull.`,
  }),
  'auth-provider-hint': ({ host, kind }: Host & { readonly kind: 'quay' | 'github' | 'google' | 'azure' }) => ({
    wrong: `${host} usually has other user names.`,
    effect: 'If it does not accept this one, the pull fails with 401 or 403.',
    remedy: {
      quay: 'Use a robot account (organisation+name) or an encrypted password, not an e-mail address.',
      github: 'Use any GitHub user name, and as password a classic token with read:packages.',
      google: 'Use _json_key as user name and the key file of a service account as password.',
      azure: 'Use a service principal or a token of the registry, not an account of a person.',
    }[kind],
  }),
  'auth-pull-secret-overrides': ({
    registries,
    more,
  }: {
    readonly registries: readonly string[]
    readonly more: number
  }) => ({
    wrong: `Pods with an imagePullSecret${registries.length === 0 ? '' : ` for images of ${orMore(registries, more)}`} do not use these credentials.`,
    effect: 'Their secret is sent to this host as well, which usually answers 401.',
    remedy: 'Nothing to do if no pod has such a secret.',
  }),
  'auth-pull-secret-overrides.many': ({ count }: { readonly count: number }) => ({
    wrong: `Pods with an imagePullSecret do not use these credentials, nor those of ${count} other mirrors.`,
    effect: 'Their secret is sent to these hosts as well, which usually answer 401.',
    remedy: 'Nothing to do if no pod has such a secret.',
  }),
  'auth-same-as-mirror': ({
    own,
    mirror,
    isSent,
  }: {
    readonly own: string
    readonly mirror: string
    readonly isSent: boolean
  }) => ({
    wrong: `${own} has the same login as its mirror ${mirror}.`,
    effect: `If it is the mirror's, ${own} gets its password when the mirror fails${isSent ? '' : ', in releases since July 2025'}.`,
    remedy: `Remove the login of ${own}, or write one of an account there.`,
  }),
  'auth-short-lived': ({ kind }: { readonly kind: 'twelve-hours' | 'one-hour' | 'few-hours' }) => ({
    wrong: `This password is valid for ${{ 'twelve-hours': 'twelve hours', 'one-hour': 'one hour', 'few-hours': 'a few hours' }[kind]}.`,
    effect: 'Then pulls fail until the file is renewed and K3s is restarted.',
    remedy: 'Use a kubelet credential provider, or a registry in between that logs in by itself.',
  }),
  'config-docker-io': () => ({
    wrong: 'This release asks https://docker.io for images of Docker Hub, because of this entry.',
    effect: 'That is a website, not the registry: pulls fail.',
    remedy: 'Write the key registry-1.docker.io.',
  }),
  'config-empty': ({ host }: Host) => ({
    wrong: `The entry of ${host} sets nothing.`,
    effect: 'Beside a mirror of the same name it would defeat --disable-default-registry-endpoint.',
    remedy: 'Remove it.',
  }),
  'config-empty.wildcard': ({ host }: Host) => ({
    wrong: `The entry of ${host} sets nothing.`,
    effect: 'It does not exclude the registry from the wildcard mirror.',
    remedy: 'Write tls: {} below it to exclude the registry, or remove it.',
  }),
  'config-keyed-by-mirrored-registry.public': ({ own, mirror, to, what }: Keyed) => ({
    wrong: keyedFor(own, mirror, what),
    effect: 'The mirror is asked without.',
    remedy: `Write ${what === 'account' ? 'it' : 'them'} under ${to}.`,
  }),
  'config-keyed-by-mirrored-registry': ({
    own,
    mirror,
    to,
    what,
    kind,
  }: Keyed & { readonly kind: 'settings' | 'password' | 'unused-password' }) => ({
    wrong: keyedFor(own, mirror, what),
    effect: {
      settings: `The mirror is asked without, and ${own} with them.`,
      password: `The mirror is asked anonymously, and ${own} gets this password.`,
      'unused-password': `The mirror is asked anonymously, and this release does not send the password to ${own} either.`,
    }[kind],
    remedy: `If ${what === 'account' ? 'it is for the mirror, write it' : 'they are for the mirror, write them'} under ${to}.`,
  }),
  'config-shadows-wildcard': ({ host }: Host) => ({
    wrong: `This gives ${host} its own directory, which hides the wildcard mirror.`,
    effect: `Its images come from ${host} itself, whatever the flags.`,
    remedy: 'Add a mirror of the same name with the endpoints of "*".',
  }),
  'config-unused': ({ host }: Host) => ({
    wrong: `No endpoint is ${host}, and no image of your list belongs to it.`,
    effect: 'This entry is never used.',
    remedy: 'Write the host[:port] of the endpoint that it is meant for.',
  }),
  'config-unused.same': ({ host, endpoint }: Host & { readonly endpoint: string }) => ({
    wrong: `The endpoint ${endpoint} has no entry: this one is for ${host}.`,
    effect: 'Host and port must match exactly, so the endpoint gets none of it.',
    remedy: `Write ${endpoint}.`,
  }),
  'config-unused.near': ({ host, endpoint }: Host & { readonly endpoint: string }) => ({
    wrong: `The endpoint ${endpoint} has no entry: this one is for ${host}.`,
    effect: 'Host and port must match exactly: the endpoint gets nothing.',
    remedy: `Write ${endpoint}, unless images of ${host} need it.`,
  }),
  'config-unused.near-two': ({ host, first, second }: Host & { readonly first: string; readonly second: string }) => ({
    wrong: `The endpoints ${first} and ${second} have no entry: this one is for ${host}.`,
    effect: 'Host and port must match exactly, so they get none of it.',
    remedy: 'Write the host and port of the endpoint that it is meant for; for several, an entry for each.',
  }),
}

interface Keyed {
  readonly own: string
  readonly mirror: string
  readonly to: string
  readonly what: KeyedWhat
}

/** What an entry of `configs` has. */
type KeyedWhat = 'account' | 'settings' | 'both'

function keyedFor(own: string, mirror: string, what: KeyedWhat): string {
  const has = { account: 'The login is', settings: 'The TLS settings are', both: 'Login and TLS settings are' }[what]
  return `${has} for ${own} itself, and the mirror ${mirror} has none.`
}

function orMore(names: readonly string[], more: number): string {
  if (more === 0) return or(names)
  return or([...names, `${more} other ${more === 1 ? 'registry' : 'registries'}`])
}

export const say = speaker(credentialWords)
