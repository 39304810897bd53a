/** The application's server: addresses and what answers them. It holds no rule of diplomacy. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { InputError } from '../record/input-error.ts'
import { documents } from './documents.ts'
import type { Env } from './env.ts'
import { guard } from './guard.ts'
import type { Registers } from './registers.ts'
import { review } from './review.ts'
import type { Problem, RegisterName } from './types.ts'
import { views } from './views.ts'
import { wordsIn } from './words.ts'

/**
 * @param token of this start, without which nothing is written
 * @param pages folder of the built application
 */
export function appOf(registers: Registers, token: string, pages: string): Hono {
  const app = new Hono()
  app.use(guard(token))
  app.get('/api/words/:code', (context) => context.json(wordsIn(context.req.param('code'))))
  const api = new Hono<Env>()
  api.use('/:register/*', async (context, next) => {
    const shown = registers[context.req.param('register') as RegisterName]
    if (!shown) return context.notFound()
    context.set('shown', shown)
    await next()
  })
  api.route('/:register/documents', documents)
  api.route('/:register/documents', review)
  api.route('/:register', views)
  api.all('*', (context) =>
    context.json({ what: 'there is no such address', where: null, remedy: 'Go back to the library.' }, 404),
  )
  app.route('/api', api)
  app.use(
    '/assets/*',
    serveStatic({
      root: pages,
      onFound: (_, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  const page = () => readFileSync(join(pages, 'index.html'), 'utf8').replace('%TOKEN%', token)
  app.get('*', (context) => {
    context.header('cache-control', 'no-store')
    return context.html(page())
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
