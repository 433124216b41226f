import { siteAddress } from '@/components/site/site-address'

/** A tab that stays open for days asks this often whether there is a new version. */
const ASK_AGAIN_MS = 3_600_000

/**
 * Keeps the site on this device, so that it works without a network, and calls `onNewVersion` once there is another version than
 * the one that is shown. Not where people save data, nor in a browser without service workers. Never throws.
 */
export async function keepOffline(onNewVersion: () => void): Promise<void> {
  const { serviceWorker } = navigator as Partial<Pick<Navigator, 'serviceWorker'>>
  const { version } = document.documentElement.dataset
  // A build has its version in its pages.
  if (serviceWorker === undefined || version === undefined || savesData()) return
  const tell = async (): Promise<void> => {
    const kept = await versionKept(serviceWorker.controller, version)
    if (kept !== null && kept !== version) onNewVersion()
  }
  serviceWorker.addEventListener('controllerchange', () => void tell())
  try {
    const registration = await serviceWorker.register(siteAddress('/service-worker.js'), {
      updateViaCache: 'none',
    })
    void versionKept(serviceWorker.controller, version)
    let askedMs = Date.now()
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - askedMs < ASK_AGAIN_MS) return
      askedMs = Date.now()
      registration.update().catch(() => undefined)
    })
  } catch {
    // Storage may be disabled, or the server gone: the page then needs the network, as before.
  }
}

/** Tells the worker which version is shown, and asks which one it keeps; null without a worker. */
function versionKept(worker: ServiceWorker | null, version: string): Promise<string | null> {
  if (worker === null) return Promise.resolve(null)
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => resolve(typeof data === 'string' ? data : null), { once: true })
    port1.start()
    worker.postMessage(version, [port2])
  })
}

function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}
