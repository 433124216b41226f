import { checkHostname, checkName, type Check } from '@/lib/examples/answers/check'
import {
  AIR_GAP,
  airGapOption,
  choiceQuestion,
  asNames,
  hostQuestion,
  mirrorsAt,
  mirrorsQuestion,
  pathName,
} from '@/lib/examples/questions'
import type { Recipe } from '@/lib/examples/recipe'
import { saying } from '@/lib/words/saying'

const KEY_LATER = '{"type": "service_account", "project_id": "change-me"}'
const KEY_MAX = 20_000

/** Images are location-docker.pkg.dev/project/repository/image. Source: cloud.google.com/artifact-registry/docs/docker/names */
export const gar: Recipe = {
  id: 'gar-remote',
  title: 'Google Artifact Registry as a cache',
  help: 'A remote repository caches one other registry. The project and the repository come before the name of the image.',
  words: ['google', 'gar', 'gcp', 'pkg.dev', 'remote repository', 'cache', '_json_key', 'service account', 'rewrite'],
  also: {},
  questions: [
    hostQuestion(
      'europe-docker.pkg.dev',
      'Of the location: location-docker.pkg.dev.',
      (host) =>
        checkHostname(host) ??
        (/^[a-z0-9-]+-docker\.pkg\.dev$/.test(host)
          ? null
          : saying('Write it as europe-docker.pkg.dev: the location comes first.')),
    ),
    { id: 'project', kind: 'text', label: 'Project ID', standard: 'project', check: checkName },
    mirrorsQuestion({
      label: 'Remote repository',
      check: (name) =>
        checkName(name) ??
        (/^[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(name)
          ? null
          : saying('Write letters, digits and "-" only, a letter first.')),
      standardFor: (registry) =>
        registry === 'docker.io'
          ? 'docker-hub'
          : pathName(registry)
              .replaceAll('.', '-')
              .replace(/^(?=\d)/, 'r-'),
      shared: saying('Write another repository: a remote repository caches one registry.'),
    }),
    choiceQuestion('login', 'Login', 'key', { key: 'Key file of a service account', none: 'Anonymous' }),
    {
      id: 'key',
      kind: 'secret',
      label: 'Key file, as JSON',
      help: 'It goes into the text of the file only. Empty writes one to fill in later.',
      standard: '',
      check: checkKey,
      when: { question: 'login', is: ['key'] },
    },
    AIR_GAP,
  ],
  make: (given) => {
    const host = given.text('host')
    const upstreams = given.upstreams('mirrors')
    return {
      mirrors: mirrorsAt(
        `https://${host}`,
        upstreams.map(({ registry, name }) => ({ registry, name: `${given.text('project')}/${name}` })),
      ),
      configs: [
        {
          host,
          login: given.is('login', 'key')
            ? { username: '_json_key', password: oneLine(given.text('key')) || KEY_LATER }
            : null,
          ca: null,
        },
      ],
      options: airGapOption(given),
      notes: [
        saying('In the project, these are remote repositories of the format Docker: {names}.', {
          names: asNames(upstreams),
        }),
        ...(given.is('login', 'key')
          ? [saying('The service account needs the role Artifact Registry Reader on them.')]
          : [saying('Without a login, allUsers need the role Artifact Registry Reader on them.')]),
      ],
    }
  },
}

function checkKey(answer: string): ReturnType<Check> {
  if (answer.trim() === '') return null
  if (answer.length > KEY_MAX) return saying('Write at most {max} characters.', { max: KEY_MAX })
  const key = parsed(answer)
  if (key === null) return saying('Paste the whole key file: this is not JSON.')
  return 'private_key' in key && typeof key.private_key === 'string' && /-----BEGIN[^]*\n/.test(key.private_key)
    ? null
    : saying('Paste the key file of a service account: this has no private_key with line breaks.')
}

/** JSON without line breaks between its parts. */
function oneLine(answer: string): string {
  const key = parsed(answer)
  return key === null ? '' : JSON.stringify(key)
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
