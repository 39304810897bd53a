/**
 * Chinese has no inflection. What a verb can take is a particle of aspect behind it, before its object: 讨论了, 交换了意见, 举行过会谈.
 */
import { INFINITIVE, PAST, PLURAL, SINGULAR } from '../../sense/features.ts'
import type { Form, Inflector } from '../language.ts'

/** Particles that say a thing was done, or has been. */
const ASPECTS = ['', '了', '过']

/**
 * A verb: `讨论`, or with its object behind `+`: `交换 + 意见` gives 交换意见, 交换了意见, 交换过意见. A verb marked `!` takes no
 * particle (愿, 希望). `/` stands between verbs or objects that go together freely, and what may describe the object between two
 * `+`: `表示/表达 + 热烈 + 欢迎` gives 表示欢迎, 表达热烈欢迎 … Every form can tell of the past, and follows a modal unchanged.
 */
function verb(parts: string): Form[] {
  const [heads = '', ...more] = parts.split('+').map((part) => part.trim())
  const objects = (more.at(-1) ?? '').split('/')
  const described = more.length > 1 ? ['', ...(more[0] as string).split('/')] : ['']
  return heads.split('/').flatMap((head) => {
    const bare = head.endsWith('!')
    const stem = bare ? head.slice(0, -1).trim() : head
    return (bare ? [''] : ASPECTS).flatMap((aspect) =>
      described.flatMap((how) =>
        objects.map((object) => ({ words: stem + aspect + how + object, feats: PAST | INFINITIVE })),
      ),
    )
  })
}

/** `部长` gives also 部长们; `两国元首 | -` is a plural by itself. */
function noun(spec: string): Form[] {
  const [singular = '', plural] = spec.split('|').map((part) => part.trim())
  if (plural === '-') return [{ words: singular, feats: PLURAL }]
  return [
    { words: singular, feats: SINGULAR },
    { words: plural ?? `${singular}们`, feats: PLURAL },
  ]
}

const asWritten = (words: string): Form[] => [{ words, feats: 0 }]

export const inflect: Inflector = { verb, noun, adjective: asWritten, name: asWritten }
