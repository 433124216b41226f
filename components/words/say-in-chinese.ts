import { PAGE_ZH } from '@/lib/words/zh/page/all'
import { sayInChinese } from '@/lib/words/zh/say-in-chinese'

export const sayPageInChinese = sayInChinese(PAGE_ZH)
