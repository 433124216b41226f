import { LanguageSwitch } from './language-switch'
import { ReleaseSelect } from './release-select'
import { ThemeSwitch } from './theme-switch'

/** What of the bar is not needed for the first plan. */
export const barParts = { LanguageSwitch, ReleaseSelect, ThemeSwitch }
