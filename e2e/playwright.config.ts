import { defineConfig } from '@playwright/test'

// The launcher chooses the browser and the port; without it, Playwright's own browser is used.
const { CHROMIUM_PATH: executablePath = '', E2E_PORT: port = '4610' } = process.env
const baseURL = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/browser',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL,
    trace: 'off',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      args: ['--no-sandbox'],
      ...(executablePath === '' ? {} : { executablePath }),
    },
  },
  webServer: {
    // Not npx: ending it would leave the server running.
    command: 'node lib/launch/serve.mjs',
    cwd: '..',
    url: baseURL,
    env: { PORT: port, HOST: '127.0.0.1' },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    timeout: 30_000,
  },
})
