import { EndpointAccess, OwnAccess } from './endpoint-access'
import { ProblemTexts } from './problem-texts'

/** What of the form follows from the generated files. */
export const formParts = { EndpointAccess, OwnAccess, ProblemTexts }
