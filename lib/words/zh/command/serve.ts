import type { Dictionary } from '@/lib/words/say'

/** What `pullpath serve` says when it starts, or why it does not. */
export const SERVE_COMMAND_ZH: Dictionary = {
  '"{entry}", a URL: write the host alone, or host:port.': '"{entry}"，这是 URL：只写主机，或 host:port。',
  '"{entry}", which is no host: write registry.example.com, *.example.com, 10.0.0.5:5000 or [fd00::5]:5000.':
    '"{entry}"，这不是主机：请写成 registry.example.com、*.example.com、10.0.0.5:5000 或 [fd00::5]:5000。',
  '"{entry}": ranges and paths are not taken, write each host.': '"{entry}"：不接受地址范围和路径，请逐个写出主机。',
  '"{word}" is no flag, and only flags are taken.': '"{word}" 不是参数，而这里只接受参数。',
  '--log-hosts names hosts in the log, and there is no log: add --log=json.':
    '--log-hosts 在日志中写出主机，但没有日志：请加上 --log=json。',
  '--port is a number up to {max}, not "{port}"': '--port 是不超过 {max} 的数字，而不是 "{port}"',
  'Cannot listen on {host}, port {port}: {why}': '无法在 {host} 的端口 {port} 上监听：{why}',
  'Certificate files of this machine are read in the mode local only.': '只有在 local 模式下才会读取本机的证书文件。',
  'Is it {name}?': '是否应为 {name}？',
  'Nothing is built yet, or not all of it. Run: npm run build': '尚未构建，或构建不完整。请运行：npm run build',
  'PORT is "{port}", which is not a port number.': 'PORT 是 "{port}"，这不是端口号。',
  'PROBE_ALLOW has {problem}': 'PROBE_ALLOW 中有 {problem}',
  'PROBE_MODE is "{wanted}"; it is one of off, local, allowlist and demo.':
    'PROBE_MODE 是 "{wanted}"；它可以是 off、local、allowlist 或 demo。',
  'PROBE_MODE=allowlist needs PROBE_ALLOW with the hosts that may be asked, separated by commas.':
    'PROBE_MODE=allowlist 需要 PROBE_ALLOW，其中列出可以访问的主机，用逗号分隔。',
  'PROBE_MODE=local lets everybody who reaches this address send requests from this machine. Bind it to 127.0.0.1, or start it with --allow-remote-probes.':
    'PROBE_MODE=local 会让能访问此地址的任何人都可以从本机发送请求。请绑定到 127.0.0.1，或用 --allow-remote-probes 启动。',
  'PROBE_TOKEN is made of 24 to 200 letters, digits and "-._~".':
    'PROBE_TOKEN 由 24 到 200 个字母、数字和 "-._~" 组成。',
  'Port {port} may not be used by this account. Choose one above 1023: {setting}':
    '此账户不能使用端口 {port}。请选择 1023 以上的端口：{setting}',
  'Port {port} on {host} is taken. Stop the program that uses it, or choose another port: {setting}':
    '{host} 上的端口 {port} 已被占用。请停止占用它的程序，或选择其他端口：{setting}',
  'The figures are at {at}': '指标位于 {at}',
  'The figures are served at a port, or an address and a port, such as 9464 or 0.0.0.0:9464, not "{metrics}": --metrics or PULLPATH_METRICS.':
    '指标在一个端口，或一个地址和端口上提供，例如 9464 或 0.0.0.0:9464，而不是 "{metrics}"：--metrics 或 PULLPATH_METRICS。',
  'The log is json or text, not "{log}": --log or PULLPATH_LOG.':
    '日志是 json 或 text，而不是 "{log}"：--log 或 PULLPATH_LOG。',
  'There are {names} and {last}.': '可用的有 {names} 和 {last}。',
  'There is no flag {name}.': '没有参数 {name}。',
  'There is no folder {folder}, which --allow-files names.': '--allow-files 指定的文件夹 {folder} 不存在。',
  'There is no variable {name}.': '没有变量 {name}。',
  'It runs as root: whatever it may read and reach, a fault in it may too. An ordinary user is enough.':
    '它以 root 身份运行：它能读取和访问的一切，其中的缺陷也能读取和访问。普通用户就足够了。',
  'a port, or an address and a port, after an equals sign: {example}': '等号后的端口，或地址和端口：{example}',
  'its folder after an equals sign: {example}': '等号后的文件夹：{example}',
  'json or text after an equals sign: {example}': '等号后的 json 或 text：{example}',
  'pullpath is at {at}': 'pullpath 位于 {at}',
  'serve takes no operand': 'serve 不接受操作数',
  'there is no page beside this file of the command: serve is in the whole package':
    '这个命令文件旁边没有页面：serve 在完整的软件包中',
  '{folder}, which --allow-files names, is no folder.': '--allow-files 指定的 {folder} 不是文件夹。',
  '{name} is given twice, and one folder is read.': '{name} 给出了两次，而只读取一个文件夹。',
  '{name} needs {example}': '{name} 需要{example}',
  '{name} takes no value: leave it out where it is not wanted.': '{name} 不带值：不需要时请省略。',
  '{what} {hint}': '{what}{hint}',
}
