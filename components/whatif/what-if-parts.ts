import { AnswerHere } from './answer-here'
import { WhatIfResult } from './what-if-result'

/** What is shown once somebody asks what would happen if. */
export const whatIfParts = { AnswerHere, WhatIfResult }
