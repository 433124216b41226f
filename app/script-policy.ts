/**
 * What of this page may become a script, where the browser asks (Trusted Types). Texts are never markup: nothing of our own
 * writes any. The loader of the build sets addresses of scripts and threads as plain strings; those of our own files pass.
 * React writes two texts as markup, when it has to render the whole page again: an empty script, and this one, neither of
 * which the browser then runs. Without the policies that the server sends it changes nothing.
 */
export const SCRIPT_POLICY = `(function(){var t=window.trustedTypes,me=document.currentScript.text;
if(t&&t.createPolicy)t.createPolicy('default',{
createScriptURL:function(a){var u=new URL(a,location.href);return u.origin===location.origin&&/\\.js$/.test(u.pathname)?a:null},
createHTML:function(m){return m===me||m==='<script></'+'script>'?m:null}})})();`
