import { speaker } from '@/lib/words/worded'
import { andMore } from './lists'

interface Host {
  readonly host: string
}
interface Registry {
  readonly registry: string
}

const REACHABLE = 'Use a NodePort on 127.0.0.1, an address, or a name that the nodes know.'

/** What findings about endpoints say. */
export const endpointWords = {
  'endpoint-cluster-dns.service': ({ host }: Host) => ({
    wrong: `${host} is a name of the cluster, and the node does not ask the DNS of the cluster.`,
    effect: 'The pull fails with "no such host".',
    remedy: REACHABLE,
  }),
  'endpoint-cluster-dns.local': ({ host }: Host) => ({
    wrong: `${host} is a name of multicast DNS, which most nodes do not resolve.`,
    effect: 'On such a node the pull fails with "no such host".',
    remedy: REACHABLE,
  }),
  'endpoint-cluster-dns.label': ({ host }: Host) => ({
    wrong: `${host} has no dot: the node resolves it only by a search domain or /etc/hosts, or in k3d as a container.`,
    effect: 'Otherwise the pull fails with "no such host".',
    remedy: REACHABLE,
  }),
  'endpoint-cluster-dns.mirror': ({ registry }: Registry) => ({
    wrong: `${registry} is a name of the cluster, whose DNS the node does not ask.`,
    effect: 'The pull fails with "no such host".',
    remedy: 'Add an endpoint that the node can reach, such as http://127.0.0.1 with a NodePort.',
  }),
  'endpoint-cluster-dns.config': ({ host }: Host) => ({
    wrong: `${host} is a name of the cluster, which the node cannot resolve.`,
    effect: 'These settings are never sent.',
    remedy: 'Write the host[:port] that the node contacts, such as 127.0.0.1 with a NodePort.',
  }),
  'endpoint-default-scheme-differs.tls': () => ({
    wrong: 'The http endpoint is right, but TLS settings do not make containerd speak http.',
    effect: 'With them https is asked first, and its error can be shown.',
    remedy: 'Remove the TLS settings.',
  }),
  'endpoint-default-scheme-differs': ({ isStoppable }: { readonly isStoppable: boolean }) => ({
    wrong: 'The default endpoint of this registry is https on the same port.',
    effect: 'When this endpoint fails, https is asked last, and its error can be shown.',
    remedy: isStoppable
      ? 'Nothing to do if it works; --disable-default-registry-endpoint stops it.'
      : 'Nothing to do if it works; the flag cannot stop it beside an entry of the same name in configs.',
  }),
  'endpoint-empty.scheme': ({ word }: { readonly word: string }) => ({
    wrong: 'There is no host here.',
    effect: `containerd looks for a host called ${word} at each pull, fails and goes on.`,
    remedy: 'Write the host, or remove the endpoint.',
  }),
  'endpoint-empty.port': ({ port }: { readonly port: string }) => ({
    wrong: 'There is no host before the port.',
    effect: `containerd connects to port ${port} of the node itself.`,
    remedy: 'Write the host; for the node itself, 127.0.0.1.',
  }),
  'endpoint-empty': ({ scheme }: { readonly scheme: string }) => ({
    wrong: 'There is no host here.',
    effect: `It becomes ${scheme}:///v2: containerd sends nothing, and it fails at each pull.`,
    remedy: 'Write the host, or remove the endpoint.',
  }),
  'endpoint-for-several': ({
    host,
    registries,
    more,
  }: Host & { readonly registries: readonly string[]; readonly more: number }) => ({
    wrong: `${host} is asked for images of ${andMore(registries, more)} under the same names.`,
    effect: 'A cache of one registry answers 404 for the others.',
    remedy: 'Nothing to do if it reads ?ns= or has all of them; otherwise add a rewrite to each.',
  }),
  'endpoint-forward-proxy': ({ host, file, isNamed }: Host & { readonly file: string; readonly isNamed: boolean }) => ({
    wrong: isNamed
      ? `${host} looks like a forward proxy, not like a registry.`
      : `If ${host} is a forward proxy, it cannot be a mirror.`,
    effect: 'A proxy answers requests for manifests with an error.',
    remedy: `Write it as HTTP_PROXY, HTTPS_PROXY and NO_PROXY in ${file}, and remove it here.`,
  }),
  'endpoint-ipv6.bare': () => ({
    wrong: 'An IPv6 address needs brackets in a URL.',
    effect: 'K3s drops this endpoint, or writes a hosts.toml that containerd cannot read.',
    remedy: 'Write a DNS name, or [address]:port from containerd 2.0 on.',
  }),
  'endpoint-ipv6.old': () => ({
    wrong: 'containerd 1.7 cannot read an IPv6 address in hosts.toml.',
    effect: 'It ignores the whole file, so no mirror of this registry is used.',
    remedy: 'Write a DNS name, or use a release from February 2025 on.',
  }),
  'endpoint-ipv6.new': () => ({
    wrong: 'IPv6 addresses work only since containerd 2.0 (February 2025).',
    effect: 'Older releases ignore the whole hosts.toml with it.',
    remedy: 'Nothing to do if no node has an older release.',
  }),
  'endpoint-is-default.last': () => ({
    wrong: 'This is the registry itself.',
    effect: 'It is asked last in any case.',
    remedy: 'Leave it out.',
  }),
  'endpoint-is-default.earlier': () => ({
    wrong: 'This is the registry itself.',
    effect: 'It is asked here, and once more at the end when the others do not have the image.',
    remedy: 'Leave it out, unless it is meant to come before the others.',
  }),
  'endpoint-is-default.alone': ({ registry }: Registry) => ({
    wrong: 'This entry changes nothing.',
    effect: `Images of ${registry} are asked for there in any case.`,
    remedy: 'Leave it out.',
  }),
  'endpoint-localhost': ({ host }: Host) => ({
    wrong: `${host} is the node that pulls.`,
    effect: 'Each node asks itself. In k3d the node is a container.',
    remedy:
      'Nothing to do if a registry listens there on every node; in k3d, use its name in the network of Docker or host.k3d.internal.',
  }),
  'endpoint-missing-scheme': ({ host }: Host) => ({
    wrong: `The endpoint ${host} has no scheme.`,
    effect: 'K3s asks it over https.',
    remedy: 'Add https:// or http:// in front.',
  }),
  'endpoint-missing-scheme.plain': ({ host, port }: Host & { readonly port: string }) => ({
    wrong: `The endpoint ${host} has no scheme.`,
    effect: `K3s asks it over https; registries on port ${port} usually speak plain http, and the pull then fails.`,
    remedy: 'Add https:// or http:// in front.',
  }),
  'endpoint-not-a-registry': ({ host, serving }: Host & { readonly serving: string }) => ({
    wrong: `${host} is a website, not a registry.`,
    effect: 'If it answers with a page, the pull ends there.',
    remedy: `Write ${serving}, which is the registry.`,
  }),
  'endpoint-not-a-registry.own': ({ host, serving }: Host & { readonly serving: string }) => ({
    wrong: `${host} is a website, not a registry.`,
    effect: 'If it answers with a page, the pull ends there.',
    remedy: `Remove it, or write ${serving}: that is the registry itself.`,
  }),
  'endpoint-path-after-v2': ({
    project,
    rewrite,
    isSupported,
  }: {
    readonly project: string
    readonly rewrite: string
    readonly isSupported: boolean
  }) => ({
    wrong: `Repositories are asked for below ${project}, but a token for the names without it too.`,
    effect: 'Strict registries (ghcr.io, Google) then give no token at all.',
    remedy: `Write the host alone and a rewrite to ${rewrite}${isSupported ? '' : ', in a release since December 2024'}.`,
  }),
  'endpoint-path-not-api-root': ({ asked, rewrite }: { readonly asked: string; readonly rewrite: string }) => ({
    wrong: 'The path takes the place of /v2.',
    effect: `containerd asks below ${asked}, which is not the registry's API; a web page as answer ends the pull.`,
    remedy: `Write the host alone and a rewrite to ${rewrite}.`,
  }),
  'endpoint-path-not-api-root.below': ({ asked, root }: { readonly asked: string; readonly root: string }) => ({
    wrong: 'The path takes the place of /v2.',
    effect: `containerd asks below ${asked}, and Artifactory and Nexus have the API below ${root}.`,
    remedy: 'Write /v2 at the end, or the host alone and a rewrite.',
  }),
  'endpoint-query': () => ({
    wrong: 'The URL has a query or a fragment.',
    effect: 'containerd ignores everything from the ? or # on.',
    remedy: 'Remove it; containerd adds the name of the registry by itself.',
  }),
  'endpoint-scheme-port': ({
    port,
    scheme,
    other,
  }: {
    readonly port: string
    readonly scheme: string
    readonly other: string
  }) => ({
    wrong: `Port ${port} usually speaks ${other}, and this says ${scheme}.`,
    effect: 'With the wrong scheme the pull fails.',
    remedy: `Nothing to do if the registry speaks ${scheme} there; otherwise write ${other}://.`,
  }),
  'endpoint-scheme-unknown.typo': ({ host, instead }: Host & { readonly instead: string }) => ({
    wrong: 'The scheme is mistyped.',
    effect: `containerd contacts a host called ${host}, fails and goes on.`,
    remedy: `Write ${instead} and the host.`,
  }),
  'endpoint-scheme-unknown': ({
    scheme,
    host,
    instead,
  }: Host & { readonly scheme: string; readonly instead: string }) => ({
    wrong: `containerd does not know the scheme ${scheme}.`,
    effect: `It contacts a host called ${host}, fails and goes on.`,
    remedy: `Write ${instead} and the host.`,
  }),
  'endpoint-spelling-twice': ({ first }: { readonly first: number }) => ({
    wrong: `This is the same server as endpoint ${first}, in another spelling.`,
    effect: 'It is asked twice when it does not have the image.',
    remedy: 'Keep one of them; nothing to do if both are intended.',
  }),
  'default-endpoint-drops-mirror': ({ count }: { readonly count: number }) => ({
    wrong: 'This is the registry itself, and the last endpoint.',
    effect: `This release then drops the mirror: ${count === 1 ? 'the endpoint before it is' : `the ${count} endpoints before it are`} never asked.`,
    remedy: 'Leave it out: it is asked last in any case.',
  }),
  'endpoint-read-as-path': () => ({
    wrong: 'This release reads an endpoint without a scheme as a path.',
    effect: 'It is asked over https without /v2 in the path, where no registry answers, and without its TLS settings.',
    remedy: 'Add https:// or http:// in front.',
  }),
  'endpoint-read-as-path.slash': () => ({
    wrong: 'This release uses the path of an endpoint as it is, and this one is a slash.',
    effect: 'It is asked without /v2 in the path, where no registry answers.',
    remedy: 'Remove the slash at the end.',
  }),
  'endpoint-userinfo.inline': () => ({
    wrong: 'There are a user name and a password in this URL.',
    effect: 'They are never used, and they end up in config.toml and in logs.',
    remedy: 'Write them below configs, under the host of the endpoint.',
  }),
  'endpoint-userinfo': () => ({
    wrong: 'There are a user name and a password in this URL.',
    effect: 'They are never used, and they end up in hosts.toml and in logs.',
    remedy: 'Write them below configs, under the host of the endpoint.',
  }),
}

export const say = speaker(endpointWords)
