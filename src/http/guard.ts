/** Who may ask: this machine's own browser, on our own pages. And what a page of ours may load. */
import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/**
 * What a page may load: nothing from elsewhere, and no script or style that stands in the page itself.
 * @param nonce of the style elements that the application's parts add by themselves; none if left out
 */
export function policy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The request header that carries the token of this start. */
export const TOKEN_HEADER = 'x-mahdar-token'

/**
 * Refuses requests under another name than the loopback's (a page elsewhere whose name was made to point here), requests from
 * another origin, and writes without the token that only our own page was given.
 */
export function guard(token: string): MiddlewareHandler {
  return async (context, next) => {
    context.header('content-security-policy', policy())
    context.header('x-content-type-options', 'nosniff')
    context.header('referrer-policy', 'no-referrer')
    context.header('cross-origin-opener-policy', 'same-origin')
    context.header('cross-origin-resource-policy', 'same-origin')
    const host = context.req.header('host') ?? ''
    if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
      return context.text('This address is not served here.', 421)
    const origin = context.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}`)
      return context.text('Requests from other pages are refused.', 403)
    const site = context.req.header('sec-fetch-site')
    const writes = !['GET', 'HEAD'].includes(context.req.method)
    if (writes && site !== undefined && site !== 'same-origin')
      return context.text('Requests from other pages are refused.', 403)
    if (writes && !same(context.req.header(TOKEN_HEADER) ?? '', token))
      return context.json({ what: 'the page is of an earlier start of Mahdar', where: null, remedy: 'Reload it.' }, 403)
    return next()
  }
}

function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
