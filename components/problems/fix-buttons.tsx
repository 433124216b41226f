'use client'

import { Icon } from '@/components/ui/icon'
import { FixTitle } from '@/components/words/fix-title'
import type { Fix } from '@/lib/registries/diagnostic'

/** The fixes of a problem; each is one undo step. */
export function FixButtons({ fixes, onFix }: { readonly fixes: readonly Fix[]; readonly onFix: (fix: Fix) => void }) {
  return fixes.map((fix, index) => (
    <button
      key={index}
      type="button"
      data-fix
      onClick={() => onFix(fix)}
      className="inline-flex max-w-full items-center gap-1.5 rounded-lg border border-line bg-panel px-2 py-1 text-left text-[12.5px] text-ink hover:border-accent hover:text-accent"
    >
      <Icon name="wand" size={13} />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <FixTitle of={fix} />
      </span>
    </button>
  ))
}
