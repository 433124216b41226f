/** Id of all that the page shows. */
export const PAGE_ID = 'page'
