import { saying, type SaidValue } from '@/lib/words/saying'
import { hasHttp, isLocalhost, isPublic, nameOf, portOf, saysHttp, type Facts, type Words } from './told'

/** No answer from the host. */
export const NETWORK = {
  'dns-no-host': (facts) => ({
    kind: 'registry',
    says: saying('DNS of the node has no address for {name}.', { name: nameLookedUp(facts) }),
    causes: [
      ...(/\.(?:svc|local|cluster\.local)$|^[^.]+$/.test(lookedUp(facts))
        ? [
            saying(
              'containerd runs on the node, outside of the cluster: it does not know names of services or of containers. Use an address that the node knows, such as a NodePort on 127.0.0.1.',
            ),
          ]
        : []),
      ...(isPublic(lookedUp(facts))
        ? [
            saying(
              'The DNS server of the node knows no public names, as in an air gap: then a mirror has to have the image.',
            ),
          ]
        : [
            saying('The name is misspelt in the endpoint, or in the image.'),
            saying('It has no DNS record where the node asks: add one, or a line in /etc/hosts of every node.'),
          ]),
    ],
  }),
  'dns-failing': (facts) => ({
    kind: 'registry',
    says: saying('The DNS server of the node could not answer for {name}.', { name: nameLookedUp(facts) }),
    causes: [
      saying(
        'The resolver of the node fails or cannot be reached: look at /etc/resolv.conf. registries.yaml is not at fault.',
      ),
    ],
  }),
  'dns-timeout': (facts) => ({
    kind: 'registry',
    says: saying('The DNS server of the node did not answer for {name}.', { name: nameLookedUp(facts) }),
    causes: [
      saying(
        'The node cannot reach its DNS server: look at /etc/resolv.conf and at the firewall. registries.yaml is not at fault.',
      ),
    ],
  }),
  refused: (facts) => ({
    kind: 'registry',
    says:
      facts.message.dialled === null || facts.host === facts.message.dialled
        ? saying('{who} refused the connection: nothing listens on the port.', { who: facts.who })
        : saying('{who} is {address}, and nothing listens on that port there.', {
            who: facts.who,
            address: facts.message.dialled,
          }),
    causes: [
      ...httpFirst(facts),
      ...(isLocalhost(facts.host) || isLocalhost(facts.message.dialled ?? '')
        ? [
            saying(
              'localhost is the node itself, and in k3d, kind or Docker the container that is the node: a registry elsewhere is not there. Write the name by which the node reaches it.',
            ),
          ]
        : []),
      ...(isPublishedPort(facts)
        ? [
            saying(
              'The registry is a container: port {port} is published on its host only. In the network of the containers it listens on its own port, as a rule 5000.',
              { port: portOf(facts.host) },
            ),
          ]
        : []),
      ...(isLocalhost(facts.host)
        ? []
        : [saying('The registry is not running, or listens on another port or address.')]),
    ],
  }),
  'no-route': (facts) => ({
    kind: 'registry',
    says: saying('The node has no route to {who}.', { who: facts.who }),
    causes: [
      saying(
        'The network of the node, its gateway or a firewall: registries.yaml is not at fault, unless the address is wrong.',
      ),
      ...(/\[[0-9a-f:]+\]:/i.test(facts.message.dialled ?? '')
        ? [saying('It was an IPv6 address: the node may have no IPv6.')]
        : []),
    ],
  }),
  'connect-timeout': (facts) => ({
    kind: 'registry',
    says: saying('{who} did not answer: no connection came about.', { who: facts.who }),
    causes: [
      ...httpFirst(facts),
      ...(isPublic(facts.host)
        ? [saying('The node has no way to the internet, or only through a proxy that its service does not know.')]
        : []),
      saying('A firewall drops the packets, or the address is wrong.'),
      saying('Each object of each pull waits up to 30 seconds at this endpoint first: remove it if it is gone.'),
    ],
  }),
  'read-timeout': (facts) => ({
    kind: 'registry',
    says: saying('{who} stopped answering.', { who: facts.who }),
    causes: [saying('The network between the node and the registry, its MTU, or a proxy in front of the registry.')],
  }),
  'tls-timeout': (facts) => ({
    kind: 'registry',
    says: saying('{who} took the connection and then said nothing: TLS did not begin in time.', { who: facts.who }),
    causes: [
      saying('What listens there does not speak TLS, or a firewall or proxy holds it up; a wrong MTU looks the same.'),
    ],
  }),
  'header-timeout': (facts) => ({
    kind: 'registry',
    says: saying('{who} took the request and did not answer.', { who: facts.who }),
    causes: [
      saying('The registry, or what it fetches from, hangs: look at its log.'),
      saying('containerd before 2.3.0 waits for such an endpoint without end, and asks no other.'),
    ],
  }),
  reset: (facts) => ({
    kind: 'registry',
    says: saying('The connection to {who} was cut.', { who: facts.who }),
    causes: [
      saying('A firewall or a proxy on the way cuts it, or the registry restarted.'),
      ...(saysHttp(facts) ? [saying('Or the port speaks TLS, and the endpoint says http.')] : []),
    ],
  }),
  closed: (facts) => ({
    kind: 'registry',
    says: saying('{who} closed the connection without an answer.', { who: facts.who }),
    causes: [
      saying(
        'A proxy or load balancer in front of the registry has nothing behind it, or it does not know this host name.',
      ),
      ...(saysHttp(facts) ? [saying('Or the port speaks TLS, and the endpoint says http.')] : []),
    ],
  }),
  'cut-off': (facts) => ({
    kind: 'content',
    says: saying('The content from {who} ended too early.', { who: facts.who }),
    causes: [
      saying('A proxy in front of the registry limits size or time, or the disk of the registry is full.'),
      saying('A cache keeps a part of a file: delete it there.'),
    ],
  }),
  'not-permitted': (facts) => ({
    kind: 'registry',
    says: saying('The node forbids the connection to {who}.', { who: facts.who }),
    causes: [saying('A firewall of the node itself, or a security policy such as SELinux, forbids it.')],
  }),
  proxy: (facts) => ({
    kind: 'registry',
    says: saying('The request to {who} went to a proxy, and that failed.', { who: facts.who }),
    causes: [
      saying(
        'The node uses HTTP_PROXY and HTTPS_PROXY of the service. If the registry is in your own network, add its host to NO_PROXY there and restart; if not, the proxy is wrong, is down or wants a login.',
      ),
    ],
  }),
  'endpoint-url': () => ({
    kind: 'registry',
    says: saying('An endpoint is not a URL that can be asked: no request was sent to it.'),
    causes: [saying('Correct it: http:// or https://, a host, and a port of digits where there is one.')],
  }),
  'redirect-loop': (facts) => ({
    kind: 'registry',
    says: saying('{who} sends from one address to another, without end.', { who: facts.who }),
    causes: [
      saying(
        'The proxy in front of the registry redirects http to https and back: correct it, or write the scheme it wants.',
      ),
    ],
  }),
} as const satisfies Readonly<Record<string, Words>>

/** Empty when the line does not name it. */
function lookedUp({ message, host }: Facts): string {
  const name = message.lookedUp?.name ?? ''
  return name !== '' && !name.includes('*') ? name : nameOf(host)
}

function nameLookedUp(facts: Facts): SaidValue {
  return lookedUp(facts) || saying('the host of an endpoint')
}

/** A mirror of localhost:PORT at another host with the same port, or one in a network of containers. */
function isPublishedPort({ host, registry, message }: Facts): boolean {
  if (isLocalhost(host) || portOf(host) === '' || portOf(host) === '5000') return false
  const isOfLocalhost = isLocalhost(registry) && portOf(registry) === portOf(host)
  return isOfLocalhost || (!nameOf(host).includes('.') && /^172\.(?:1[6-9]|2\d|3[01])\./.test(message.dialled ?? ''))
}

/** A registry without TLS listens on one port: its default endpoint, asked last with https, is not there. */
function httpFirst({ message, attempt, plan, host }: Facts) {
  const isDefault = attempt?.kind === 'default' && attempt.parts.scheme === 'https://'
  return isDefault && !message.isToken && hasHttp(plan, host)
    ? [saying('The file has http://{host}, which is asked first and failed: look for its line.', { host })]
    : []
}
