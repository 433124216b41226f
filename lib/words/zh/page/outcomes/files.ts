import type { Dictionary } from '@/lib/words/say'

/** What is wrong with certificate files. */
export const CERTIFICATE_FILES_ZH: Dictionary = {
  'Copy the certificate to the node again': '请重新把证书复制到节点',
  'Make PEM of it: openssl x509 -inform der -in FILE -out FILE.pem':
    '请把它转换为 PEM：openssl x509 -inform der -in FILE -out FILE.pem',
  'Make a plain certificate of it: openssl x509 -in FILE -out FILE.pem':
    '请把它转换为普通证书：openssl x509 -in FILE -out FILE.pem',
  'Name the file of the certificate': '请写证书文件的路径',
  "Name the pair that belongs together in cert_file and key_file of configs {entry}. In cert_file the client's own certificate comes first, those above it after it.":
    '请在 configs {entry} 的 cert_file 和 key_file 中写互相匹配的一对。cert_file 中应首先是客户端自己的证书，其上级证书在后。',
  'Put the file on every node, where K3s may read it, or correct {field} of configs {entry}.':
    '请把该文件放到每个节点上并让 K3s 可以读取，或更正 configs {entry} 的 {field}。',
  'Write a private key without a passphrase into it, or correct key_file of configs {entry}.':
    '请写入没有密码短语的私钥，或更正 configs {entry} 的 key_file。',
  'Write the certificate into it as PEM': '请以 PEM 格式写入证书',
  'containerd loads the certificate files before it asks anybody, and {why}. So every pull from {registry} fails, whatever other endpoints it has.':
    'containerd 在访问之前会加载证书文件，而{why}。因此从 {registry} 的每次拉取都会失败，无论还有什么其他端点。',
  'holds a TRUSTED CERTIFICATE, which only OpenSSL reads': '包含 TRUSTED CERTIFICATE，只有 OpenSSL 能读取',
  'holds a certificate that is cut off or damaged': '包含的证书被截断或已损坏',
  'holds a private key instead': '包含的是私钥',
  'holds no text from BEGIN CERTIFICATE to END CERTIFICATE': '不包含从 BEGIN CERTIFICATE 到 END CERTIFICATE 的文本',
  'is binary (DER)': '是二进制格式 (DER)',
  'is empty': '内容为空',
  'it holds a certificate': '它包含的是证书',
  'it is not PEM, or the key has a passphrase': '它不是 PEM，或者私钥设有密码短语',
  'key_file {path} has no private key that containerd can load: {why}':
    ' key_file {path} 中没有 containerd 能加载的私钥：{why}',
  'the key in key_file {path} does not belong to the first certificate in cert_file':
    ' key_file {path} 中的私钥与 cert_file 中的第一张证书不匹配',
  '{change}, or correct {field} of configs {entry}.': '{change}，或更正 configs {entry} 的 {field}。',
  '{field} {path} cannot be read': '无法读取 {field} {path}',
  '{field} {path} cannot be read: {found}': '无法读取 {field} {path}：{found}',
  '{field} {path} has no certificate that containerd can load: it {is}':
    ' {field} {path} 中没有 containerd 能加载的证书：它{is}',
}
