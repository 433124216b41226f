import { parseRegistries } from '@/lib/registries/parse'

/** True for a text that K3s could use as it is. */
export function isRegistries(text: string): boolean {
  const { wellFormed, registries } = parseRegistries(text)
  return wellFormed && registries.mirrors.size + registries.configs.size > 0
}

/** True for a text that K3s can decode, whatever it says. */
export function isReadable(text: string): boolean {
  return parseRegistries(text).wellFormed
}
