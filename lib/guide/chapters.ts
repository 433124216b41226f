/** The chapters of the guide, in their order; each is the last part of an address. */
export const CHAPTERS = [
  'names',
  'files',
  'endpoints',
  'docker-hub',
  'rewrites',
  'credentials',
  'tls',
  'failures',
  'air-gap',
  'releases',
] as const

export type ChapterId = (typeof CHAPTERS)[number]

/** The chapter of that name; null for any other word. */
export function chapterCalled(name: string): ChapterId | null {
  return CHAPTERS.find((id) => id === name) ?? null
}
