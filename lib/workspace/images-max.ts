/** Images of a list that the page keeps. */
export const IMAGES_MAX = 10_000
/** Of those, the rules look at so many: more could not be compared as fast as one types. */
export const RULED_IMAGES_MAX = 2_000
