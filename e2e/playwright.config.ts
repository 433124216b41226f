import { defineConfig } from '@playwright/test'
import { BROWSER_ARGUMENTS } from '@/e2e/support/browser-arguments'
import { HANG_MS, START_MS, STATE_MS } from '@/e2e/support/limits'

// The launcher chooses the browser and the port; without it, Playwright's own browser is used.
const { CHROMIUM_PATH: executablePath = '', E2E_PORT: port = '4610' } = process.env
const baseURL = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/browser',
  workers: 3,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: HANG_MS,
  expect: { timeout: STATE_MS },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL,
    trace: 'off',
    // Each context would keep the whole site; e2e/offline lets it.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    actionTimeout: STATE_MS,
    navigationTimeout: START_MS,
    launchOptions: {
      args: [...BROWSER_ARGUMENTS],
      timeout: START_MS,
      ...(executablePath === '' ? {} : { executablePath }),
    },
  },
  webServer: {
    // Not npx: ending it would leave the server running. The registries of the tests listen on the loopback interface,
    // which is a node's own.
    command: 'node lib/launch/serve.mjs --on-node',
    cwd: '..',
    url: baseURL,
    env: { PORT: port, HOST: '127.0.0.1' },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    timeout: START_MS,
  },
})
