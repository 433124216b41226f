import { saying } from '@/lib/words/saying'
import { saysHttp, type Words } from './told'

const ends = saying('containerd takes what it got for the image: the pull ends there, and no other endpoint is asked.')

/** What an endpoint answered, and what it gave. */
export const ANSWERS = {
  'not-found': (facts) => ({
    kind: 'registry',
    says:
      facts.host === '' && facts.image !== ''
        ? saying('{image} was not found.', { image: facts.image })
        : saying('{who} does not have what was asked for.', { who: facts.who }),
    causes: [
      saying('The name or tag is wrong, or the image was not pushed there under the name that is asked for.'),
      saying(
        'The path is wrong: a project in front of it, library/ for images of Docker Hub, or a rewrite that does not act.',
      ),
      saying('A cache answers 404 also when it cannot reach what it fetches from.'),
    ],
  }),
  'no-content-of-index': (facts) => ({
    kind: 'content',
    says: saying('{who} had the name, and then not what belongs to it.', { who: facts.who }),
    causes: [
      saying(
        'A cache or mirror lost a part of the image, or an answer without a digest was not a manifest: pull or push it there again.',
      ),
    ],
  }),
  'web-page': (facts) => ({
    kind: 'content',
    says: saying('{who} answered 200 with a web page in place of the image.', { who: facts.who }),
    causes: [
      saying(
        'The endpoint has a path that leads to a user interface. Write the host alone, and put the project in front of the name by a rewrite.',
      ),
      saying('A login page or a proxy answers in place of the registry.'),
      ends,
    ],
  }),
  'no-content': (facts) => ({
    kind: 'content',
    says: saying('{who} answered without any content.', { who: facts.who }),
    causes: [saying('What answers there is not a registry, or the endpoint has a wrong path: correct it.'), ends],
  }),
  schema1: () => ({
    kind: 'content',
    says: saying('The image is in the old format schema 1, which containerd does not read any more.'),
    causes: [saying('Build it again and push it, or use a newer tag.'), ends],
  }),
  'wrong-digest': (facts) => ({
    kind: 'content',
    says: saying('{who} gave something else than what was announced.', { who: facts.who }),
    causes: [
      saying(
        'A cache or proxy changes or mixes up content, or two registries behind one name differ: delete it there.',
      ),
      saying('A download that was cut off was kept: containerd 1.7 fails once more with this and then works.'),
      ends,
    ],
  }),
  'wrong-size': (facts) => ({
    kind: 'content',
    says: saying('What {who} gave has another size than was announced, or is too large for a manifest.', {
      who: facts.who,
    }),
    causes: [saying('A cache or proxy changes or cuts off content: delete it there.'), ends],
  }),
  'server-error': (facts) => ({
    kind: 'registry',
    says: saying('{who} answered {status}: it failed.', {
      who: facts.who,
      status: String(facts.message.status ?? '5xx'),
    }),
    causes: [
      ...(facts.attempt?.kind === 'embedded' || /^127\.0\.0\.1:(?:6443|9345)$/.test(facts.host)
        ? [
            saying(
              'It is the embedded registry: it could not ask the other nodes. Ports 5001 and 6443 (RKE2: 9345) must be open between them.',
            ),
          ]
        : [saying('The registry, or the proxy in front of it, fails: look at its log.')]),
      saying('A cache answers this when it cannot reach what it fetches from.'),
    ],
  }),
  'bad-request': (facts) => ({
    kind: 'registry',
    says: saying('{who} answered 400: it does not understand the request.', { who: facts.who }),
    causes: [
      ...(saysHttp(facts) ? [saying('The port speaks https, and the endpoint says http.')] : []),
      ...(facts.message.asked?.scheme === 'http'
        ? []
        : [saying('The registry wants a certificate of the client: cert_file and key_file.')]),
      saying('A proxy answers in place of the registry, or a rewrite makes a name that the registry does not allow.'),
    ],
  }),
  method: (facts) => ({
    kind: 'registry',
    says: saying('{who} answered 405: what is asked is not the API of a registry.', { who: facts.who }),
    causes: [saying('The endpoint has a wrong path, or leads to a web server: correct it.')],
  }),
  redirect: (facts) => ({
    kind: 'registry',
    says: saying('{who} wants to send elsewhere and does not say where to.', { who: facts.who }),
    causes: [
      saying('A proxy in front of the registry answers so. The pull ends there, and no other endpoint is asked.'),
    ],
  }),
  status: (facts) => ({
    kind: 'registry',
    says: saying('{who} answered {status}.', { who: facts.who, status: String(facts.message.status ?? '4xx') }),
    causes: [saying('A proxy or a rule of the registry refuses the request: look at its log.')],
  }),
} as const satisfies Readonly<Record<string, Words>>
