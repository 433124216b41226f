/** The dialogs and sheets of the page, of which one is open at a time. */
export type DialogName =
  | 'open'
  | 'download'
  | 'export'
  | 'share'
  | 'examples'
  | 'palette'
  | 'shortcuts'
  | 'question-mark'
  | 'node'
  | 'more'
