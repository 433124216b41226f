import { editor } from './monaco'

/** Gives the editor the current colours of the page. */
export function applyEditorTheme() {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => longHex(style.getPropertyValue(`--${name}`).trim())
  const dark = document.documentElement.dataset['theme'] === 'dark'
  const plain = (name: string) => colour(name).replace('#', '')
  editor.defineTheme('pullpath', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: plain('ink') },
      { token: 'comment', foreground: plain('code-comment'), fontStyle: 'italic' },
      { token: 'type', foreground: plain('code-key') },
      { token: 'string', foreground: plain('code-string') },
      { token: 'string.yaml', foreground: plain('code-string') },
      { token: 'number', foreground: plain('ink') },
      { token: 'keyword', foreground: plain('accent') },
    ],
    colors: {
      'editor.background': colour('panel'),
      'editor.foreground': colour('ink'),
      'editorLineNumber.foreground': colour('code-comment'),
      'editorLineNumber.activeForeground': colour('ink'),
      'editor.lineHighlightBackground': `${colour('soft')}90`,
      'editor.lineHighlightBorder': '#00000000',
      'editorCursor.foreground': colour('accent'),
      'editor.selectionBackground': `${colour('accent')}40`,
      'editorWidget.background': colour('panel'),
      'editorWidget.border': colour('line-strong'),
      'editorHoverWidget.background': colour('panel'),
      'editorHoverWidget.border': colour('line-strong'),
      'editorSuggestWidget.background': colour('panel'),
      'editorSuggestWidget.border': colour('line-strong'),
      'editorSuggestWidget.selectedBackground': colour('accent-soft'),
      'editorSuggestWidget.selectedForeground': colour('ink'),
      'editorSuggestWidget.highlightForeground': colour('accent'),
      'editorSuggestWidget.focusHighlightForeground': colour('accent'),
      'editorError.foreground': colour('error'),
      'editorWarning.foreground': colour('warn'),
      'editorInfo.foreground': colour('mirror'),
      'editorIndentGuide.background1': colour('line'),
      'editorIndentGuide.activeBackground1': colour('line-strong'),
      focusBorder: colour('accent'),
    },
  })
  editor.setTheme('pullpath')
}

/** Style sheets are minified to `#fff`; the editor reads only six digits. */
function longHex(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour
}

/** Keeps the editor's colours in sync with the page. Returns a function that stops it. */
export function followPageTheme(): () => void {
  applyEditorTheme()
  const observer = new MutationObserver(applyEditorTheme)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
