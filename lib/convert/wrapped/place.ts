import { FILE_VARIABLE } from '@/lib/convert/source/file-name'
import { textIn, type Plain } from '@/lib/convert/source/plain'
import { saying } from '@/lib/words/saying'
import type { Place } from './found-file'

/** As people say it: by the kind and name of a Kubernetes object, else by the path of keys. */
export function whereOf(path: readonly (string | number)[], document: Plain): Place {
  const last = path.findLast((step) => typeof step === 'string')
  if (last !== undefined && FILE_VARIABLE.test(last)) return saying('the variable {name}', { name: last })
  const kind = textIn(document, 'kind')
  const name = textIn(document, 'metadata', 'name')
  if (kind !== '' && !textIn(document, 'apiVersion').startsWith('k3d.io/'))
    return saying('the {object}', { object: name === '' ? kind : `${kind} ${name}` })
  return path.reduce<string>(
    (said, step) => (typeof step === 'number' ? `${said}[${step}]` : said === '' ? step : `${said}.${step}`),
    '',
  )
}

/** A command in a script within another file says nothing: its lines are not those of the file. */
export function nestedPlace(outer: Place, inner: Place): Place {
  return inner === '' || (typeof inner !== 'string' && inner.text === 'the command in line {line}')
    ? outer
    : saying('{outer}, {inner}', { outer, inner })
}
