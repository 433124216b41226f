import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { listen } from '@/lib/testdata/rig/probe-site'
import { answering } from './http'

describe('a handler that fails', () => {
  it.each<[why: string, act: () => Promise<void> | void]>([
    [
      'at once',
      () => {
        throw new Error('hidden-detail')
      },
    ],
    ['later', () => Promise.reject(new Error('hidden-detail'))],
  ])('%s answers 500 in words, without details', async (_, act) => {
    const port = await listen(createServer((_request, response) => void answering(response, act)))
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(text).toContain('an error of its own')
    expect(text).not.toContain('hidden-detail')
  })

  it('in the middle of its answer ends it', async () => {
    const port = await listen(
      createServer(
        (_request, response) =>
          void answering(response, async () => {
            response.writeHead(200)
            await new Promise<void>((resolve) => response.write('begun', () => resolve()))
            throw new Error('hidden-detail')
          }),
      ),
    )
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    await expect(answer.text()).rejects.toThrow('terminated')
  })
})
