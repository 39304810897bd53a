/**
 * What a lexicon entry can be. A YAML file's top-level keys are these names; anything else is refused when it is loaded.
 *
 * `inflect` says which of the language's inflectors makes the forms; `ids` lists the identifiers that are allowed, where the
 * list is closed (open ones are checked against `world/` or are free).
 */
import { FORMATS, QUALITIES } from './formats.ts'

type Inflection = 'verb' | 'noun' | 'adjective' | 'name' | 'none'

export interface KindInfo {
  readonly inflect: Inflection
  /** Inflectors of identifiers that differ from the rest of the kind. */
  readonly inflectById?: Readonly<Record<string, Inflection>>
  readonly ids?: readonly string[]
}

const none = { inflect: 'none' } as const
const noun = { inflect: 'noun' } as const

export const KINDS = {
  cue: { inflect: 'verb' },

  // words of grammar
  /** Opens a content clause: أن, that, что, que. */
  that: none,
  and: none,
  or: none,
  /** A pair of words that joins as "and" does: *tanto* X *como* Y. */
  correlative: { inflect: 'none', ids: ['opens', 'joins'] },
  but: none,
  /** Sets a new clause against or beside the one before: بينما, while, а, tandis que. */
  while: none,
  /** Adds a clause: كما, moreover, кроме того; `too` joins as well, and adds only what stands behind a verb: и. */
  also: none,
  /** Says of a deed that it was done before what is told: earlier, في وقت سابق, 此前; `then` takes up the time of what was told before: 当时. */
  earlier: none,
  /** Opens a clause that tells no event of its own: if, when, after, because. */
  subordinator: none,
  /** Of the subordinators those of a condition: what they open need not be so. */
  condition: none,
  relative: none,
  not: none,
  may: none,
  must: none,
  will: none,
  /** `reflexive` is the perfect of a reflexive verb: s'est; `enabling` opens a clause that was made possible, and came about: permitió que; `behind` only goes on with the auxiliary before it: (a) tenu à; `using` has what it was used for behind its object: aprovechó P para. */
  auxiliary: {
    inflect: 'none',
    ids: ['perfect', 'reflexive', 'having', 'passive', 'present', 'light', 'be', 'past', 'enabling', 'behind', 'using'],
  },
  preposition: none,
  /** `guest` stands for whoever was received or came on a visit: the visitor; `latter` for whoever was named last, `former` for whoever before him. */
  pronoun: { inflect: 'none', ids: ['he', 'she', 'it', 'they', 'we', 'guest', 'former', 'latter'] },
  article: none,
  /** What ties an attribute to its noun (的), closes a list (等), makes a word say how (地), closes a phrase of what is dealt with (上), opens a list (包括). */
  particle: { inflect: 'none', ids: ['attributive', 'list', 'adverbial', 'locative', 'listing', 'aspect'] },
  /** his, their, son, su: a determiner that says whose. */
  possessive: none,
  /** Leaves the finite verb behind it without a subject: se. */
  impersonal: none,
  /** Gives the floor to the other: من جانبه, for his part, в свою очередь. */
  turn: none,
  /** Fronts a topic: وفيما يتعلق بـ, on the issue of, что касается. */
  topic: none,
  /** Names who says it: وفقا لـ, according to, по словам. */
  according: none,
  /** A noun for what somebody said, behind or before whoever passes it on: quotes *the words* of X. */
  cited: none,
  /** Stands between verb and content or subject and verb without changing either. */
  adverb: none,
  /** A noun for talking something over: who has one *on* P has discussed P, who makes a `review` *of* P as well. */
  talk: noun,
  /** Says that what a verb of being sets behind it was talked about: the main theme, in the centre of attention. */
  theme: none,
  /** Says of those whom a verb of being sets before or behind it that they were there: present, in attendance. */
  present: none,
  /** A noun for what an encounter was to those who did there what stands behind: the *occasion* to discuss P. */
  chance: noun,
  /** A noun that a verb carries without weight of its own: exchanged *views* on, drew *attention* to. */
  filler: none,
  /** "during it": takes up the encounter just named; the verb before it tells what was said there. */
  resumptive: none,
  /** "to him", "with him", right behind the verb: whom it was said to or done with, and no part of what was said. */
  addressee: { inflect: 'none', ids: ['to', 'with'] },
  /** Takes up the sentence before as what the next verb tells: об этом (заявил). */
  anaphor: none,
  /** A pronoun that stands for what was said: "said *this*". */
  proform: none,
  /** Opens the writer's own background remark: يذكر أن, it is worth noting that. */
  editorial: none,
  quantity: { inflect: 'none', ids: ['both', 'all', 'each'] },

  // who
  /** A side of a meeting; with a state it is that state's, in dual or plural it is both or all sides. */
  side: noun,
  /** Country, nation, government, people: as `side`, and with a possessive the speaker's own ("his country"). */
  country: noun,
  delegation: noun,
  /** Somebody who acts for a state without an office being named: leader, official, diplomat, interlocutor. */
  official: noun,
  /** Words that mean both or all sides by themselves: 双方, the two, كلاهما. */
  joint: { inflect: 'none', ids: ['two', 'many'] },
  /** Those who take part, as one body: participants, attendees. */
  group: noun,
  /** Words that mean the speaker's own country by themselves. */
  homeland: noun,
  /** A house that is often called after somebody: university, hospital, airport. */
  institution: noun,
  /** "the Kingdom": a form of government that stands for the one state of that form the text names. */
  polity: noun,
  counterpart: noun,
  /** A text or body that speaks for somebody: statement, ministry. */
  voice: noun,
  office: noun,
  'office-part': none,
  /** Speaks for no state: analyst, agency, observers. */
  outsider: noun,
  spokesperson: noun,
  /** `spouse` names whoever is meant by it alone: X and Mrs. */
  title: none,
  /** A title, or an article before an office, that says whether a woman or a man holds it. */
  gender: { inflect: 'none', ids: ['she', 'he'] },
  /** Stands for a person named before: سموه, معاليه, His Excellency. */
  honorific: none,
  given: none,
  'name-particle': none,

  // what and where
  encounter: noun,
  /** By what means two spoke who did not meet: by phone, هاتفيا. */
  means: { inflect: 'none', ids: ['call'] },
  /** An occasion for the press, which is not the meeting. */
  press: noun,
  /** What is counted: `session` for sessions of something standing (round, دورة, 轮); others need a standing format beside them. */
  round: noun,
  format: { inflect: 'noun', ids: FORMATS },
  quality: { inflect: 'adjective', ids: QUALITIES },
  document: noun,
  state: { inflect: 'name' },
  organisation: { inflect: 'name' },
  place: { inflect: 'name' },
  /** A place's name that is also another's: its identifiers, with spaces between. */
  ambiguous: none,
  venue: noun,
  /** The town that a report is written from: here. */
  here: none,
  /** The word for a capital city: with a state's name it is that state's. */
  capital: noun,
  issue: { inflect: 'name' },
  mechanism: { inflect: 'name' },
  publisher: none,

  // when (read/dates; an identifier's flags: `?` needs company, `.` may be abbreviated with a point, see read/dates/words.ts)
  month: none,
  'hijri-month': none,
  weekday: none,
  /** Value; `x` multiplies what stands before it (hundred, 万), `~` is vague (a few). */
  number: none,
  ordinal: none,
  /** Makes a number an ordinal: الـ before it (`rank`: 第, which never makes a day of the month); th, er, -й, º after it. */
  'ordinal-mark': { inflect: 'none', ids: ['before', 'rank', 'after'] },
  /** A day, month or year named from the day of writing: yesterday, 去年. */
  deictic: none,
  /** `.2` two of them, `.n` several, `#` may name the number after it (يوم 5, año 2016), `@` the number before it (5日, 2016年). */
  unit: none,
  when: {
    inflect: 'none',
    ids: [
      'this',
      'next',
      'last',
      'coming',
      'past',
      'after-next',
      'before-last',
      'following',
      'preceding',
      'trailing',
      'recent',
      'same',
    ],
  },
  era: { inflect: 'none', ids: ['ad', 'ah', 'bc'] },
  season: {
    inflect: 'none',
    ids: ['spring', 'summer', 'autumn', 'winter', 'spring?', 'summer?', 'autumn?', 'winter?'],
  },
  /** The seventies: 70; `mark` is what follows the number: 1990s, 90-е. */
  decade: none,
  'part-of-day': none,
  /** early, mid, late, rest … `late.year` when the word has its unit in it (年底). */
  'part-of': none,
  /** What joins the parts of a date: of, from, until, ago … */
  link: none,
  /** The order of day and month in numbers joined by this sign. */
  'date-sign': { inflect: 'none', ids: ['day-first', 'month-first'] },
  'number-sign': { inflect: 'none', ids: ['decimal', 'group'] },
  /** Makes the number beside it an hour. */
  clock: { inflect: 'none', ids: ['before', 'after'] },
  /** The number after it is a label, not a date: رقم, No., article. */
  label: none,
  /** The number before it counts something: per cent, dollars. */
  counted: none,
  /** Says that what is told is still to come; turns a bare weekday to the future. */
  future: none,
  /** Looks like a date and is none: 24/7, في عالم اليوم. */
  'not-date': none,

  // what a content says
  /** Nouns of an attitude: one expresses *readiness*, *concern*; the id is the stance. */
  stance: none,
  /** Of the nouns of an attitude those of being bound to something: to what is another's, that backs him. */
  commitment: noun,
  /** What a clause says of its subject's attitude: is *ready*, *must*, *wishes*. */
  predicate: none,
  /** Says that something undertaken is on its way or done: made progress, has been completed. */
  outcome: { inflect: 'none', ids: ['progress', 'fulfilled'] },
  /** Heads of a shared view: agreeing on the *importance* of something undertakes nothing. */
  view: none,
  anniversary: noun,
  /** `inaugural` is an adjective that makes a session the first; `event` says that something happened for the first time. */
  first: { inflect: 'none', ids: ['inaugural', 'event'] },
  /** How often: twice, three times; the id is the number. */
  times: none,
  /** An adjective that assesses what stands beside it: excellent, strategic. */
  evaluation: { inflect: 'adjective' },
  assessment: none,
  measure: { inflect: 'noun', ids: ['relations', 'trade', 'other'] },
  /** A noun for working together, which like relations is of the two who meet unless words say otherwise. */
  cooperation: noun,
  /** A currency; `%` is a share of what was before. */
  money: noun,

  /** One of the commonest words, by which the language of a text is told. */
  frequent: none,
  page: none,
  abbreviation: none,
  /** An ordinary word, by its part of speech: noun, verb, other. Known so that it is not taken for a name. */
  common: { inflect: 'none', inflectById: { noun: 'noun', verb: 'verb' } },
  adjective: { inflect: 'adjective' },
} as const satisfies Record<string, KindInfo>

export type Kind = keyof typeof KINDS

export function isKind(name: string): name is Kind {
  return Object.hasOwn(KINDS, name)
}
