'use client'

/** Keys to be pressed together, such as `Mod+Shift+Z`. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function Keys({ keys }: { readonly keys: string }) {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
  return (
    <span className="inline-flex gap-1">
      {keys.split('+').map((key) => (
        <kbd key={key} className="rounded border border-line-strong bg-soft px-1.5 font-mono text-[12px]">
          {key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : key}
        </kbd>
      ))}
    </span>
  )
}
