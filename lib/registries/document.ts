import { parseDocument, type Document } from 'yaml'

// The library aborts the process at about 10,000 levels; nobody nests a file of five levels by hundreds.
const MAX_NESTING = 500

/**
 * The text as a document of the `yaml` library, with comments and marks, for what is not about K3s. Scalars keep
 * their text. It reads YAML 1.2 and is not asked whether K3s accepts the file.
 *
 * Null for a text nested so deep that the library would not survive it. Never throws.
 */
export function readDocument(text: string): Document.Parsed | null {
  if (nestingAtMost(text) > MAX_NESTING) return null
  return parseDocument(text, {
    schema: 'failsafe',
    merge: true,
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  })
}

/** No less than the real nesting: brackets count within quotes and comments, too. */
function nestingAtMost(text: string): number {
  let open = 0
  let deepest = 0
  let indicators = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) open += 1
    else if ((code === 93 || code === 125) && open > 0) open -= 1
    else if (code === 10) indicators = 0
    else if (code === 45 || code === 63 || code === 58) indicators += 1
    if (open + indicators > deepest) deepest = open + indicators
  }
  return deepest
}
