import { useSay } from '@/components/words/use-say'

interface FileFilterProps {
  readonly query: string
  readonly onChange: (query: string) => void
  readonly found: number
  readonly count: number
}

/** Finds files by a part of their name, which is that of their registry. */
export function FileFilter({ query, onChange, found, count }: FileFilterProps) {
  const say = useSay()
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <input
        type="search"
        aria-label={say('Filter files')}
        placeholder={say('Filter by registry or file name')}
        value={query}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        data-own-undo
        className="h-8 min-w-0 flex-1 basis-48 rounded-lg border border-line-strong bg-page px-2.5 font-mono text-[13px]"
      />
      <p role="status" aria-label={say('Files found')} className="text-[12.5px] text-muted">
        {query.trim() === ''
          ? ''
          : say('{found} of {count} files', { found: found.toLocaleString('en'), count: count.toLocaleString('en') })}
      </p>
    </div>
  )
}
