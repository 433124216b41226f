import { EndpointAccess, OwnAccess } from '@/components/form/access/endpoint-access'
import { ProblemTexts } from './problem-texts'
import { UsedBy } from '@/components/form/access/used-by'

/** What of the form follows from the generated files. */
export const formParts = { EndpointAccess, OwnAccess, ProblemTexts, UsedBy }
