import type { Dictionary } from '@/lib/words/say'

/** The map of where images come from. */
export const ROUTE_MAP_ZH: Dictionary = {
  '1 image': '1 个镜像',
  'Choose a registry, entry or endpoint to see what leads through it.':
    '选择一个镜像仓库、条目或端点，以查看经过它的路径。',
  'Default endpoints': '默认端点',
  'Endpoints, in order': '端点（按顺序）',
  Findings: '发现',
  'Grouped because they are too many to draw: {names}. The table has them all.':
    '数量太多，合并显示：{names}。表格中有全部。',
  'If it does not answer, nobody else is asked for them.': '如果它没有响应，不会再向别处访问这些镜像。',
  'If it does not answer, nobody else is asked for {count} of them.':
    '如果它没有响应，其中 {count} 个镜像不会再向别处访问。',
  'If it does not answer, somebody else is asked for all of them.': '如果它没有响应，所有镜像都会再向别处访问。',
  'Lit: the way of {image}': '高亮：{image} 的路径',
  Map: '路径图',
  'Mirror entries': '镜像源条目',
  'Mirror entry': '镜像源条目',
  'Route map': '路径图',
  Table: '表格',
  'The map as a table': '表格形式的路径图',
  'Dashed and crossed out: nothing is sent there.': '虚线和划掉的：不会向那里发送请求。',
  'Undecided: a placeholder that is not filled in decides which entry of mirrors is for these images, or what it says.':
    '结果未定：由未填写的占位符决定 mirrors 的哪个条目适用于这些镜像，或该条目的内容。',
  'The more images, the thicker.': '镜像越多，线越粗。',
  'Without a list of images each registry of the file counts as one: how thick a line is says nothing of images.':
    '没有镜像列表时，文件中的每个镜像仓库计为一个：线的粗细与镜像数量无关。',
  '1 registry': '1 个镜像仓库',
  '{count} registries': '{count} 个镜像仓库',
  View: '视图',
  'What is chosen': '所选内容',
  'blocked by the flag': '被启动参数阻止',
  undecided: '结果未定',
  'undecided: {entries}': '结果未定：{entries}',
  'default endpoint': '默认端点',
  'embedded registry': '嵌入式镜像仓库',
  endpoint: '端点',
  'mirror entry': '镜像源条目',
  'not filled in': '尚未填写',
  'nothing is sent to it': '不会向它发送请求',
  registry: '镜像仓库',
  '{count} others': '其他 {count} 个',
  '{from} → {to}: asked first for {images}': '{from} → {to}：首先访问，{images}',
  '{from} → {to}: asked for {images}, for {first} of them first':
    '{from} → {to}：访问，{images}，其中 {first} 个首先访问',
  '{from} → {to}: asked later for {images}': '{from} → {to}：之后访问，{images}',
  '{from} → {to}: blocked for {images}': '{from} → {to}：被阻止，{images}',
  '{from} → {to}: undecided for {images}': '{from} → {to}：结果未定，{images}',
  '{from} → {to}: {images}': '{from} → {to}：{images}',
  '{host} ({what})': '{host}（{what}）',
  '{name}, {kind}, {images}': '{name}，{kind}，{images}',
  '{name}, {kind}, {look}, {images}': '{name}，{kind}，{look}，{images}',
}
