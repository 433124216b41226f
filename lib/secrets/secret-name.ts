import { FORMAT_WORDS, SECRET_FIELDS } from '@/lib/registries/fields'
import { didYouMean } from '@/lib/text/did-you-mean'

/** Names that are looked for with letters missing or swapped. */
const OFTEN_MISSPELT = [...SECRET_FIELDS, 'token', 'registrytoken', 'secret', 'credentials']

/** A name that has one of these anywhere in it is a secret's, in the languages of those who write such files. */
const ANYWHERE = new RegExp(
  [
    'pass(?!ive|age|eng)|pwd|secret|token|credential|api[-_ ]?key|authorization|dockerconfigjson|dockercfg|kubeconfig',
    'contrase(?:ñ|n)a|senha|palavra[-_ ]?passe|mot[-_ ]?de[-_ ]?passe|kennwort|geheim|wachtwoord|parola|has(?:ł|l)o(?![a-z])',
    'l(?:ö|o)senord|adgangskode|salasana|heslo|jelsz|(?:ş|s)ifre|mật[-_ ]?khẩu|sandi|парол|секрет|токен|ключ',
    '密码|密碼|口令|令牌|秘钥|密钥|パスワード|トークン|비밀번호|암호|토큰|รหัสผ่าน|كلمة[-_ ]?(?:ال)?(?:مرور|سر)|סיסמ|κωδικ|पासवर्ड',
  ].join('|'),
  'iu',
)
/** These are whole words of a name, because they stand in others too. */
const WORDS: ReadonlySet<string> = new Set(
  'auth auths pw psw pass cred creds pat pin otp totp sas sig signature apikey mdp clave cookie session bearer jwt psk passcode'.split(
    ' ',
  ),
)
const KEYS =
  /\b(?:api|access|secret|private|account|master|shared|storage|encryption|signing|ssh|deploy|app|application|service|subscription|robot|registry|login|auth) ?key\b/
const NAME_MAX = 64

/**
 * True for a name whose value is a secret, also when it is misspelt, of another format or of another language: what
 * somebody meant as a password is one, whether K3s reads it or not. The one list for keys, loose text and comments.
 */
export function isSecretName(key: string): boolean {
  const known = FORMAT_NAMES.get(key) ?? judged.get(key)
  if (known !== undefined) return known
  const isSecret = looksSecret(key)
  if (key.length <= NAME_MAX) {
    if (judged.size >= JUDGED_MAX) judged.clear()
    judged.set(key, isSecret)
  }
  return isSecret
}

/** The names of the last files: a key more in one of them asks for all of them again. */
const JUDGED_MAX = 20_000
const judged = new Map<string, boolean>()

/** Most keys of most files: they are judged once. */
const FORMAT_NAMES: ReadonlyMap<string, boolean> = new Map(FORMAT_WORDS.map((word) => [word, looksSecret(word)]))

function looksSecret(key: string): boolean {
  const name = key.trim().normalize('NFC')
  if (name.length < 2 || name.length > NAME_MAX || /[:/]/.test(name)) return false
  // The end of a dotted name says what it is; that of a host says nothing.
  const last = name.slice(name.lastIndexOf('.') + 1)
  if (ANYWHERE.test(last)) return true
  const words = wordsOf(last)
  if (words.some((word) => WORDS.has(word)) || KEYS.test(words.join(' '))) return true
  return last.length >= 3 && last.length <= 20 && last === name && didYouMean(last, OFTEN_MISSPELT) !== null
}

/** Names of a map that holds an account: its user name is no secret, everything else in it is. */
export function isAccountName(key: string): boolean {
  return /^(?:\w*[-_])?auths?$|^(?:basic|registry|docker)auth$|^cred(?:ential)?s?$|^dockercfg$/i.test(key)
}

/** What of an account may be seen. */
export function isOpenInAccount(key: string): boolean {
  return /^(?:user(?:_?name)?|login|e?mail|registry|server(?:_?address)?|host|url|realm|service|type)$/i.test(key)
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
}
