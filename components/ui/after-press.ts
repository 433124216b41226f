let isPressed = false
let isWatching = false

/** Call it before `afterPress` can be needed: when the field gets the focus whose loss is to be acted upon. */
export function watchPresses(): void {
  if (isWatching) return
  isWatching = true
  const note = (pressed: boolean) => () => {
    isPressed = pressed
  }
  document.addEventListener('pointerdown', note(true), true)
  document.addEventListener('pointerup', note(false), true)
  document.addEventListener('pointercancel', note(false), true)
}

/**
 * Runs at once, or when the pointer that is down goes up: what is pressed may not move away before it is clicked. The
 * click comes after it.
 */
export function afterPress(run: () => void): void {
  if (!isPressed) return run()
  const end = new AbortController()
  const once = () => {
    end.abort()
    run()
  }
  for (const type of ['pointerup', 'pointercancel'])
    document.addEventListener(type, once, { capture: true, signal: end.signal })
}
