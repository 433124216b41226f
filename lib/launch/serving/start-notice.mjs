import { saying } from './saying.mjs'

/**
 * What is said when the server starts, besides where it is; null where there is nothing to say.
 *
 * @param {number | undefined} user the user id of the process; undefined on Windows
 */
export function startNotice(user) {
  return user === 0
    ? saying('It runs as root: whatever it may read and reach, a fault in it may too. An ordinary user is enough.')
    : null
}
