import type { english } from '@/lib/words/en/all'
import type { Words } from '@/lib/words/words'
import { inOneLine, textOf, withNote, type Parts, type Translation, type Worded } from '@/lib/words/worded'
import { namedRke2 } from '@/lib/words/of-rke2'
import { credentialsZh } from './credentials'
import { endpointsZh } from './endpoints'
import { filesZh } from './files'
import { fixesZh } from './fixes'
import { and } from './lists'
import { nodesZh } from './nodes'
import { parsingZh } from './parsing'
import { registriesZh } from './registries'
import { rewritesZh } from './rewrites'
import { syntaxZh } from './syntax'
import { tlsZh } from './tls'
import { wildcardZh } from './wildcard'
import { yamlZh } from './yaml'

/** What diagnostics say in Simplified Chinese. Loaded when somebody chooses it. */
export const chinese = {
  ...parsingZh,
  ...filesZh,
  ...syntaxZh,
  ...yamlZh,
  ...registriesZh,
  ...endpointsZh,
  ...rewritesZh,
  ...credentialsZh,
  ...tlsZh,
  ...wildcardZh,
  ...nodesZh,
} satisfies Translation<typeof english>

/** English for what no catalogue has, such as what tests make. */
export const CHINESE: Words = {
  tag: 'zh-Hans',
  partsOf,
  lineOf: (worded) => inOneLine(partsOf(worded), ''),
  titleOf: ({ title, said }) => textOf<string>(fixesZh, said) ?? title,
}

function partsOf({ parts, said }: Worded): Parts {
  const ofK3s = textOf<Parts>(chinese, said)
  if (ofK3s === null) return parts
  const { branches, isRke2 = false } = said
  const translated = isRke2 ? namedRke2(ofK3s, said) : ofK3s
  return branches === undefined ? translated : withNote(translated, `在从第 ${and(branches)} 行开始的分支中。`, '')
}
