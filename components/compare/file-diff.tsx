import { FileLine } from '@/components/files/file-line'
import { shownRows } from '@/lib/compare/file-rows'
import type { ToldFile } from '@/lib/compare/report'

/** Lines around changes that are shown; the Files tab has all. */
const ROWS_MAX = 400

/** The lines of a file around its changes. */
export function FileDiff({ file: { path, rows } }: { readonly file: ToldFile }) {
  const shown = shownRows(rows)
  return (
    <pre
      role="region"
      aria-label={path}
      className="overflow-x-auto py-2 font-mono text-[12.5px] leading-[1.65]"
      tabIndex={0}
    >
      <code translate="no" className="grid min-w-max">
        {shown.slice(0, ROWS_MAX).map((row, index) =>
          row === null ? (
            <span key={index} className="px-3 text-muted">
              …
            </span>
          ) : (
            <FileLine
              key={index}
              // Their ids are in the Files tab.
              row={{ ...row, line: null }}
              path={path}
              isDiff
              isLit={false}
              isOwn={false}
              isConfig={false}
              onPoint={nothing}
              onLeave={nothing}
            />
          ),
        )}
        {shown.length > ROWS_MAX && <span className="px-3 text-muted">…</span>}
      </code>
    </pre>
  )
}

function nothing(): void {}
