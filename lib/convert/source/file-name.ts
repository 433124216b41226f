/** The file as people name it where it is kept. */
export const FILE_NAME = /(?:^|\/)registr(?:ies|y)\.ya?ml$/
