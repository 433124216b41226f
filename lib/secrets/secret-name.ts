import { didYouMean } from '@/lib/text/did-you-mean'
import { SECRET_FIELDS } from '@/lib/registries/fields'

const NAMES = [...SECRET_FIELDS, 'token', 'registrytoken', 'secret']

/**
 * True for a key whose value is a secret, also when the key is misspelt or of another format: what somebody meant as
 * a password is one, whether K3s reads it or not.
 */
export function isSecretName(key: string): boolean {
  return (
    key.length >= 3 &&
    key.length <= 20 &&
    !/[.:/]/.test(key) &&
    (/pass|secret|token/i.test(key) || didYouMean(key, NAMES) !== null)
  )
}
