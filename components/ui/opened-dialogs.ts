let count = 0

/** How many dialogs were opened since the page began. */
export function openedDialogs(): number {
  return count
}

/** One more is open. */
export function countOpenedDialog(): void {
  count += 1
}
