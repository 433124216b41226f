import type { ErrorCode } from '@/lib/errors/read/codes'
import { saying } from '@/lib/words/saying'
import { ANSWERS } from './answers'
import { LOGIN } from './login'
import { NETWORK } from './network'
import { FILES, NODE } from './node'
import { TLS } from './tls'
import type { Facts, Told, Words } from './told'

const WORDS: Readonly<Record<ErrorCode, Words>> = {
  ...NETWORK,
  ...TLS,
  ...LOGIN,
  ...ANSWERS,
  ...NODE,
  ...FILES,
  unknown: () => ({
    kind: 'waiting',
    says: saying('What failed is not said in a way that is known here.'),
    causes: [],
  }),
}

/** What an error means, before anything is known of the file. */
export function tellOf(facts: Facts): Told {
  return WORDS[facts.message.code](facts)
}
