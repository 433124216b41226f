export const THEME_KEY = 'pullpath.theme'

/**
 * Runs before the first paint, so that a dark page does not flash white. Its hash is part of the content security
 * policy.
 */
export const THEME_SCRIPT = `(function(){var t=null;try{t=localStorage.getItem('${THEME_KEY}')}catch(e){}
var d=t==='dark'||(t!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.theme=d?'dark':'light'})()`
