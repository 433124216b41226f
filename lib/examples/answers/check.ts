import { isServiceName } from '@/lib/known/service-name'
import { isDockerHub } from '@/lib/known/docker-hub'
import { isHostedRegistry, publicMirrorOf } from '@/lib/known/hosted-registries'
import { registryOfSite } from '@/lib/known/web-names'
import { saying, type Saying } from '@/lib/words/saying'
import { unfilledName, unfilledSecret } from '@/lib/secrets/unfilled'

/** What is wrong with an answer, as one sentence that says what to write; null when nothing is. Never throws. */
export type Check = (answer: string) => Saying | null

const HOSTNAME_MAX = 253
const LABEL_MAX = 63
const PATH_MAX = 120
const FILE_MAX = 400
const ACCOUNT_MAX = 255
const SECRET_MAX = 20_000
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/
const COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/

/** A host that a node asks, with or without a port. */
export const checkHost: Check = (answer) =>
  hostFault(answer, 'harbor.example.com or 10.0.0.5:5000') ?? nodeFault(hostnameOf(answer))

/** A host that has images of other registries under their own names. */
export const checkMirrorHost: Check = (answer) => {
  const fault = checkHost(answer)
  if (fault !== null) return fault
  const hostname = hostnameOf(answer)
  return isHostedRegistry(hostname) || publicMirrorOf(hostname) !== null
    ? saying('Write the host of a mirror of your own: {hostname} has only certain images.', {
        hostname: quoted(hostname),
      })
    : null
}

/** A host that image names begin with. */
export const checkOwnHost: Check = (answer) => checkHost(answer) ?? checkRegistry(answer)

/** The same without a port. */
export const checkHostname: Check = (answer) =>
  answer.includes(':') && !answer.includes('/')
    ? saying('Write the host without its port: the port has its own field.')
    : checkHost(answer)

/** A registry as image names have it: a key of `mirrors`. */
export const checkRegistry: Check = (answer) => {
  const fault = hostFault(answer, 'quay.io')
  if (fault !== null) return fault
  const site = registryOfSite(answer)
  if (site !== null) return saying('Write {site}: images do not come from the web site {answer}.', { site, answer })
  if (answer !== 'docker.io' && isDockerHub(hostnameOf(answer)))
    return saying('Write docker.io: this is the registry of such images.')
  return /[.:]/.test(answer) || answer === 'localhost'
    ? null
    : saying('Write the whole registry, such as quay.io: a word without a dot is not one.')
}

export const checkPort: Check = (answer) =>
  /^[1-9]\d{0,4}$/.test(answer) && Number(answer) <= 65_535 ? null : saying('Write a port: a number from 1 to 65535.')

/** What comes before the name of a repository: lower-case parts with `/` between them. */
export const checkPath: Check = (answer) => {
  if (answer === '') return saying('Write a name, such as docker-hub.')
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(answer)) return saying('Write the name alone, without "https://" and the host.')
  if (/\s/.test(answer)) return saying('Remove the space: such a name has none.')
  if (/[A-Z]/.test(answer))
    return saying('Write {lower}: names in a registry have no capitals.', { lower: quoted(answer.toLowerCase()) })
  if (answer.startsWith('/') || answer.endsWith('/')) return saying('Remove "/" at the beginning and at the end.')
  if (answer.length > PATH_MAX) return saying('Write at most {max} characters.', { max: PATH_MAX })
  const wrong = answer.split('/').find((part) => !COMPONENT.test(part))
  if (wrong === undefined) return null
  return wrong === ''
    ? saying('Write one "/" in the place of "//".')
    : saying('Write {part} with letters, digits, and ".", "_" or "-" between them.', { part: quoted(wrong) })
}

/** A path of one part. */
export const checkName: Check = (answer) =>
  answer.includes('/') && !answer.includes('://') ? saying('Write one name, without "/".') : checkPath(answer)

