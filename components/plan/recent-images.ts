const KEY = 'pullpath.images'
const NAMES_MAX = 8
const LONGEST = 512

/** Image names used on this device, newest first. Empty where storage is off or holds something else. */
export function recallImages(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string').slice(0, NAMES_MAX) : []
  } catch {
    return []
  }
}

export function rememberImage(image: string) {
  if (image === '' || image.length > LONGEST) return
  try {
    const names = [image, ...recallImages().filter((name) => name !== image)].slice(0, NAMES_MAX)
    localStorage.setItem(KEY, JSON.stringify(names))
  } catch {
    // Suggestions are a convenience; without storage there are only the examples.
  }
}
