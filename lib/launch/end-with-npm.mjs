const INTERVAL_MS = 500

/**
 * Ends this process, as a signal would, when the shell in which npm started it is gone. npm passes signals to that
 * shell, and many shells end without passing them on, which would leave an orphaned server running.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, INTERVAL_MS)
  timer.unref()
}
