/**
 * Reads a language's folder of YAML into lexicon entries, and refuses what is wrong there with its file and key.
 *
 * `lexicon/*.yaml` have kinds as top-level keys (`sense/kinds.ts`). `names/*.yaml` have identifiers as keys. Every file says
 * where its words come from (`source`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load as parse } from 'js-yaml'
import { ADJECTIVE, CAPITAL, IMPERSONAL, NAME, OFFICIAL, PERFECT, WITH_PRONOUN } from '../sense/features.ts'
import { isKind, KINDS, type Kind, type KindInfo } from '../sense/kinds.ts'
import { isSense, QUOTATION, WHOM } from '../sense/senses.ts'
import { fold } from '../text/chars.ts'
import type { Form, Language } from './language.ts'
import type { Entry } from './lexicon.ts'

type Yaml = Record<string, unknown>

/** Kinds whose entries are names: one file a kind, identifiers as keys. */
const NAME_FILES: Record<string, Kind> = {
  states: 'state',
  organisations: 'organisation',
  places: 'place',
  issues: 'issue',
  mechanisms: 'mechanism',
  publishers: 'publisher',
}

/** How the fields of a name entry are read. A field that is missing here is refused. */
const NAME_FIELDS: Record<string, { feats: number; inflect: 'name' | 'adjective' | 'noun' }> = {
  name: { feats: NAME, inflect: 'name' },
  short: { feats: NAME, inflect: 'name' },
  official: { feats: NAME | OFFICIAL, inflect: 'name' },
  adjective: { feats: ADJECTIVE, inflect: 'adjective' },
  demonym: { feats: ADJECTIVE, inflect: 'noun' },
  /** The part that opens a compound, with its hyphen: franco-, sino-. */
  joined: { feats: ADJECTIVE, inflect: 'name' },
  capital: { feats: CAPITAL, inflect: 'name' },
  /** An office that only this state has: the Custodian of the Two Holy Mosques. */
  title: { feats: CAPITAL, inflect: 'name' },
}

/** The commonest words of a language, folded: what its texts are told by. */
export function loadFrequent(language: Language): Set<string> {
  const path = fileURLToPath(new URL(`./${language.code}/lexicon/frequent.yaml`, import.meta.url))
  if (!existsSync(path)) return new Set()
  const { frequent } = parse(readFileSync(path, 'utf8')) as { frequent: string[] }
  return new Set(frequent.map(fold))
}

/** All entries of a language. @throws Error naming file and key where a YAML file is not as it must be */
export function loadEntries(language: Language): Entry[] {
  const folder = new URL(`./${language.code}/`, import.meta.url)
  const entries: Entry[] = []
  for (const [sub, read] of [
    ['lexicon', readLexicon],
    ['names', readNames],
  ] as const) {
    const path = new URL(`${sub}/`, folder)
    for (const file of readdirSync(path).sort()) {
      // Frequent words tell the language of a text, and leaders are found among people named: neither has part in the lexicon.
      if (!file.endsWith('.yaml') || file === 'frequent.yaml' || file === 'leaders.yaml') continue
      const origin = `${language.code}/${sub}/${file}`
      const content = parse(readFileSync(fileURLToPath(new URL(file, path)), 'utf8')) as Yaml
      if (!content?.source) throw new Error(`${origin}: needs a "source:" that says where its words come from`)
      delete content.source
      read(language, origin, content, entries)
    }
  }
  return unique(governed(language, entries))
}

/** The names of well-known leaders in a language, by identifier. */
export function loadLeaders(language: Language): Record<string, string[]> {
  const path = fileURLToPath(new URL(`./${language.code}/names/leaders.yaml`, import.meta.url))
  if (!existsSync(path)) return {}
  const { source, ...leaders } = parse(readFileSync(path, 'utf8')) as Record<string, string[]>
  if (!source)
    throw new Error(`${language.code}/names/leaders.yaml: needs a "source:" that says where its words come from`)
  return leaders
}

