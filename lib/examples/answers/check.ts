import { isServiceName } from '@/lib/known/service-name'
import { isDockerHub } from '@/lib/known/docker-hub'
import { isHostedRegistry, publicMirrorOf } from '@/lib/known/hosted-registries'
import { registryOfSite } from '@/lib/known/web-names'
import { unfilledName, unfilledSecret } from '@/lib/secrets/unfilled'

/** What is wrong with an answer, as one sentence that says what to write; null when nothing is. Never throws. */
export type Check = (answer: string) => string | null

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
    ? `Write the host of a mirror of your own: ${quoted(hostname)} has only certain images.`
    : null
}

/** A host that image names begin with. */
export const checkOwnHost: Check = (answer) => checkHost(answer) ?? checkRegistry(answer)

/** The same without a port. */
export const checkHostname: Check = (answer) =>
  answer.includes(':') && !answer.includes('/')
    ? 'Write the host without its port: the port has its own field.'
    : checkHost(answer)

/** A registry as image names have it: a key of `mirrors`. */
export const checkRegistry: Check = (answer) => {
  const fault = hostFault(answer, 'quay.io')
  if (fault !== null) return fault
  const site = registryOfSite(answer)
  if (site !== null) return `Write ${site}: images do not come from the web site ${answer}.`
  if (answer !== 'docker.io' && isDockerHub(hostnameOf(answer)))
    return 'Write docker.io: this is the registry of such images.'
  return /[.:]/.test(answer) || answer === 'localhost'
    ? null
    : 'Write the whole registry, such as quay.io: a word without a dot is not one.'
}

export const checkPort: Check = (answer) =>
  /^[1-9]\d{0,4}$/.test(answer) && Number(answer) <= 65_535 ? null : 'Write a port: a number from 1 to 65535.'

/** What comes before the name of a repository: lower-case parts with `/` between them. */
export const checkPath: Check = (answer) => {
  if (answer === '') return 'Write a name, such as docker-hub.'
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(answer)) return 'Write the name alone, without "https://" and the host.'
  if (/\s/.test(answer)) return 'Remove the space: such a name has none.'
  if (/[A-Z]/.test(answer)) return `Write ${quoted(answer.toLowerCase())}: names in a registry have no capitals.`
  if (answer.startsWith('/') || answer.endsWith('/')) return 'Remove "/" at the beginning and at the end.'
  if (answer.length > PATH_MAX) return `Write at most ${PATH_MAX} characters.`
  const wrong = answer.split('/').find((part) => !COMPONENT.test(part))
  if (wrong === undefined) return null
  return wrong === ''
    ? 'Write one "/" in the place of "//".'
    : `Write ${quoted(wrong)} with letters, digits, and ".", "_" or "-" between them.`
}

/** A path of one part. */
export const checkName: Check = (answer) =>
  answer.includes('/') && !answer.includes('://') ? 'Write one name, without "/".' : checkPath(answer)

/** A file on the nodes. */
export const checkFile: Check = (answer) => {
  if (answer === '') return 'Write where the file is on each node.'
  if (!answer.startsWith('/')) return 'Write the whole path, beginning with "/".'
  if (answer.length > FILE_MAX) return `Write at most ${FILE_MAX} characters.`
  if (/__\w+__/.test(answer)) return 'Write the real path: K3s fills in no placeholders.'
  const other = /[^\w./+-]/u.exec(answer)?.[0]
  if (other !== undefined) return `Write a path without ${other === ' ' ? 'spaces' : quoted(other)}.`
  return answer.endsWith('/') ? 'Write the file, not the folder.' : null
}

/** The user name of a login. */
export const checkUsername: Check = (answer) => {
  if (answer === '') return 'Write the user name: without it no password is sent.'
  if (answer.includes(':')) return 'Write the user name alone: it cannot have a colon.'
  return accountFault(answer, ACCOUNT_MAX) ?? (unfilledName(answer) === null ? null : 'Write the real user name.')
}

/** A password or token; it may be filled in later. */
export const checkPassword: Check = (answer) =>
  accountFault(answer, SECRET_MAX) ??
  (unfilledSecret(answer) === null ? null : 'Write the real password, or leave this empty to fill it in later.')

/** An optional answer. */
export function orNothing(check: Check): Check {
  return (answer) => (answer === '' ? null : check(answer))
}

/** host[:port] without the port. */
export function hostnameOf(host: string): string {
  return host.replace(/:\d+$/, '')
}

function hostFault(answer: string, example: string): string | null {
  if (answer === '') return `Write a host, such as ${example}.`
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(answer)?.[0]
  if (scheme !== undefined) return `Write the host alone, without "${scheme}".`
  if (/\s/.test(answer)) return 'Remove the space: a host has none.'
  if (answer.includes('@')) return 'Write the host alone: a login has its own fields.'
  if (answer.includes('/')) return 'Write the host alone, without "/" and what comes after it.'
  if (/[A-Z]/.test(answer)) return `Write ${quoted(answer.toLowerCase())}: in lower case.`
  if (answer.includes('[') || answer.split(':').length > 2)
    return 'Write a host name: releases before February 2025 cannot use an IPv6 address.'
  const [hostname = '', port] = answer.split(':')
  if (port !== undefined && checkPort(port) !== null)
    return port === '' ? 'Write a port after ":", or remove it.' : 'Write a port from 1 to 65535 after ":".'
  if (hostname.length > HOSTNAME_MAX) return `Write at most ${HOSTNAME_MAX} characters before the port.`
  const wrong = hostname.split('.').find((label) => !LABEL.test(label) || label.length > LABEL_MAX)
  if (wrong === undefined) return isBrokenAddress(hostname) ? 'Write an IPv4 address with four numbers to 255.' : null
  if (wrong === '') return 'Write a name before, between and after the dots.'
  return wrong.length > LABEL_MAX
    ? `Write at most ${LABEL_MAX} characters between two dots.`
    : `Write ${quoted(wrong)} with letters, digits and "-" between them: others are not part of a host.`
}

function isBrokenAddress(hostname: string): boolean {
  if (!/^[\d.]+$/.test(hostname)) return false
  const parts = hostname.split('.')
  return parts.length !== 4 || parts.some((part) => Number(part) > 255 || /^0\d/.test(part))
}

/** A node asks from outside of the cluster. */
function nodeFault(hostname: string): string | null {
  if (isServiceName(hostname))
    return 'Write a name that the nodes know: containerd does not ask the DNS of the cluster for Services.'
  if (isDockerHub(hostname)) return 'Write the host of your own registry: this is Docker Hub itself.'
  const site = registryOfSite(hostname)
  return site === null ? null : `Write the host of a registry: ${hostname} is the web site of ${site}.`
}

function accountFault(answer: string, lengthMax: number): string | null {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/u.test(answer))
    return 'Type it again: it has a line break or a character that cannot be seen.'
  if (/\p{Surrogate}/u.test(answer)) return 'Type it again: it has half a character.'
  if (answer.trim() !== answer) return 'Remove the space at the beginning or the end.'
  return answer.length > lengthMax ? `Write at most ${lengthMax} characters.` : null
}

function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
}
