import { parseRegistries } from '@/lib/registries/parse'

/** True for a text that K3s could use as it is. */
export function isRegistries(text: string): boolean {
  const { wellFormed, registries } = parseRegistries(text)
  return wellFormed && registries.mirrors.size + registries.configs.size > 0
}

/** True for a whole file that is meant as registries.yaml, and not as one that only could be read as it. */
export function isRegistriesFile(text: string): boolean {
  return isRegistries(text) && !isCompose(text)
}

/** configs of a Compose file are files, and could be read as registry configs. */
function isCompose(text: string): boolean {
  return /^services:/m.test(text) && !/^mirrors:/m.test(text)
}

/** True for a text that K3s can decode, whatever it says. */
export function isReadable(text: string): boolean {
  return parseRegistries(text).wellFormed
}
