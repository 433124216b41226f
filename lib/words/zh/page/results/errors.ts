import type { Dictionary } from '@/lib/words/say'

/** The pane for errors of pulls. */
export const ERRORS_PAGE_ZH: Dictionary = {
  'A pull fails?': '拉取失败？',
  'Paste what says so: an event of the pod, output of crictl pull, lines of the log of containerd or of the service, as many as you like.':
    '请粘贴说明失败的文字：Pod 的事件、crictl pull 的输出、containerd 或服务的日志，行数不限。',
  'It stays on this page: it is not stored, not sent, and in no link. Secrets in it become dots.':
    '它只留在此页面：不存储，不发送，也不在任何链接中。其中的机密会变成圆点。',
  Clear: '清除',
  'What it means': '含义',
  'Open the registries.yaml of the node, and each message is found in its plan and in its lines.':
    '打开节点的 registries.yaml，即可在其计划和行中找到每条消息。',
  Messages: '消息',
  'Reading…': '正在读取…',
  '1 message': '1 条消息',
  '{count} different messages': '{count} 条不同的消息',
  'Where to look': '到哪里查找',
  'Likely causes': '可能的原因',
  'Show attempt {number}': '显示第 {number} 次尝试',
  Errors: '错误',
  'Errors: what a failed pull says': '错误：失败的拉取说明了什么',
  'Explain it': '解释它',
  'Explain this error': '解释这个错误',
}
