// Chromium uses only the last list of features, so it starts with Playwright's own (1.65.1, chromiumSwitches.ts).
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

// Each window would load two internal pages below its address bar: a third of the cost of opening our page.
const ADDRESS_BAR_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** The arguments of Chromium. None of them changes what a page may do or how it is laid out. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  // No test compares pixels, and software rendering keeps a core busy.
  '--disable-gpu',
  '--disable-software-rasterizer',
  // A test's page does not live long enough to gain what compiling its scripts again, better, costs.
  '--js-flags=--no-opt --no-maglev',
  `--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...ADDRESS_BAR_PAGES].join(',')}`,
]
