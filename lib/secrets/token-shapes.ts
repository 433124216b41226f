import type { Range } from '@/lib/registries/diagnostic'
import { isPlaceholder } from './placeholder'

/** Tokens that say by their beginning whose they are. */
const TOKENS = new RegExp(
  [
    // In one group, since the place before a token is looked at once for all of them.
    `(?<![A-Za-z0-9])(?:${[
      'gh[pousr]_\\w{8,}|github_pat_\\w{8,}',
      'gl(?:pat|rt|dt|cbt|ptt|ft|soat|imt|agent|oas|ffct)-[\\w.-]{8,}',
      'dckr_(?:pat|oat)_[\\w-]{8,}',
      '(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{12,}',
      'xox[a-z]-[\\w-]{8,}|xapp-[\\w-]{8,}',
      'hv[sbr]\\.[\\w-]{8,}',
      'eyJ[\\w+/-]{8,8000}(?:\\.[\\w+/-]{1,8000}){0,2}=*',
      'AKC[pP]?[A-Za-z0-9]{8,}|cmVmdGtuOj[A-Za-z0-9+/]{4,}=*',
      'AIza[\\w-]{20,}|ya29\\.[\\w-]{8,}|GOCSPX-[\\w-]{8,}',
      'ATATT[\\w+/=-]{8,}|ATBB\\w{8,}|ATCTT[\\w+/=-]{8,}',
      'npm_\\w{10,}|pypi-[\\w-]{10,}|rubygems_\\w{10,}|cio\\w{16,}|oy2[a-z0-9]{20,}',
      'dop_v1_\\w{10,}|nvapi-[\\w-]{8,}|hf_\\w{8,}|sk-[\\w-]{16,}|[rs]k_(?:live|test)_\\w{8,}|SG\\.[\\w.-]{16,}',
      'K10[0-9a-f]{20,}(?:::[^\\s"\']+)?|(?:token|kubeconfig)-[\\w-]{4,40}:[a-z0-9]{20,}',
      'tskey-[\\w-]{8,}|AGE-SECRET-KEY-1[A-Z0-9]{8,}|dapi[0-9a-f]{16,}|op_[\\w-]{16,}|ops_[\\w-]{16,}',
    ].join('|')})`,
    'sha256~[\\w-]{8,}',
    '\\$(?:apr1|2[abxy]|[156]|argon2id?|y)\\$[\\w./$=,+-]{8,}',
    '(?<=(?:AccountKey|SharedAccessKey|SharedAccessSignature)=)[^;\\s"\']{4,}',
  ].join('|'),
  'g',
)

/** Known kinds of tokens, wherever they stand. */
export function tokenRanges(text: string): readonly Range[] {
  return [...text.matchAll(TOKENS)].map(({ 0: token, index }) => ({ start: index, end: index + token.length }))
}

const WORD = /[^\s"'`,;(){}[\]<>|=\\]+/g
const WORD_MAX = 8_000
const FREE = [
  // A host with a path, a URL, a path, an option, a variable.
  /^(?:[a-z][a-z0-9+.-]{0,20}:)?(?:\/\/)?(?:\*\.)?[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+(?::\d{1,5})?(?:\/[^\s]*)?$/,
  /^[a-z][a-z0-9+.-]{0,20}:\/\/[a-z0-9_.-]{1,255}(?::\d{1,5})?(?:\/[^\s]*)?$/,
  /^(?:~|\.{0,2})\/[^\s:]*$/,
  /^\$[\w{]/,
  // Images, digests, versions, dates.
  /^(?:[\w./-]{1,200}(?::[\w.-]{1,128})?@)?sha(?:256|512):[0-9a-f]+$/,
  /^[\w-]{1,63}:\d{2,5}(?:\/[^\s]*)?$/,
  /^[a-z0-9/_-]{1,200}:v?\d[\d.]*(?:[-+][\w.+-]{1,40})?$/,
  /^v?\d+(?:[.:T-]\d+)*(?:[-+.]?[a-z]+[\d.]*)*Z?$/,
  /^CVE-\d{4}-\d+$/,
]

/**
 * Words that nobody would say: letters and digits mixed, or small and capital letters. Hosts, paths, versions and digests
 * are not meant. A net below all that is known by name; it lets secrets through that look like words.
 */
export function randomWords(text: string): readonly Range[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    const word = found.replace(/[.:!?*]+$/, '')
    return looksRandom(word) ? [{ start: index, end: index + word.length }] : []
  })
}

export function looksRandom(word: string): boolean {
  if (word.length < 5 || isPlaceholder(word)) return false
  if (word.length > WORD_MAX) return true
  if (FREE.some((shape) => shape.test(word))) return false
  const changes = word.match(/[a-z](?=[A-Z])/g)?.length ?? 0
  return (
    /[A-Za-z]\d+[A-Za-z]/.test(word) ||
    (/[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word)) ||
    (word.length >= 8 && /[A-Za-z]/.test(word) && (word.match(/\d/g)?.length ?? 0) >= 3) ||
    changes >= 3
  )
}
