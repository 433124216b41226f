import { EndpointAccess, OwnAccess } from '@/components/form/access/endpoint-access'
import { FieldLinks } from './field-links'
import { ProblemTexts } from './problem-texts'
import { UsedBy } from '@/components/form/access/used-by'

/** What of the form follows from the generated files. */
export const formParts = { EndpointAccess, FieldLinks, OwnAccess, ProblemTexts, UsedBy }
