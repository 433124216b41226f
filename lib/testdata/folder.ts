/** The folder of the test data. */
export const TESTDATA = import.meta.dirname
