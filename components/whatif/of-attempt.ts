import { AttemptStop } from '@/components/probe/attempt-stop'
import { AttemptMore } from './attempt-more'

/** What the card of an attempt shows of a run, and of what is supposed. */
export const ofAttempt = { AttemptMore, AttemptStop }
