import { KeyCode, type editor } from './monaco'

/**
 * Tab indents, but leaves the editor right after Escape, as WCAG 2.1.2 asks for. An Escape that closes suggestions does
 * only that.
 */
export function letTabLeave(view: editor.IStandaloneCodeEditor): readonly { readonly dispose: () => void }[] {
  const leave = (tabFocusMode: boolean) => view.updateOptions({ tabFocusMode })
  return [
    view.onKeyDown(({ keyCode }) => {
      if (keyCode === KeyCode.Escape) leave(document.querySelector('.suggest-widget.visible') === null)
      else if (keyCode !== KeyCode.Tab && keyCode !== KeyCode.Shift) leave(false)
    }),
    view.onDidBlurEditorText(() => leave(false)),
  ]
}
