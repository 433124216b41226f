'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { THEME_KEY } from './theme-script'

type Theme = 'system' | 'light' | 'dark'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/* SAID */
const NAMES: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' }
/* END */

/** System, light or dark; remembered on this device. */
export function ThemeSwitch() {
  const say = useSay()
  const theme = useSyncExternalStore(subscribe, storedTheme, () => 'system' as const)
  useEffect(() => {
    const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  }, [theme])
  return (
    <label
      className="relative inline-flex h-8 w-8 items-center justify-center rounded-lg text-muted focus-within:outline-2 focus-within:outline-accent hover:bg-soft hover:text-ink"
      data-tip={say('Theme')}
    >
      <Icon name="theme" />
      <select
        aria-label={say('Theme')}
        className="absolute inset-0 cursor-pointer opacity-0"
        value={theme}
        onChange={(event) => storeTheme(event.target.value as Theme)}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {say(NAMES[name])}
          </option>
        ))}
      </select>
    </label>
  )
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(THEME_KEY)
    return THEMES.find((name) => name === stored) ?? 'system'
  } catch {
    return 'system'
  }
}

function storeTheme(theme: Theme) {
  try {
    localStorage.setItem(THEME_KEY, theme)
  } catch {
    // Storage may be disabled; the theme then lasts as long as the page.
    document.documentElement.dataset['theme'] = theme === 'dark' ? 'dark' : 'light'
  }
  for (const listener of listeners) listener()
}
