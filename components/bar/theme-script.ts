export const THEME_KEY = 'pullpath.theme'

/** Set on a device where the strip of the first visit was dismissed or became needless. */
export const FIRST_VISIT_KEY = 'pullpath.first-visit'

/**
 * Runs before the first paint, so that a dark page does not flash white and the strip of the first visit does not come and
 * go. Its hash is part of the content security
 * policy.
 */
export const THEME_SCRIPT = `(function(){var t=null;try{t=localStorage.getItem('${THEME_KEY}')}catch(e){}
var d=t==='dark'||(t!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.theme=d?'dark':'light';
try{if(localStorage.getItem('${FIRST_VISIT_KEY}'))document.documentElement.dataset.visited=''}catch(e){}})()`
