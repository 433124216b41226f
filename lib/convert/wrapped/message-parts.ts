import { decodedContent } from './decoded'

/** The parts of user-data in several parts. Source: RFC 2046, 5.1; cloudinit.readthedocs.io, MIME multi-part archive */
export function messageParts(text: string): readonly string[] | null {
  const head = text.slice(0, 4_000)
  const boundary = /^content-type:\s*multipart\/[\s\S]{0,200}?boundary="?([^"\s;]+)"?/im.exec(head)?.[1]
  if (boundary === undefined) return null
  return text
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => {
      const [headers = '', ...rest] = part.replace(/^\r?\n/, '').split(/\r?\n\r?\n/)
      const body = rest.join('\n\n')
      return /content-transfer-encoding:\s*base64/i.test(headers) ? decodedContent(body, 'b64').text : body
    })
}
