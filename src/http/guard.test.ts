/** Who may ask, what may be asked, and what comes back where it is refused. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sample, sampleServer } from './sample.ts'

const REPORT = 'The foreign ministers of Japan and Kenya met in Geneva on 2 December 2025. They agreed to meet again.'
const ADD = '/api/own/documents?name=report.txt'

let server: Sample

beforeAll(async () => {
  server = await sampleServer()
})
afterAll(() => server.close())

test('answers under the names of the loopback alone', async () => {
  const { port } = new URL(server.url)
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
    expect((await server.ask('/', { headers: { host } })).status, host).toBe(200)
  for (const host of ['mahdar.example', `mahdar.example:${port}`, '127.0.0.1.example', 'localhost.example', '0.0.0.0'])
    expect((await server.ask('/api/own/documents', { headers: { host } })).status, JSON.stringify(host)).not.toBe(200)
})

test('refuses pages of others, whether they read or write', async () => {
  for (const origin of ['https://elsewhere.example', 'null', 'http://127.0.0.1:1', `https://${server.host}`]) {
    expect((await server.ask('/api/own/documents', { headers: { origin } })).status, origin).toBe(403)
    expect((await server.write(ADD, REPORT, { origin })).status, origin).toBe(403)
  }
  for (const site of ['cross-site', 'same-site', 'none'])
    expect((await server.write(ADD, REPORT, { 'sec-fetch-site': site })).status, site).toBe(403)
  expect(await server.own.count()).toBe(0)
})

test('writes nothing without the token of this start', async () => {
  for (const token of ['', 'wrong', `${server.token}x`, server.token.slice(1)])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const headers = { 'x-mahdar-token': token, 'content-length': String(REPORT.length) }
      const { status, body } = await server.ask(ADD, { method, body: REPORT, headers })
      expect(status, `${method} ${token}`).toBe(403)
      expect(JSON.parse(body)).toMatchObject({ remedy: 'Reload it.' })
    }
  expect(await server.own.count()).toBe(0)
})

test('every answer says what its page may load, and no script or style of the page itself is among it', async () => {
  const answers = [
    await server.ask('/'),
    await server.ask('/own/library'),
    await server.ask('/assets/one.js'),
    await server.ask('/assets/none.js'),
    await server.ask('/api/own/documents'),
    await server.ask('/api/nowhere'),
    await server.ask('/', { headers: { host: 'mahdar.example' } }),
    await server.write('/api/own/documents', ''),
  ]
  for (const { headers, status } of answers) {
    const policy = headers['content-security-policy'] as string
    expect(policy, String(status)).toContain("default-src 'none'; script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  }
})

test('the nonce of style elements is another in every page', async () => {
  const pages = [await server.ask('/'), await server.ask('/')]
  const nonces = pages.map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1])
  expect(new Set(nonces).size).toBe(2)
  for (const [at, { headers }] of pages.entries())
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[at]}';`)
})

test('the page of a document names what it will ask for first, and no other page anything', async () => {
  const sha = 'ab'.repeat(32)
  const { headers } = await server.ask(`/own/document/${sha}`)
  expect(headers.link).toBe(`</api/own/documents/${sha}>; rel=preload; as=fetch; crossorigin`)
  for (const path of ['/', '/own/library', `/own/document/${sha}x`, `/own/document/%3E${sha}`])
    expect((await server.ask(path)).headers.link).toBeUndefined()
})

test('gives no file but the pages’ own', async () => {
  expect((await server.ask('/assets/one.js')).body).toBe('export const one = 1')
  const ways = [
    '../secret.txt',
    '../../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    '%2e%2e%2f%2e%2e%2fsecret.txt',
  ]
  const more = [
    '..\\secret.txt',
    '..%5csecret.txt',
    './/../secret.txt',
    '%c0%ae%c0%ae/secret.txt',
    '....//secret.txt',
    '%00',
    'one.js%00.txt',
    '%E0%A4%A',
  ]
  for (const way of [...ways, ...more]) expect((await server.ask(`/assets/${way}`)).body, way).not.toContain('SECRET')
  expect((await server.ask('//secret.txt')).body).not.toContain('SECRET')
})

test('says where a request is too long, and keeps serving', async () => {
  const { status, body } = await server.write(ADD, Buffer.alloc(20 * 2 ** 20 + 1, 'a'))
  expect([status, JSON.parse(body).what]).toEqual([413, 'this is longer than 20 MB'])
  expect((await server.ask('/')).status).toBe(200)
  expect((await server.ask(`/api/own/search?q=${'a'.repeat(60_000)}`)).status).toBe(431)
  expect((await server.ask('/')).status).toBe(200)
})

test('says what is wrong with what cannot be read, and holds none of it', async () => {
  const bad: Record<string, string | Buffer> = {
    nothing: '',
    space: ' \n\t',
    nul: 'a\0b',
    'half a character': Buffer.from([0xed, 0xa0, 0x80, 0x41]),
    'no text': Buffer.from('%PDF-1.7\n'),
    'no words': '… — !!',
  }
  for (const [name, body] of Object.entries(bad)) {
    const answer = await server.write(ADD, body)
    expect(answer.status, name).toBe(422)
    expect(JSON.parse(answer.body), name).toMatchObject({
      what: expect.stringMatching(/\w/),
      remedy: expect.stringMatching(/\w/),
    })
  }
  for (const query of ['published=yesterday', 'language=tlh', 'encoding=klingon'])
    expect((await server.write(`${ADD}&${query}`, REPORT)).status, query).toBe(422)
  expect(await server.own.count()).toBe(0)
})

test('every write has a name to it', async () => {
  for (const name of ['', '%20', '%', '%00', '%E0%A4%A', 'a'.repeat(101)])
    expect((await server.write(ADD, REPORT, { 'x-mahdar-reviewer': name })).status, name).toBe(422)
  expect(await server.own.count()).toBe(0)
})

test('says what is wrong with a decision that is none', async () => {
  const { sha256 } = JSON.parse((await server.write(ADD, REPORT)).body)
  const at = `/api/own/documents/${sha256}/decisions`
  const { seen } = JSON.parse((await server.ask(`/api/own/documents/${sha256}`)).body)
  const bodies = ['', '{', 'null', '[]', '1', '{}', '{"seen":-1}', '{"seen":0,"kind":"erase","fact":"a1"}']
  const decision = (part: object) => JSON.stringify({ seen, kind: 'accept', fact: 'a1', ...part })
  const more = [
    { seen: 1e30 },
    { fact: 7 },
    { fact: 'none' },
    { fact: '__proto__' },
    { fact: 'a1', field: '__proto__' },
    { fact: 'a1', field: 'constructor' },
    { note: 'x'.repeat(10_001) },
  ]
  for (const body of [...bodies, ...more.map(decision)]) {
    const answer = await server.write(at, body)
    expect(answer.status, body.slice(0, 100)).toBe(422)
    expect(JSON.parse(answer.body)).toMatchObject({ remedy: expect.stringMatching(/\w/) })
  }
  expect(JSON.parse((await server.ask(`/api/own/documents/${sha256}`)).body).decisions).toEqual([])
  for (const sha of ['%00', '..%2f', 'x'.repeat(64), "'; DROP TABLE event; --", '%ed%a0%80'])
    expect((await server.ask(`/api/own/documents/${encodeURI(sha)}`)).status, sha).toBe(422)
})

test('has one answer to addresses and methods that are not there', async () => {
  for (const [method, path] of [
    ['GET', '/api/own/nothing'],
    ['GET', '/api/strange/documents'],
    ['GET', '/api/__proto__/documents'],
    ['GET', '/api/constructor/documents'],
    ['DELETE', '/api/own/documents'],
    ['PUT', '/own/library'],
    ['GET', '/api/own/mechanisms/none/constructor'],
  ] as const) {
    const { status, body } = await server.ask(path, { method, headers: { 'x-mahdar-token': server.token } })
    expect(status, `${method} ${path}`).toBe(404)
    expect(body).not.toMatch(/\bat .*\.[jt]s:/)
  }
})