/** Names the prepositions that verbs govern as the rest of the engine does: على becomes `on`. */
function governed(language: Language, entries: readonly Entry[]): Entry[] {
  const names = new Map<string, string>(Object.entries(language.morphology.prepositions ?? {}))
  for (const { kind, words, id } of entries) if (kind === 'preposition') names.set(fold(words), id)
  return entries.map((entry) => {
    if (entry.takes.length === 0) return entry
    const takes = entry.takes.map((word) => {
      const name = word === QUOTATION || word === WHOM ? word : (names.get(word) ?? names.get(fold(word)))
      if (!name) throw new Error(`${entry.origin}: "${word}" is no preposition of words.yaml`)
      return name
    })
    return { ...entry, takes }
  })
}

/** The first name of every identifier, by `kind id`, in each language that names it. */
export function loadNames(languages: readonly Language[]): Map<string, Record<string, string>> {
  const names = new Map<string, Record<string, string>>()
  for (const language of languages) {
    for (const [file, kind] of Object.entries(NAME_FILES)) {
      const path = fileURLToPath(new URL(`./${language.code}/names/${file}.yaml`, import.meta.url))
      if (!existsSync(path)) continue
      const content = parse(readFileSync(path, 'utf8')) as Yaml
      for (const [id, value] of Object.entries(content)) {
        if (id === 'source' || id === 'ambiguous') continue
        const first = Array.isArray(value) ? value[0] : (value as { name?: string[] }).name?.[0]
        if (typeof first !== 'string') continue
        const known = names.get(`${kind} ${id}`)
        if (known) known[language.code] = first
        else names.set(`${kind} ${id}`, { [language.code]: first })
      }
    }
  }
  return names
}

function readLexicon(language: Language, origin: string, content: Yaml, entries: Entry[]): void {
  for (const [kind, value] of Object.entries(content)) {
    if (!isKind(kind)) throw new Error(`${origin}: "${kind}" is not a kind of word (see sense/kinds.ts)`)
    const groups = Array.isArray(value) ? { '': value } : (value as Yaml)
    const { inflect, inflectById, ids }: KindInfo = KINDS[kind]
    for (const [id, list] of Object.entries(groups)) {
      const where = `${origin}: ${kind}${id && `.${id}`}`
      if (ids && !ids.includes(id)) throw new Error(`${where}: "${id}" is not one of ${ids.join(', ')}`)
      if (kind === 'cue' && !isSense(id)) throw new Error(`${where}: no such sense (see sense/senses.ts)`)
      for (const item of strings(list, where)) {
        const [spec = '', governed = ''] = item.split('>').map((part) => part.trim())
        // ">!" : the word has this sense only with one of the prepositions.
        const bound = governed.startsWith('!')
        const takes = governed.replace(/^!/, '').trim().split(/ +/).filter(Boolean)
        const impersonal = spec.startsWith('~') ? IMPERSONAL : 0
        for (const form of inflected(language, inflectById?.[id] ?? inflect, spec.replace('~', ''), where)) {
          entries.push({ words: form.words, feats: form.feats | impersonal, kind, id, takes, bound, origin: where })
        }
      }
    }
  }
}

/** Words that may name a place or something else, with the identifiers they may have: what stands beside them tells. */
function ambiguousPlaces(language: Language, origin: string, value: unknown): Entry[] {
  return Object.entries((value ?? {}) as Yaml).flatMap(([word, ids]) =>
    Array.isArray(ids) ? ambiguous(language, origin, word, ids, 'name', 0) : [],
  )
}

/** Adjectives and abbreviations of several states, where capital letters tell them from names: congolais, РК. */
function ambiguousStates(language: Language, origin: string, value: unknown): Entry[] {
  if (!language.grammar.cased) return []
  return Object.entries((value ?? {}) as Yaml).flatMap(([word, ids]) => {
    // Where adjectives of states have capitals too, the list says which words are adjectives: { adjective: [...] }.
    const { adjective } = (ids ?? {}) as { adjective?: unknown }
    if (Array.isArray(adjective)) return ambiguous(language, origin, word, adjective, 'adjective', ADJECTIVE)
    if (!Array.isArray(ids)) return []
    if (word === word.toUpperCase()) return ambiguous(language, origin, word, ids, 'name', NAME)
    const small = word.charAt(0) === word.charAt(0).toLowerCase()
    return small ? ambiguous(language, origin, word, ids, 'adjective', ADJECTIVE) : []
  })
}

