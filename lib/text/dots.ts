/** What is shown in the place of a secret. Always as many, whatever its length. */
export const DOTS = '••••••'
