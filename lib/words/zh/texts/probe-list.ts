import type { Dictionary } from '@/lib/words/say'

/** How the plans of many images are run. */
export const PROBE_LIST_ZH: Dictionary = {
  'about {seconds} s left': '约剩 {seconds} 秒',
  '{done} of {count} asked, {fails} fail': '已访问 {done}/{count}，{fails} 个失败',
  '{works} work, {fails} fail, {undecided} undecided, {notAsked} not asked':
    '{works} 个成功，{fails} 个失败，{undecided} 个结果未定，{notAsked} 个没有访问',
}
