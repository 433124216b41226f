/** Values of placeholders by name, for as long as the page is open or the command runs. */
export type PlaceholderValues = ReadonlyMap<string, string>

export const NO_VALUES: PlaceholderValues = new Map()
