import { LANGUAGE_KEY } from '@/lib/words/language'

export const THEME_KEY = 'pullpath.theme'

/** Set on a device where the strip of the first visit was dismissed or became needless. */
export const FIRST_VISIT_KEY = 'pullpath.first-visit'

/** In the storage of the tab: a reload brings back something other than the example, with which the page is prerendered. */
export const OWN_TEXT_KEY = 'pullpath-own-text'

/**
 * Runs before the first paint, so that a dark page does not flash white, one for a speaker of Chinese does not flash English,
 * the strip of the first visit does not come and go, and the example is not shown where another text is about to take its
 * place. Later the colours follow those of the system. Its hash is part of the content security policy.
 */
export const THEME_SCRIPT = `(function(){var m=matchMedia('(prefers-color-scheme: dark)');
function c(){var t=null;try{t=localStorage.getItem('${THEME_KEY}')}catch(e){}
document.documentElement.dataset.theme=t==='dark'||(t!=='light'&&m.matches)?'dark':'light'}
c();m.addEventListener('change',c);
try{if(localStorage.getItem('${FIRST_VISIT_KEY}'))document.documentElement.dataset.visited=''}catch(e){}
var l=null;try{l=localStorage.getItem('${LANGUAGE_KEY}')}catch(e){}
if(l!=='en'&&l!=='zh')l=navigator.languages.map(function(t){return t.toLowerCase().split(/[-_.@]/)[0]}).find(function(t){return t==='en'||t==='zh'});
if(l==='zh')document.documentElement.dataset.language='';
try{if(sessionStorage.getItem('${OWN_TEXT_KEY}'))document.documentElement.dataset.restoring=''}catch(e){}})()`
