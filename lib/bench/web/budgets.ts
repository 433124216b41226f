// What the page may load and leave. Tests hold it to this; times, which tell about a machine, are measured only.

/** Bytes of JavaScript, compressed, that the HTML of the page names: it can be used when they are there. */
export const FIRST_SCRIPT_BYTES_MAX = 170_000

/** Bytes of JavaScript, compressed as they are served, that a page loads which nobody touches. */
export const UNTOUCHED_SCRIPT_BYTES_MAX = 305_000

/** The same once the code editor is shown. */
export const EDITOR_SCRIPT_BYTES_MAX = 1_000_000

/** Requests of a first visit that touches nothing, with fonts and all. */
export const FIRST_REQUESTS_MAX = 28

/** Those that the code editor adds. */
export const EDITOR_REQUESTS_MAX = 14

/** Elements of the page with the example, all tabs counted. */
export const EXAMPLE_NODES_MAX = 1_250

/** The same with a file of 1,000 mirrors: lists show their first rows. */
export const LARGE_NODES_MAX = 8_000

/** The share of the work of reading a text of 5,000 lines that is done again for a key in it. */
export const KEY_SHARE_MAX = 0.05

/** Fields of the form that a key in one of them renders. */
export const FIELDS_PER_KEY_MAX = 12

/** Entries that any amount of typing adds to the history of the browser. */
export const HISTORY_ENTRIES_MAX = 0

/** Requests to another host than the one that serves the page. */
export const FOREIGN_REQUESTS_MAX = 0

/** Bytes of JavaScript, compressed, of a plan in a frame of somebody's page. */
export const EMBED_SCRIPT_BYTES_MAX = 60_000

/** The same of what is loaded besides for a link with rewrites, placeholders or an old release. */
export const EMBED_ENGINES_BYTES_MAX = 105_000