/** A file on the nodes. */
export const checkFile: Check = (answer) => {
  if (answer === '') return saying('Write where the file is on each node.')
  if (!answer.startsWith('/')) return saying('Write the whole path, beginning with "/".')
  if (answer.length > FILE_MAX) return saying('Write at most {max} characters.', { max: FILE_MAX })
  if (/__\w+__/.test(answer)) return saying('Write the real path: K3s fills in no placeholders.')
  const other = /[^\w./+-]/u.exec(answer)?.[0]
  if (other !== undefined)
    return saying('Write a path without {other}.', { other: other === ' ' ? saying('spaces') : quoted(other) })
  return answer.endsWith('/') ? saying('Write the file, not the folder.') : null
}

/** The user name of a login. */
export const checkUsername: Check = (answer) => {
  if (answer === '') return saying('Write the user name: without it no password is sent.')
  if (answer.includes(':')) return saying('Write the user name alone: it cannot have a colon.')
  return (
    accountFault(answer, ACCOUNT_MAX) ?? (unfilledName(answer) === null ? null : saying('Write the real user name.'))
  )
}

/** A password or token; it may be filled in later. */
export const checkPassword: Check = (answer) =>
  accountFault(answer, SECRET_MAX) ??
  (unfilledSecret(answer) === null ? null : saying('Write the real password, or leave this empty to fill it in later.'))

/** An optional answer. */
export function orNothing(check: Check): Check {
  return (answer) => (answer === '' ? null : check(answer))
}

/** host[:port] without the port. */
export function hostnameOf(host: string): string {
  return host.replace(/:\d+$/, '')
}

function hostFault(answer: string, example: string): Saying | null {
  if (answer === '') return saying('Write a host, such as {example}.', { example })
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(answer)?.[0]
  if (scheme !== undefined) return saying('Write the host alone, without "{scheme}".', { scheme })
  if (/\s/.test(answer)) return saying('Remove the space: a host has none.')
  if (answer.includes('@')) return saying('Write the host alone: a login has its own fields.')
  if (answer.includes('/')) return saying('Write the host alone, without "/" and what comes after it.')
  if (/[A-Z]/.test(answer)) return saying('Write {lower}: in lower case.', { lower: quoted(answer.toLowerCase()) })
  if (answer.includes('[') || answer.split(':').length > 2)
    return saying('Write a host name: releases before February 2025 cannot use an IPv6 address.')
  const [hostname = '', port] = answer.split(':')
  if (port !== undefined && checkPort(port) !== null)
    return port === ''
      ? saying('Write a port after ":", or remove it.')
      : saying('Write a port from 1 to 65535 after ":".')
  if (hostname.length > HOSTNAME_MAX)
    return saying('Write at most {max} characters before the port.', { max: HOSTNAME_MAX })
  const wrong = hostname.split('.').find((label) => !LABEL.test(label) || label.length > LABEL_MAX)
  if (wrong === undefined)
    return isBrokenAddress(hostname) ? saying('Write an IPv4 address with four numbers to 255.') : null
  if (wrong === '') return saying('Write a name before, between and after the dots.')
  return wrong.length > LABEL_MAX
    ? saying('Write at most {max} characters between two dots.', { max: LABEL_MAX })
    : saying('Write {part} with letters, digits and "-" between them: others are not part of a host.', {
        part: quoted(wrong),
      })
}

function isBrokenAddress(hostname: string): boolean {
  if (!/^[\d.]+$/.test(hostname)) return false
  const parts = hostname.split('.')
  return parts.length !== 4 || parts.some((part) => Number(part) > 255 || /^0\d/.test(part))
}

/** A node asks from outside of the cluster. */
function nodeFault(hostname: string): Saying | null {
  if (isServiceName(hostname))
    return saying('Write a name that the nodes know: containerd does not ask the DNS of the cluster for Services.')
  if (isDockerHub(hostname)) return saying('Write the host of your own registry: this is Docker Hub itself.')
  const site = registryOfSite(hostname)
  return site === null
    ? null
    : saying('Write the host of a registry: {hostname} is the web site of {site}.', { hostname, site })
}

function accountFault(answer: string, lengthMax: number): Saying | null {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/u.test(answer))
    return saying('Type it again: it has a line break or a character that cannot be seen.')
  if (/\p{Surrogate}/u.test(answer)) return saying('Type it again: it has half a character.')
  if (answer.trim() !== answer) return saying('Remove the space at the beginning or the end.')
  return answer.length > lengthMax ? saying('Write at most {max} characters.', { max: lengthMax }) : null
}

function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
}
