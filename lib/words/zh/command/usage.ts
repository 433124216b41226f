import type { Dictionary } from '@/lib/words/say'

/** Why a command line cannot be carried out. */
export const USAGE_ZH: Dictionary = {
  '--lang is one of {languages}, not "{value}"': '--lang 可以是 {languages}，而不是 "{value}"',
  'See pullpath --help.': '参见 pullpath --help。',
}
