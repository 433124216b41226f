import type { Dictionary } from '@/lib/words/say'

/** Why a change of the form was not made. */
export const EDIT_ZH: Dictionary = {
  '*{name} stands inside the value that it repeats. Correct it in the text first.':
    '*{name} 位于它所重复的值之内。请先在文本中更正。',
  'A control or a placeholder of the template is in the way of this change. Change it in the YAML.':
    '模板的控制语句或占位符妨碍了此更改。请在 YAML 中修改。',
  'A single value cannot take the place of several. Change this place in the text.':
    '单个值不能取代多个值。请在文本中修改这里。',
  'A value of a list has no name.': '列表中的值没有名称。',
  'An index is a whole number from 0 on.': '索引是从 0 开始的整数。',
  'Half a character cannot be stored in a file.': '不能在文件中存储半个字符。',
  'Keys share a line with a dash here. Change this place in the text.':
    '这里的键与短横线在同一行。请在文本中修改这里。',
  'The YAML cannot be read ({problem}). Correct it in the text first.':
    '无法读取 YAML（{problem}）。请先在文本中更正。',
  'The file': '文件',
  'The file is too large or too deep to be changed here.': '文件过大或层级过深，不能在这里更改。',
  'The list is shorter than that.': '列表没有那么长。',
  'The part of the page that edits could not be loaded. Check the connection and try again.':
    '无法加载页面中负责编辑的部分。请检查网络连接后重试。',
  'The whole file cannot be changed at once.': '不能一次更改整个文件。',
  'There is nothing to change here.': '这里没有可以更改的内容。',
  'This place is written in a way that cannot be changed from here. Change it in the text.':
    '这里的写法不能从表单更改。请在文本中修改。',
  'Too much is repeated through aliases here to write it out. Change it in the text.':
    '这里通过别名重复的内容过多，无法展开写出。请在文本中修改。',
  '{field} is either true or false.': '{field} 只能是 true 或 false。',
  '{name} is there already.': '{name} 已经存在。',
  '{place} is not a list in the text. Correct it there first.': '{place} 在文本中不是列表。请先在那里更正。',
  '{place} is not a map in the text. Correct it there first.': '{place} 在文本中不是映射。请先在那里更正。',
  '{place} is not in the text.': '{place} 不在文本中。',
  '{place} is written more than once. Join the parts in the text first.':
    '{place} 写了不止一次。请先在文本中合并这些部分。',
}
