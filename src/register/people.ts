/** People of a whole register, found by a name in any script. */
import { personId, personNamed } from './merge/mentions.ts'
import { alike, counterparts, nameOf } from './merge/names.ts'
import type { People, Person } from './merge/people.ts'
import { registerOf } from './register.ts'
import type { Decisions } from './review/decisions.ts'
import { type Named, namesFolded, namesSounding, namesWith, naming } from './store/names.ts'
import type { Store } from './store/store.ts'

/** Most spellings of a name that are searched for. */
const SPELLINGS = 40

/**
 * Names of the register that may be those of the people whom a name names: the same words, the same sounds of someone of the same
 * party, what people linked; without what people set apart.
 */
async function kinOf(store: Store, name: string, decisions: Decisions): Promise<Named[]> {
  const own = await namesWith(store, name)
  const written = own.map((one) => one.written)
  const sounding = (await namesSounding(store, written)).filter((other) =>
    own.some((one) => kin(one, other, decisions)),
  )
  const ids = new Set([...own, ...sounding].map(idOf))
  const linked = decisions.joins.flatMap(([one, other]) => (ids.has(one) ? [other] : ids.has(other) ? [one] : []))
  const more = await namesFolded(
    store,
    linked.flatMap((id) => personNamed(id)?.folded ?? []),
  )
  const all = [...own, ...sounding, ...more.filter((one) => linked.includes(idOf(one)))]
  return [...new Map(all.map((one) => [idOf(one), one])).values()]
}

const idOf = ({ party, folded }: Named) => personId(party, folded)

function kin(one: Named, other: Named, decisions: Decisions): boolean {
  if (one.party !== other.party && one.party !== '' && other.party !== '') return false
  return !decisions.apart(idOf(one), idOf(other)) && alike(nameOf(one.written), nameOf(other.written))
}

/** How the register writes a name, in every script: of full names the part that was asked for. */
export async function spellingsOf(store: Store, name: string, decisions: Decisions): Promise<string[]> {
  return parts(name, await kinOf(store, name, decisions))
}

/** How names are written that may sound so, where none has its words. */
export async function soundingLike(store: Store, name: string): Promise<string[]> {
  const asked = nameOf(name)
  const found = await namesSounding(store, [name])
  return parts(
    name,
    found.filter(({ written }) => alike(asked, nameOf(written))),
  )
}

function parts(name: string, names: readonly Named[]): string[] {
  const asked = nameOf(name)
  const written = names.map((one) => {
    const own = counterparts(asked, nameOf(one.written)).map(({ words }) => words)
    return own.length > 0 ? own.join(' ') : one.written
  })
  return [...new Set(written)].slice(0, SPELLINGS)
}

/** Documents in which someone is looked for; the newest where there are more. */
const LOOKED_AT = 400

/** The people whom a name names, in every spelling. */
export async function peopleNamed(store: Store, name: string): Promise<People> {
  const decisions = await store.decisions()
  const known = await kinOf(store, name, decisions)
  const sounding = known.length > 0 ? known : await namesSounding(store, [name])
  const names = known.length > 0 ? known : sounding.filter(({ written }) => alike(nameOf(name), nameOf(written)))
  const found = await naming(
    store,
    names.map(({ folded }) => folded),
    LOOKED_AT,
  )
  const documents = await store.numbered(found.sort((a, b) => a - b))
  const ids = new Set(names.map(idOf))
  const { people, suggestions } = registerOf(documents, decisions)
  const meant = (person: Person) =>
    person.mentions.some((mention) =>
      ids.has(personId(mention.person.party?.value, nameOf(mention.person.name.value.written).folded)),
    )
  const own = new Set(people.filter(meant))
  return { people: [...own], suggestions: suggestions.filter(({ between }) => between.some((one) => own.has(one))) }
}
