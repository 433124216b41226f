import type { Engines } from '@/lib/containerd/engines'
import { languageCalled, languageOf } from '@/lib/words/language'
import { sayInEnglish, type Say } from '@/lib/words/say'
import { EMBED_ZH } from '@/lib/words/zh/page/embed'
import { EXPLAIN_ZH } from '@/lib/words/zh/page/explain'
import { PLAN_ZH } from '@/lib/words/zh/page/plan'
import { SHARE_ZH } from '@/lib/words/zh/page/share'
import { sayInChinese } from '@/lib/words/zh/say-in-chinese'
import { draw, nodeLine, titleOf } from './draw'
import { withBreaks } from './element'
import { trustedScript } from './script-url'
import { shownPlan } from './shown-plan'

/*
 * The plan of a link in a frame of somebody's page. A small script of its own, without the framework; it stores
 * nothing and sends nothing: what it shows is in the fragment of its address.
 */

/** Where the second script, which is loaded when a link needs it, leaves what it has. */
export interface EmbedWindow {
  pullpathEngines?: Engines
}

const page = globalThis as unknown as EmbedWindow
const wanted = new URLSearchParams(location.search)
const say = wantedLanguage()
let isLoading = false
let isMissing = false

const theme = wanted.get('theme')
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
document.documentElement.lang = say.tag

function wantedLanguage(): Say {
  const language = languageCalled(wanted.get('lang') ?? '') ?? languageOf(navigator.languages)
  return language === 'zh' ? sayInChinese({ ...SHARE_ZH, ...EXPLAIN_ZH, ...PLAN_ZH, ...EMBED_ZH }) : sayInEnglish
}

function show(): void {
  const shown = shownPlan(location.hash, page.pullpathEngines ?? null)
  if (shown.kind === 'loading') loadEngines()
  document.title = `${titleOf(shown, say)} · pullpath`
  part('title').replaceChildren(...withBreaks(titleOf(shown, say)))
  part('node').textContent = nodeLine(shown) ?? ''
  const open = part('open') as HTMLAnchorElement
  open.textContent = say('Open in pullpath')
  open.hash = shown.kind === 'broken' ? '' : location.hash
  const isLost = shown.kind === 'loading' && isMissing
  document.documentElement.dataset['shown'] = ''
  part('plan').replaceChildren(...(isLost ? draw({ kind: 'broken', why: NOT_LOADED }, say) : draw(shown, say)))
}

/* SAID */
const NOT_LOADED = 'A part of this page could not be loaded. Open the plan in pullpath.'
/* END */

/** No module: a frame that is shut off from its own site may load none from there. */
function loadEngines(): void {
  if (isLoading) return
  isLoading = true
  const script = document.createElement('script')
  script.src = trustedScript((document.querySelector('link[rel=engines]') as HTMLLinkElement).href)
  script.addEventListener('load', show)
  script.addEventListener('error', () => {
    isMissing = true
    show()
  })
  document.head.append(script)
}

function part(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${id}`)
  if (found === null) throw new Error(`The page has no ${id}.`)
  return found
}

show()
addEventListener('hashchange', show)
