/**
 * How long the browser tests wait, in milliseconds; there are no other limits. They are for a machine ten times slower
 * than a laptop, with other work besides the tests: a wait ends as soon as what it waits for is there, so a generous
 * limit costs time only where something is broken.
 */

/** The page shows the result of an action. */
export const STATE_MS = 60_000

/** The code editor with its megabytes of script, or a file of a megabyte, or one of a thousand mirrors. */
export const HEAVY_MS = 180_000

/** The browser, the server or a page has started. */
export const START_MS = 180_000

/** One whole test. It ends a test that hangs and judges no speed. */
export const HANG_MS = 600_000
