import type { Dictionary } from '@/lib/words/say'

/** How an attempt can fail, and which failure the event shows. */
export const SIGNS_ZH: Dictionary = {
  'When all attempts fail, the event shows one: a status of 400 or more other than 404 comes before “not found”, and that before DNS, connection, TLS and token failures. Of equals, it is the first.':
    '所有访问都失败时，事件只显示其中一个：404 以外的 400 及以上状态先于“not found”，后者又先于 DNS、连接、TLS 和令牌的失败。同类之中显示第一个。',
  'When all attempts fail, the event shows one: the first that is not a 404, or “not found” when all are.':
    '所有访问都失败时，事件只显示其中一个：第一个不是 404 的失败；如果都是 404，则显示“not found”。',
  'a firewall drops the packets': '防火墙丢弃数据包',
  'it has no {repository}': '它没有 {repository}',
  'nothing listens on the port': '端口上没有服务监听',
  'the certificate is for another name': '证书适用于其他名称',
  'the certificate is from another CA than ca_file': '证书由 ca_file 以外的 CA 签发',
  'the login is wrong': '登录信息错误',
  'the login may not pull this': '该登录无权拉取它',
  'the node cannot resolve the name': '节点无法解析该名称',
  'the node does not know the CA': '节点不认识该 CA',
  'the port speaks http': '端口使用 http',
  'the port speaks https': '端口使用 https',
  'the registry wants a login': '镜像仓库要求登录',
}
