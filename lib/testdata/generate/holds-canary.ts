/** The canary as it is and in base64 up to three times, at each offset. */
export function holdsCanary(text: string, canary: string): boolean {
  if (text.includes(canary)) return true
  for (const [blob] of text.matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)) {
    let inside = blob
    for (let times = 0; times < 3; times += 1) {
      inside = Buffer.from(inside, 'base64').toString('latin1')
      if (inside.includes(canary)) return true
    }
  }
  return false
}
