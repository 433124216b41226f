import type { syntaxWords } from '@/lib/words/en/syntax'
import type { Translation } from '@/lib/words/worded'
import { REJECTED } from './parsing'

function rejected(wrong: string, remedy: string): { wrong: string; effect: string; remedy: string } {
  return { wrong, effect: REJECTED, remedy }
}

export const syntaxZh = {
  'yaml-alias.unknown': () => rejected('别名之前没有同名的锚点。', '请先用 & 写锚点；如果值本身以 * 开头，请加引号。'),
  'yaml-tab': () => rejected('YAML 不能用制表符缩进。', '请改用空格。'),
  'yaml-syntax.asterisk': () => rejected('没有引号的 * 表示别名的开始。', '请写成带引号的 "*"。'),
  'yaml-syntax.ampersand': () => rejected('没有引号的 & 表示锚点的开始。', '请给这个值加引号。'),
  'yaml-syntax.quote': () => rejected('从这里开始的引号没有结束。', '请补上结束的引号。'),
  'yaml-syntax.escape': () => rejected('双引号中的反斜杠表示转义，而这个转义不存在。', '请改用单引号。'),
  'yaml-syntax.code-point': () => rejected('这个转义不是一个字符。', '含反斜杠的文本请用单引号。'),
  'yaml-syntax.indent': () => rejected('这一行不属于它上面的内容。', '请与前后的行对齐缩进。'),
  'yaml-syntax.list': () => rejected('列表不能从这里开始。', '请把 “-” 单独写一行，放在键的下面。'),
  'yaml-syntax.version': () => rejected('K3s 只读取 YAML 1.1。', '请删除 %YAML 这一行。'),
  'yaml-syntax.other': ({ problem }) => rejected(`这不是有效的 YAML：${problem}。`, '请改正这一行或上一行。'),
  'yaml-syntax.foreign': () => rejected('这一行来自复制时的原文，不属于这个文件。', '请删除它。'),
  'yaml-syntax.start': ({ character }) => rejected(`没有引号的值不能以 ${character} 开头。`, '请加引号。'),
  'yaml-syntax.key': () => rejected('这里不能写键。', '请把它单独写一行；如果冒号属于值，请给值加引号。'),
  'yaml-syntax.below': () => rejected('已经有值的键下面不能再写键。', '请与前后的行对齐缩进。'),
  'yaml-syntax.comma': ({ bracket }) =>
    rejected(`这之前缺少逗号，或 ${bracket} 没有结束。`, '请加上逗号，或补上结束的括号。'),
  'yaml-syntax.bracket': ({ bracket }) =>
    rejected(`从这里开始的 ${bracket} 没有结束，或其中缺少逗号。`, '请补上结束的括号，或加上逗号。'),
  'yaml-syntax.control': ({ code }) => rejected(`这里有控制字符（U+${code}）。`, '请删除它。'),
  'yaml-syntax.dash': () => rejected('短横线后面缺少空格。', '请在它后面加一个空格。'),
  'yaml-syntax.colon-space': () => rejected('冒号后面缺少空格。', '请在它后面加一个空格。'),
  'yaml-syntax.colon-word': () => rejected('这一行的第一个词后面缺少冒号。', '请加上冒号和一个空格。'),
  'yaml-syntax.colon-end': () =>
    rejected('这一行末尾缺少冒号，或者它的缩进与所接续的行不一致。', '请加上冒号，或改正缩进。'),
} satisfies Translation<typeof syntaxWords>
