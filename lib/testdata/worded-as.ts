import type { Titled, Worded } from '@/lib/words/worded'

/** The words of a diagnostic that no rule made. */
export function wordedAs(message: string): Worded {
  return { message, parts: { wrong: message, effect: '', remedy: '' }, said: { id: 'test', values: {} } }
}

/** The name of a fix that no rule made. */
export function titledAs(title: string): Titled {
  return { title, said: { id: 'test', values: {} } }
}
