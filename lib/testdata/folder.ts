/** The folder of the test data. A bundle is elsewhere, and is told. */
export const TESTDATA = process.env['PULLPATH_TESTDATA'] ?? import.meta.dirname
