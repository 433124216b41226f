import { AttemptBadges } from './attempt-badges'
import { FindingsHere } from './findings-here'
import { IfItFails } from './if-it-fails'
import { NoAttempts } from './no-attempts'
import { PlanEnd } from './plan-end'
import { PlanStart } from './plan-start'
import { PlanVerdict } from './plan-verdict'
import { PushCommands } from './push-commands'

/** What of the plan explains it. */
export const planParts = {
  AttemptBadges,
  FindingsHere,
  IfItFails,
  NoAttempts,
  PlanEnd,
  PlanStart,
  PlanVerdict,
  PushCommands,
}
