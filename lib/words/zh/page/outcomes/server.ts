import type { Dictionary } from '@/lib/words/say'

/** What the server of the page refuses. */
export const SERVER_ZH: Dictionary = {
  'Only GET and POST are answered.': '只响应 GET 和 POST。',
  'The demonstration runs one plan at a time.': '演示版一次只运行一个计划。',
  'Other probes are running. Try again when they are done.': '其他运行正在进行。请在它们结束后重试。',
  'Probing is switched off on this server.': '此服务器已关闭运行计划的功能。',
  'The file holds {count} passwords and the like, and no more than {limit} are looked for here in what registries say. Use the command line for it.':
    '该文件包含 {count} 个密码之类的内容，而这里在镜像仓库的响应中最多查找 {limit} 个。请使用命令行。',
  'The page is of an earlier start of this server. Load it again.': '本页面来自此服务器较早的一次启动。请重新加载。',
  'The plan asks {count} hosts, and no more than {limit} can be agreed to here. Take endpoints out of the mirror.':
    '该计划会访问 {count} 台主机，而这里最多可以同意 {limit} 台。请从镜像源中删除一些端点。',
  'The plan has changed since you looked at the list of hosts.': '你查看主机列表之后，计划已更改。',
  'The probe ended by an error of this program.': '由于本程序的错误，运行终止。',
  'The request broke off.': '请求中断。',
  'The request comes from another page.': '请求来自另一个页面。',
  'The request comes from another site.': '请求来自另一个网站。',
  'The request did not arrive in time.': '请求没有及时到达。',
  'The request has more than one Host header.': '请求有多个 Host 头部。',
  'The request is no JSON.': '请求不是 JSON。',
  'The request is not one of this page.': '这不是本页面的请求。',
  'The request is too large: more than 200,000 characters of registries.yaml, 1 MiB of a certificate file or 2 MiB of all of them are not taken.':
    '请求过大：registries.yaml 最多 200,000 个字符，每个证书文件最多 1 MiB，全部证书文件最多 2 MiB。',
  'The request must be JSON.': '请求必须是 JSON。',
  'The server answered {status}.': '服务器返回 {status}。',
  'The server could not do this: an error of its own, not of the request.':
    '服务器无法完成：这是服务器自身的错误，不是请求的问题。',
  'The server is busy with other files. Try again in a moment.': '服务器正忙于处理其他文件。请稍后重试。',
  'This file cannot be looked at here: it needs too much.': '这里无法查看该文件：所需的资源过多。',
  'This file takes more than two seconds of computing, which is too much here. Use the command line for it.':
    '该文件需要超过两秒的计算，超出了这里的限度。请使用命令行。',
  'This is answered to the page of this server only.': '只响应此服务器自己的页面。',
  'This server does not answer to that name.': '此服务器不响应该名称。',
  'This server takes no credentials and no certificates. Remove them from the file to try it here.':
    '此服务器不接受凭据和证书。要在这里尝试，请从文件中删除它们。',
}
