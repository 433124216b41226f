/**
 * What the code editor imports and never uses here, as folders and files below `monaco-editor/esm/vs`: 190 kB, compressed.
 * Its other parts name these only to extend, register or look for them; `leave-out.cjs` says what is left for that.
 */
export const FOLDERS = [
  // Two texts beside each other.
  'editor/browser/widget/diffEditor',
  'editor/browser/widget/multiDiffEditor',
  'editor/common/diff',
  // The list of commands has its own dialog here.
  'platform/quickinput/browser',
  'editor/standalone/browser/quickInput',
  'editor/standalone/browser/quickAccess',
  // Trees, and lists of results: nothing of YAML leads to another file.
  'editor/contrib/gotoSymbol',
  'platform/list/browser',
  'base/browser/ui/tree',
  'base/browser/ui/table',
  'base/browser/ui/splitview',
  'base/browser/ui/selectBox',
  // What comes from providers that there are none of.
  'editor/contrib/colorPicker',
  'editor/contrib/dropOrPasteInto',
  'editor/contrib/inlayHints',
  'editor/contrib/inlineCompletions/browser/controller/common',
  'editor/contrib/inlineCompletions/browser/hintsWidget',
  // What a worker does for words, links, colours and comparisons; there is no worker, and nothing asks for these.
  'editor/common/services/editorWebWorker',
  // Other ways to read, to type and to paint, which options choose.
  'editor/common/model/tokens/treeSitter',
  'editor/browser/controller/editContext/native',
  'editor/browser/gpu',
  'editor/browser/viewParts/rulersGpu',
  'editor/browser/viewParts/viewLinesGpu',
]

/** The paths of these modules. */
export const LEFT_OUT = new RegExp(`monaco-editor/esm/vs/(?:${FOLDERS.join('|')})(?:/.*)?\\.js$`)

/**
 * What the framework has for pages that call functions of the server: there are none here.
 */
export const SERVER_ACTIONS =
  /node_modules\/next\/dist\/client\/components\/router-reducer\/reducers\/server-action-reducer\.js$/
