import { CLIENT_LINES } from './public/clients'
import { EVENT_LINES } from './public/events'
import { LOG_LINES } from './public/logs'
import type { PublicLine } from './public/public-line'

/** Lines that people made public. */
export const PUBLIC_LINES: readonly PublicLine[] = [...EVENT_LINES, ...LOG_LINES, ...CLIENT_LINES]
