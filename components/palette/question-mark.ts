const KEY = 'pullpath.question-mark'

/** The only key that does something by itself was switched off on this device: speech input can press it unasked. */
export function isQuestionMarkOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off'
  } catch {
    return false
  }
}

export function setQuestionMark(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Storage may be disabled; the key then works as before.
  }
}
