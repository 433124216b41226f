import { STATUS_CODES } from 'node:http'

/** `403 Forbidden`, as Go prints a status. Node's texts are Go's for everything that registries answer. */
export function statusText(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`.trimEnd()
}
