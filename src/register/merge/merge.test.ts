import { describe, expect, test } from 'vitest'
import { registerOf } from '../register.ts'
import { Decisions } from '../review/decisions.ts'
import { CASEBOOK } from '../sample.ts'
import type { Event } from '../store/events.ts'
import { chairsCell } from '../views/chronology.ts'
import { peopleOf } from '../views/people.ts'
import type { Linked } from './account.ts'
import { formatId, otherNames } from './formats.ts'
import { type Meeting, mergeAccounts, mergeMeetings } from './merge.ts'

const folder = (name: string) => name.split('/')[0] as string
const none = new Decisions([])
const main = (decisions: Decisions) =>
  mergeMeetings(CASEBOOK, decisions).filter(({ accounts }) => accounts.some((one) => one.main))

const event = (seq: number, kind: string, body: Record<string, unknown>): Event => ({
  ...{ seq, kind, body, at: '', who: 'a', prev: '', hash: '' },
})

describe('the casebook', () => {
  test('every meeting is one, over six languages and both sides, and no two are one', () => {
    const groups = main(none).map(({ accounts }) => [...new Set(accounts.map(({ held }) => folder(held.name)))])
    expect(groups.filter((folders) => folders.length > 1)).toEqual([])
    expect(groups.flat().length).toBe(new Set(CASEBOOK.map(({ name }) => folder(name))).size)
  })

  test('every round has its number, whoever tells of it and in whichever language', () => {
    const rounds = main(none).map(({ accounts, round }) => [folder(accounts[0]?.held.name as string), round] as const)
    const wrong = rounds.filter(([name, round]) => round !== Number(/\d+$/.exec(name)?.[0]))
    expect(wrong).toEqual([])
  })

  test.each([
    [13, ['عضو مجلس الدولة الصيني', 'سكرتير مجلس الأمن الروسي']],
    [16, ['مدير مكتب لجنة الشؤون الخارجية باللجنة المركزية للحزب الشيوعي الصيني', 'سكرتير مجلس الأمن الروسي']],
    [17, ['مدير مكتب لجنة الشؤون الخارجية باللجنة المركزية للحزب الشيوعي الصيني', 'أمين مجلس الأمن للاتحاد الروسي']],
    // The two sides give the Chinese chair different offices.
    [
      18,
      [
        'أمين مجلس الأمن للاتحاد الروسي',
        'عضو المكتب السياسي للجنة المركزية للحزب الشيوعي الصيني',
        'مدير مكتب اللجنة المركزية للشؤون الخارجية',
      ],
    ],
    [19, ['أمين مجلس الأمن للاتحاد الروسي', 'مدير مكتب اللجنة المركزية للشؤون الخارجية']],
    [20, ['سكرتير مجلس الأمن الروسي', 'وزير الخارجية الصيني']],
  ])('those who led round %i hold the offices of its day', (round, offices) => {
    const meeting = registerOf(CASEBOOK, none).meetings.find(
      (one) => one.mechanism === 'cn-ru-strategic-security-consultation' && one.round === round,
    )
    const words = chairsCell(meeting as Meeting).words.flatMap((phrase) =>
      'quote' in phrase ? [phrase, ...(phrase.others ?? [])] : [],
    )
    const arabic = words.filter(({ language, quote }) => language === 'ar' && / /.test(quote)).map(({ quote }) => quote)
    expect(arabic.filter((quote) => /^(عضو|سكرتير|مدير|أمين|وزير)/u.test(quote)).sort()).toEqual([...offices].sort())
  })

  test('says why reports are taken for one meeting', () => {
    for (const { accounts, links } of main(none)) expect(links.length).toBe(accounts.length - 1)
  })

  test('people are one over scripts', () => {
    const round = registerOf(CASEBOOK, none).meetings.find(({ accounts }) => accounts[0]?.held.name.startsWith('001'))
    const chairs = peopleOf(round as NonNullable<typeof round>).filter(({ roles }) => roles.includes('chair'))
    expect(chairs.map(({ party }) => party).sort()).toEqual(['CN', 'RU'])
  })
})

describe('decisions', () => {
  const [first, second] = main(none).find(({ accounts }) => accounts.length === 2)?.accounts ?? []
  const [one, other] = [first?.id as string, second?.id as string]
  const together = (events: Event[]) =>
    main(new Decisions(events)).some(({ accounts }) => [one, other].every((id) => accounts.some((a) => a.id === id)))

  test('split, its undoing and its redoing', () => {
    const split = event(1, 'split', { one, other })
    expect(together([])).toBe(true)
    expect(together([split])).toBe(false)
    expect(together([split, event(2, 'undo', { of: 1 })])).toBe(true)
    expect(together([split, event(2, 'undo', { of: 1 }), event(3, 'redo', { of: 1 })])).toBe(false)
  })

  test('the last word counts', () => {
    expect(together([event(1, 'split', { one, other }), event(2, 'link', { one, other })])).toBe(true)
  })
})

const told = (number: number, called: string, round: number): Linked => ({
  ...{ id: `${number}#m`, called, mechanism: called, named: undefined, round, main: true, kind: 'meeting' },
  ...{ status: 'held', parties: 'KE TD', day: `20${10 + round}-03-01`, people: new Set() },
  held: { sha256: String(number), seq: number, published: null, family: String(number) },
})

test('a round of which nobody tells the day stands before the first later one of its mechanism', () => {
  const undated = (number: number, round: number) => ({ ...told(number, 'a-talks', round), day: undefined })
  const reports = [
    undated(1, 4),
    told(2, 'a-talks', 5),
    undated(3, 9),
    told(4, 'a-talks', 3),
    undated(5, 1),
    told(6, 'b-talks', 1),
  ]
  const order = mergeAccounts(reports, none).map(({ mechanism, round }) => `${mechanism} ${round}`)
  expect(order).toEqual(['b-talks 1', 'a-talks 1', 'a-talks 3', 'a-talks 4', 'a-talks 5', 'a-talks 9'])
})

describe('two names of one mechanism', () => {
  const [ONE, OTHER, THIRD] = ['ke-td-border-committee', 'ke-td-border-commission', 'ke-td-border-talks'] as const
  const reports = [told(1, ONE, 1), told(2, ONE, 2), told(3, OTHER, 2), told(4, OTHER, 3)]
  const under = (decisions: Decisions) => mergeAccounts(reports, decisions).map(({ mechanism }) => mechanism)
  const never = () => false

  test('are suggested where reports of one meeting use both, and only there', () => {
    const meetings = mergeAccounts(reports, none)
    expect(otherNames(meetings, never).map(({ one, other }) => [one, other])).toEqual([[ONE, OTHER]])
    expect(otherNames(meetings, (one, other) => one === formatId(ONE) && other === formatId(OTHER))).toEqual([])
    expect(otherNames(mergeAccounts([reports[0] as Linked, reports[3] as Linked], none), never)).toEqual([])
  })

  test('are one as long as a decision stands, over chains too', () => {
    const link = event(1, 'link', { one: formatId(ONE), other: formatId(OTHER) })
    expect(under(none)).toEqual([ONE, ONE, OTHER])
    expect(under(new Decisions([link]))).toEqual([ONE, ONE, ONE])
    expect(under(new Decisions([link, event(2, 'undo', { of: 1 })]))).toEqual([ONE, ONE, OTHER])
    const chain = new Decisions([link, event(2, 'link', { one: formatId(THIRD), other: formatId(OTHER) })])
    expect(under(chain)).toEqual([THIRD, THIRD, THIRD])
    expect(chain.called(OTHER).sort()).toEqual([ONE, OTHER, THIRD].sort())
  })
})
