/** Bytes of JavaScript, compressed, that the HTML of the page names: it can be used when they are there. */
export const FIRST_SCRIPT_BYTES_MAX = 170_000

/** Entries that any amount of typing adds to the history of the browser. */
export const HISTORY_ENTRIES_MAX = 0

/** Requests to another host than the one that serves the page. */
export const FOREIGN_REQUESTS_MAX = 0
