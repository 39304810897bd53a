/** The application's server: addresses and what answers them. It holds no rule of diplomacy. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { InputError } from '../record/input-error.ts'
import { briefs } from './brief.ts'
import { calendar } from './calendar.ts'
import { documents } from './documents.ts'
import type { Env } from './env.ts'
import { formats } from './formats.ts'
import { guard, policy } from './guard.ts'
import { meetings } from './meetings.ts'
import { people } from './people.ts'
import type { Registers } from './registers.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { type Problem, REGISTERS } from './types.ts'
import { views } from './views.ts'
import { wordsIn } from './words.ts'

/** Most bytes of one request: a report of twenty million letters is none. */
const MOST = 20 * 2 ** 20

const tooLong: Problem = {
  what: 'this is longer than 20 MB',
  where: null,
  remedy: 'Bring it in in parts, or with mahdar add on the command line.',
}

const nowhere = (context: Context) =>
  context.json({ what: 'there is no such address', where: null, remedy: 'Go back to the library.' }, 404)

/** What a page will ask for as soon as its scripts run, so that the browser fetches it while they come: a long document takes as long. */
function neededBy(path: string): string | undefined {
  const [, register, sha] = /^\/(\w+)\/document\/([0-9a-f]{64})$/.exec(path) ?? []
  return register && sha && `/api/${register}/documents/${sha}`
}

/**
 * @param token of this start, without which nothing is written
 * @param pages folder of the built application
 */
export function appOf(registers: Registers, token: string, pages: string): Hono {
  const app = new Hono()
  app.use(guard(token))
  app.use(bodyLimit({ maxSize: MOST, onError: (context) => context.json(tooLong, 413) }))
  app.get('/api/words/:code', (context) => context.json(wordsIn(context.req.param('code'))))
  const api = new Hono<Env>()
  api.use('/:register/*', async (context, next) => {
    const name = REGISTERS.find((one) => one === context.req.param('register'))
    if (!name) return nowhere(context)
    context.set('shown', registers[name])
    await next()
  })
  api.route('/:register/documents', documents)
  api.route('/:register/documents', review)
  api.route('/:register/mechanisms', briefs)
  for (const routes of [calendar, formats, meetings, people, search, views]) api.route('/:register', routes)
  api.all('*', nowhere)
  app.route('/api', api)
  app.use(
    '/assets/*',
    serveStatic({
      root: pages,
      onFound: (_, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.get('*', (context) => {
    const nonce = randomBytes(16).toString('base64url')
    context.header('cache-control', 'no-store')
    context.header('content-security-policy', policy(nonce))
    const needed = neededBy(context.req.path)
    if (needed) context.header('link', `<${needed}>; rel=preload; as=fetch; crossorigin`)
    const page = readFileSync(join(pages, 'index.html'), 'utf8')
    return context.html(page.replace('%TOKEN%', token).replace('%NONCE%', nonce))
  })
  app.onError((error, context) => {
    const problem: Problem =
      error instanceof InputError
        ? { what: error.what, where: error.where, remedy: error.remedy }
        : {
            what: `Mahdar failed: ${error.message}`,
            where: null,
            remedy: 'This is a fault of the program; please report it.',
          }
    return context.json(problem, error instanceof InputError ? 422 : 500)
  })
  return app
}
