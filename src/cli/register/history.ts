/** The log as lines: who did what, when, and to which document. As JSON it is whole, every hash in it. */
import { formatNamed } from '../../register/merge/formats.ts'
import { personNamed } from '../../register/merge/mentions.ts'
import type { Event } from '../../register/store/events.ts'
import { sayTo } from '../output.ts'
import { withStore } from './open.ts'

export const history = ({ json }: { json?: boolean }): Promise<void> =>
  withStore(async (store) => {
    const events = await store.events()
    const describe = describer(events)
    for (const one of events) {
      const { seq, at, who, kind } = one
      await sayTo(process.stdout, json ? `${JSON.stringify(one)}\n` : `${seq} ${at} ${who} ${kind} ${describe(one)}\n`)
    }
  })

/** @param events all of the log: documents are named as they were when they were added */
function describer(events: readonly Event[]): (event: Event) => string {
  const names = new Map(events.flatMap(({ body: { sha256, name } }) => (name ? [[sha256, name] as const] : [])))
  const kinds = new Map(events.map(({ seq, kind }) => [seq, kind]))
  const document = (hash: unknown) => `${short(hash)} ${names.get(hash) ?? ''}`.trimEnd()
  const end = (id: unknown): string => {
    const words = String(id)
    const [hash = '', fact] = words.split('#')
    return formatNamed(words) ?? personNamed(words)?.folded ?? (fact ? `${document(hash)} ${fact}` : document(hash))
  }
  return ({ kind, body }) => {
    const { document: about, fact, field, mechanism, language, of, sha256, family, one, other, more, note, re } = body
    const pairs = one === undefined ? [] : [[one, other], ...((more as string[][] | undefined) ?? [])]
    const parts = [
      kind === 'add' ? document(sha256) + (family === sha256 ? '' : ` · near copy of ${document(family)}`) : '',
      kind === 'reread' ? `${document(sha256)} · by engine ${body.engine}` : '',
      of === undefined ? '' : `event ${of} (${kinds.get(Number(of))})`,
      [about === undefined ? '' : document(about), fact, field, mechanism, language].filter(Boolean).join(' '),
      pairs.map(([a, b]) => `${end(a)} with ${end(b)}`).join('; '),
      re === undefined ? '' : `in answer to event ${re}`,
      kind === 'add-fact' ? valuesOf(body.made) : '',
      'value' in body ? changed(body) : '',
      note === undefined ? '' : `note: ${note}`,
    ]
    return parts.filter((part) => part !== '').join(' · ')
  }
}

const short = (hash: unknown) => String(hash).slice(0, 12)

/** What stands now, on which words, and what the engine had read. */
function changed({ value, was, from, wasFrom }: Record<string, unknown>): string {
  const old = was === undefined ? '' : ` instead of ${told(was)}${at(wasFrom)}`
  return `${told(value)}${at(from)}${old}`
}

/** A value as people write it: words as they stand, nothing as none. */
function told(value: unknown): string {
  if (value === null) return 'none'
  const words = typeof value === 'object' && 'written' in value ? value.written : value
  return typeof words === 'string' ? `“${words.replace(/\s+/gu, ' ')}”` : JSON.stringify(words)
}

const at = (spans: unknown): string =>
  Array.isArray(spans) ? ` (${spans.map(({ start, end }) => `${start}-${end}`).join(', ')})` : ''

/** The fields of a fact that a person added. */
function valuesOf(made: unknown): string {
  const fields = Object.entries(made as Record<string, { value?: unknown; from?: unknown } | null>)
  return fields.flatMap(([name, one]) => (one?.value ? [`${name} ${told(one.value)}${at(one.from)}`] : [])).join(' · ')
}
