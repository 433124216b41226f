import { goQuote } from '@/lib/go/quote'

/** A line of containerd's log, without its time. Source: sirupsen/logrus v1.9.3 text_formatter.go */
export function logLine(
  level: 'info' | 'warning' | 'error',
  message: string,
  fields: Readonly<Record<string, string>> = {},
): string {
  const all = Object.entries({ level, msg: message, ...fields })
  return all
    .map(([name, value]) => `${name}=${/^[A-Za-z0-9\-._/@^+]+$/.test(value) ? value : goQuote(value)}`)
    .join(' ')
}
