/** Where the data of the tests is. */
export const TESTDATA = import.meta.dirname
