/** Whose house it is where people meet: of a ministry, a parliament, a residence, a mission abroad; and the state that it stands in. */
import type { Account, Found } from '../sense/account.ts'
import type { Mention, PartyMark, Range } from '../sense/mention.ts'
import { isState } from '../world/index.ts'
import { pastArticle } from './article.ts'
import { IN, prepositionOf } from './preposition.ts'

/** A house with its owner. */
export interface House {
  /** The words that name it, whose it is among them. */
  readonly words: Range
  readonly owner: PartyMark
  /** The state that it stands in: a mission is abroad. */
  readonly country: string | undefined
}

/** The one state that marks name. */
export function onlyState(marks: readonly PartyMark[]): PartyMark | undefined {
  const [mark, ...more] = marks
  return mark && more.length === 0 && isState(mark.code) ? mark : undefined
}

/** The noun for a house at a token, or that ends there; towns go by the same kind of noun. */
function houseNoun(account: Account, words: Range): Found | undefined {
  return account.find('venue', words).find(({ id }) => id !== 'town')
}

/** "at the ministry of A", "at the seat of A's parliament": the house that a body behind a preposition of place names, itself or as its owner. */
export function houseOf(account: Account, body: Mention): House | undefined {
  const { kind, id, first, parties } = body
  const owner = onlyState(parties)
  const lead = owner && prepositionOf(account, first)
  if (!owner || !lead) return undefined
  const sits = (kind === 'voice' && id === 'voice') || (kind === 'party' && id === 'country' && owner.first > first)
  if (sits && IN.has(lead.id)) return house(account, body, owner)
  if ((kind !== 'voice' && id !== 'country') || lead.id !== 'of') return undefined
  const noun = houseNoun(account, { first: lead.first - 1, after: lead.first })
  const led = noun && IN.has(prepositionOf(account, noun.first)?.id ?? '')
  return led ? house(account, { first: noun.first, after: body.after }, owner) : undefined
}

/** резиденция правительства A: a noun for a house, and right behind it whose it is. */
export function ownedHouse(account: Account, noun: Range): House | undefined {
  const body = account.mentionAt(noun.after)
  if (body?.first !== noun.after) return undefined
  const { kind, parties } = body
  const owns = kind === 'voice' || kind === 'office' || (kind === 'party' && parties[0]?.form === 'name')
  const owner = owns ? onlyState(parties) : undefined
  return owner && house(account, { first: noun.first, after: body.after }, owner)
}

/** "the Palace X", by which a state's ministry or presidency is meant elsewhere: the house that its name alone tells. */
export function namedHouse(account: Account, words: Range): House | undefined {
  for (let at = words.first; at < words.after; at++) {
    const mention = account.mentionAt(at)
    if (mention?.kind !== 'voice') continue
    const owner = onlyState(mention.parties)
    return owner && house(account, words, owner)
  }
  return undefined
}

/** "el Palacio X, sede del Ministerio de A": the house that an apposition behind a token tells to be a state's. */
export function seatBehind(account: Account, after: number): PartyMark | undefined {
  if (account.foldedAt(after) !== ',') return undefined
  const noun = pastArticle(account, after + 1)
  if (houseNoun(account, { first: noun, after: noun + 1 })?.first !== noun) return undefined
  const of = account.find('preposition', { first: noun + 1, after: noun + 2 })[0]
  return of?.id === 'of' ? onlyState(account.mentionAt(pastArticle(account, of.after))?.parties ?? []) : undefined
}

/** A house of the state that owns it stands there, but for its mission, and where its ambassador lives. */
function house(account: Account, words: Range, owner: PartyMark): House {
  const office = account.mentionAt(words.after - 1)?.office
  const abroad =
    account.find('venue', words).some(({ id }) => id === 'mission') || office?.kinds.includes('ambassador') === true
  const country = abroad ? (office?.posted ?? stateIn(account, words.after))?.code : owner.code
  return { words, owner, country }
}

/** "the embassy of A in B": the state behind a preposition of place. */
function stateIn(account: Account, at: number): PartyMark | undefined {
  const lead = account.find('preposition', { first: at, after: at + 1 }).find(({ id }) => IN.has(id))
  const mark = lead && account.partyAt(pastArticle(account, lead.after))
  return mark?.form === 'name' ? onlyState([mark]) : undefined
}

/** Whether the verb of a clause that tells of an encounter stands right behind a house: в МИД A состоялась встреча. */
export function heldAt(account: Account, { after }: Range): boolean {
  return account
    .framesOf(account.sentenceOf(after))
    .some(({ act, holds, cue }) => act === 'hold' && holds === 'yes' && cue[0]?.first === after)
}
