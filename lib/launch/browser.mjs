import { access, mkdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { messageOf, root } from './project.mjs'
import { run, runNpm, runScript } from './run.mjs'

/**
 * What the browser tests need to start a Chromium. No path: Playwright's own.
 *
 * @typedef {{ readonly name: string, readonly path?: string }} Browser
 */

const PLAYWRIGHT = '@playwright/test/cli.js'
// Older releases have no package of the shell.
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium']
const NPM_CHROMIUM = '@sparticuz/chromium@147.0.0'
const NPM_CHROMIUM_FOLDER = join(root, 'node_modules/.browser')
// As generous as e2e/support/limits.ts: a slow machine is not a broken browser.
const START_TIMEOUT_MS = 180_000
const INSTALL_TIMEOUT_MS = 600_000
// If downloads hang instead of being refused, the next attempt should start soon.
const DOWNLOAD = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }

// From what costs nothing to what changes the machine or downloads the most.
/** @type {readonly (() => readonly Browser[] | Promise<readonly Browser[]>)[]} */
const RUNGS = [
  givenBrowser,
  playwrightBrowser,
  systemBrowser,
  downloadedBrowser,
  downloadedBrowserWithLibraries,
  debianBrowser,
  npmBrowser,
]

/**
 * Finds a Chromium that starts and runs a script, or installs one.
 *
 * @returns {Promise<Browser | null>} null when no way worked; what was tried has been printed
 */
export async function findBrowser() {
  for (const rung of RUNGS) {
    for (const browser of await rung()) {
      if (await works(browser)) return browser
    }
  }
  process.stderr.write('No Chromium could be started or installed. Install one, or set CHROMIUM_PATH to its program.\n')
  return null
}

/**
 * @param {Browser} browser
 * @returns {import('./run.mjs').Environment} read by e2e/playwright.config.ts
 */
export function browserEnvironment({ path }) {
  return { CHROMIUM_PATH: path ?? '' }
}

/** @param {Browser} browser */
async function works({ name, path }) {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({
      ...(path !== undefined && { executablePath: path }),
      args: ['--no-sandbox'],
      timeout: START_TIMEOUT_MS,
    })
    try {
      return (await (await browser.newPage()).evaluate('6 * 7')) === 42
    } finally {
      await browser.close()
    }
  } catch (error) {
    // Expected of Playwright's own browser where none was downloaded.
    if (path !== undefined) process.stdout.write(`${name} does not start: ${messageOf(error).split('\n', 1)[0]}\n`)
    return false
  }
}

function givenBrowser() {
  const path = process.env.CHROMIUM_PATH ?? ''
  return path === '' ? [] : [{ name: path, path }]
}

function playwrightBrowser() {
  return [{ name: "Playwright's Chromium" }]
}

async function systemBrowser() {
  const paths = systemPaths()
  const present = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  )
  return paths.filter((_, index) => present[index]).map((path) => ({ name: path, path }))
}

function systemPaths() {
  const { PATH = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ]
    return [PROGRAMFILES, `${PROGRAMFILES} (x86)`, LOCALAPPDATA].flatMap((folder) =>
      programs.map((program) => `${folder}\\${program}`),
    )
  }
  // A headless shell has no windows to keep, and takes a third less of the processor.
  const names = [
    'chromium-headless-shell',
    'chrome-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
  return names.flatMap((name) =>
    PATH.split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  )
}

async function downloadedBrowser() {
  process.stdout.write('No Chromium found. Downloading one\n')
  const { ok } = await runScript(PLAYWRIGHT, ['install', 'chromium'], {
    quiet: true,
    env: DOWNLOAD,
    timeoutMs: INSTALL_TIMEOUT_MS,
  })
  return ok ? playwrightBrowser() : []
}

/** A downloaded Chromium that does not start lacks libraries of the system. */
async function downloadedBrowserWithLibraries() {
  if (!canUseApt()) return []
  const { ok } = await runScript(PLAYWRIGHT, ['install', '--with-deps', 'chromium'], {
    quiet: true,
    env: { ...DOWNLOAD, ...APT },
    timeoutMs: INSTALL_TIMEOUT_MS,
  })
  return ok ? playwrightBrowser() : []
}

async function debianBrowser() {
  if (!canUseApt()) return []
  await run('apt-get', ['update', '-qq'], { quiet: true, env: APT, timeoutMs: INSTALL_TIMEOUT_MS })
  for (const name of DEBIAN_PACKAGES) {
    process.stdout.write(`Installing the package ${name}\n`)
    const { ok } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      quiet: true,
      env: APT,
      timeoutMs: INSTALL_TIMEOUT_MS,
    })
    if (ok) return systemBrowser()
  }
  return []
}

const APT = { DEBIAN_FRONTEND: 'noninteractive' }

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** A Chromium that comes as an npm package with its libraries, for Linux without root. */
async function npmBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  process.stdout.write(`Installing ${NPM_CHROMIUM}\n`)
  const temporary = join(NPM_CHROMIUM_FOLDER, 'unpacked')
  await mkdir(temporary, { recursive: true })
  const { ok } = await runNpm(['install', '--prefix', NPM_CHROMIUM_FOLDER, '--no-audit', '--no-fund', NPM_CHROMIUM], {
    quiet: true,
    timeoutMs: INSTALL_TIMEOUT_MS,
  })
  if (!ok) return []
  // It unpacks into the temporary folder, and its libraries only if it detects a Lambda function.
  process.env.TMPDIR = temporary
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const entry = join(NPM_CHROMIUM_FOLDER, 'node_modules/@sparticuz/chromium/build/esm/index.js')
  const { default: chromium } = await import(pathToFileURL(entry).href)
  return [{ name: NPM_CHROMIUM, path: await chromium.executablePath() }]
}
