// Chromium keeps the last list of features alone, so Playwright's own comes first (1.65.1, chromiumSwitches.ts).
const OFF_FOR_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

// Each window would load two pages of the browser's own below its address bar: a third of what opening our page costs.
const ADDRESS_BAR_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** What Chromium is started with. Nothing here changes what a page may do or how it is laid out. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  // No test looks at pixels, and a graphics card made of software keeps a core busy.
  '--disable-gpu',
  '--disable-software-rasterizer',
  `--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...ADDRESS_BAR_PAGES].join(',')}`,
]