function ambiguous(
  language: Language,
  origin: string,
  word: string,
  ids: readonly unknown[],
  inflection: 'name' | 'adjective',
  more: number,
): Entry[] {
  return inflected(language, inflection, word, origin).map(({ words, feats }) => ({
    words,
    feats: feats | more,
    kind: 'ambiguous' as const,
    id: ids.join(' '),
    takes: [],
    bound: false,
    origin: `${origin}: ambiguous`,
  }))
}

function readNames(language: Language, origin: string, content: Yaml, entries: Entry[]): void {
  const file = basename(origin, '.yaml')
  const kind = NAME_FILES[file]
  if (!kind) {
    readLexicon(language, origin, content, entries)
    return
  }
  if (kind === 'place') entries.push(...ambiguousPlaces(language, origin, content.ambiguous))
  if (kind === 'state') entries.push(...ambiguousStates(language, origin, content.ambiguous))
  delete content.ambiguous
  for (const [id, value] of Object.entries(content)) {
    const fields = Array.isArray(value) ? { name: value } : (value as Yaml)
    for (const [field, list] of Object.entries(fields)) {
      const where = `${origin}: ${id}.${field}`
      const how = NAME_FIELDS[field]
      if (!how) throw new Error(`${where}: unknown field; use ${Object.keys(NAME_FIELDS).join(', ')}`)
      for (const item of strings(list, where)) {
        for (const form of inflected(language, how.inflect, item, where)) {
          entries.push({
            words: form.words,
            feats: form.feats | how.feats,
            kind,
            id,
            takes: [],
            bound: false,
            origin: where,
          })
        }
      }
    }
  }
}

/** All forms of an item. `/noun`, `/adjective`, `/verb` behind it names another inflector than its kind has. */
function inflected(language: Language, kindly: string, item: string, where: string): Form[] {
  const [, spec = item, own] = /^(.*?) *\/(noun|adjective|verb|name)$/.exec(item) ?? []
  const how = own ?? kindly
  if (/[\uFB50-\uFDFF\uFE70-\uFEFC]/.test(spec))
    throw new Error(`${where}: "${spec}" has presentation forms; write plain letters`)
  if (how === 'none') return [{ words: spec, feats: 0 }]
  return language.inflect[how as keyof typeof language.inflect](spec)
}

function strings(value: unknown, where: string): string[] {
  if (!Array.isArray(value)) throw new Error(`${where}: needs a list of words`)
  for (const item of value) {
    if (typeof item !== 'string' || item.trim() === '')
      throw new Error(`${where}: "${String(item)}" is not a word; put it in quotation marks`)
  }
  return value as string[]
}

/** The same form made twice (a plural that equals a dual) is one entry with both features. */
function unique(entries: Entry[]): Entry[] {
  const seen = new Map<string, Entry>()
  for (const entry of entries) {
    const sort = entry.feats & (NAME | ADJECTIVE | CAPITAL)
    const key = `${entry.kind}\t${entry.id}\t${sort}\t${entry.takes.join(' ')}\t${fold(entry.words)}`
    const same = seen.get(key)
    seen.set(key, same ? { ...same, feats: bothFeats(same.feats, entry.feats) } : entry)
  }
  return [...seen.values()]
}

/** What two verbs share (rencontrer, se rencontrer) a participle of either is, and needs no reflexive auxiliary. */
function bothFeats(one: number, other: number): number {
  const all = one | other
  return one & other & PERFECT ? all & ~(WITH_PRONOUN & ~(one & other)) : all
}
