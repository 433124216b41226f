import { EndpointAccess, OwnAccess } from './endpoint-access'
import { ProblemTexts } from './problem-texts'
import { UsedBy } from './used-by'

/** What of the form follows from the generated files. */
export const formParts = { EndpointAccess, OwnAccess, ProblemTexts, UsedBy }
