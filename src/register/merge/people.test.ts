import { describe, expect, test } from 'vitest'
import { registerOf } from '../register.ts'
import { Decisions } from '../review/decisions.ts'
import { endsOf, paired } from '../review/pair.ts'
import { CASEBOOK } from '../sample.ts'
import type { Event } from '../store/events.ts'
import { people } from '../views/people.ts'
import { alike, nameOf } from './names.ts'
import type { Person } from './people.ts'

const none = new Decisions([])
const event = (seq: number, kind: string, body: Record<string, unknown>): Event => ({
  ...{ seq, kind, body, at: '', who: 'a', prev: '', hash: '' },
})
const spelt = ({ mentions }: Person) => [...new Set(mentions.map(({ person }) => person.name.value.written))]
/** The casebook where nothing shows whom one named person represents. */
const UNSURE = CASEBOOK.map((held) => ({
  ...held,
  record: {
    ...held.record,
    participants: held.record.participants.map((one) =>
      one.name.value.written === '莫迪' ? { ...one, party: null } : one,
    ),
  },
}))
const named = (all: readonly Person[], name: string) => all.filter((one) => spelt(one).includes(name))

describe('names', () => {
  test.each([
    ['شويجو', 'Сергей Шойгу'],
    ['شويغو', 'Sergei Shoigu'],
    ['绍伊古', 'Сергей Шойгу'],
    ['Aziz Akhannouch', '阿赫努什'],
    ['S. Jaishankar', 'سوبرامانيام جايشانكار'],
    ['IWAYA Takeshi', 'تاكيشي إيوايا'],
  ])('%s can be %s', (one, other) => {
    expect(alike(nameOf(one), nameOf(other))).toBe(true)
  })

  test.each([
    ['Sergei Shoigu', 'Sergei Lavrov'],
    ['Николай Патрушев', 'سيرغي شويغو'],
    ['王毅', 'Yang Jiechi'],
    ['S.', 'Sergei Shoigu'],
  ])('%s cannot be %s', (one, other) => {
    expect(alike(nameOf(one), nameOf(other))).toBe(false)
  })
})

describe('the casebook', () => {
  const register = registerOf(CASEBOOK, none)

  test('whoever leads a side is one person, told in however many languages', () => {
    for (const { people: present, mechanism, round } of register.meetings.filter(
      ({ accounts }) => accounts.length > 2,
    )) {
      const chairs = present.filter((one) => one.mentions.some(({ person }) => person.role.value === 'chair'))
      const scripts = chairs.filter((one) => spelt(one).length > 1)
      expect(scripts.length, `${mechanism} ${round}`).toBeGreaterThan(0)
    }
    for (const name of ['Sergei Shoigu', 'Wang Yi', 'Nikolai Patrushev', 'Pedro Sánchez', 'Cyril Ramaphosa'])
      expect(named(register.people, name).length, name).toBe(1)
    const [shoigu] = named(register.people, 'Sergei Shoigu') as [Person]
    const languages = new Set(shoigu.mentions.map(({ held }) => held.record.document.language))
    expect([...languages].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
  })

  test('nobody is two people of one report', () => {
    for (const one of register.people) {
      const byReport = Map.groupBy(one.mentions, ({ held }) => held.sha256)
      for (const mentions of byReport.values())
        expect(new Set(mentions.map(({ person }) => person.name.value.written)).size).toBe(1)
    }
  })

  test('the office is that of the day', () => {
    const [wang] = named(register.people, 'Wang Yi') as [Person]
    const rows = people([wang]).rows.filter(([, , , meeting]) =>
      JSON.stringify(meeting?.words).includes('cn-ru-strategic-security-consultation'),
    )
    const offices = rows.map(([, day, office]) => JSON.stringify([day?.words, office?.words]))
    expect(offices.find((row) => row.includes('2024-11-12'))).toContain('Central Commission for Foreign Affairs')
    expect(offices.find((row) => row.includes('2025-12-02'))).toContain('Chinese Foreign Minister')
    expect(offices.find((row) => row.includes('2025-12-02'))).not.toContain('Central Commission')
  })

  test('what is unsure is suggested and not done', () => {
    const unsure = registerOf(UNSURE, none).suggestions.filter(({ why }) => why === 'name-meeting')
    expect(unsure.length).toBeGreaterThan(0)
    for (const { between, sure } of unsure) {
      expect(sure).toBe(false)
      expect(between[0]).not.toBe(between[1])
    }
  })
})

describe('people decide', () => {
  const ends = (name: string) => {
    const held = UNSURE.find(({ record }) => record.participants.some((one) => one.name.value.written === name))
    const person = held?.record.participants.find((one) => one.name.value.written === name)
    return endsOf(held as NonNullable<typeof held>, person?.id)
  }
  const pairOf = (a: string, b: string) => {
    const [one, other] = paired(ends(a), ends(b))
    return { one, other }
  }
  const groups = (events: Event[], ...names: string[]) => {
    const all = registerOf(CASEBOOK, new Decisions(events)).people
    return new Set(names.flatMap((name) => named(all, name))).size
  }
  const unsure = (events: Event[]) => {
    const all = registerOf(UNSURE, new Decisions(events)).people
    return new Set(['莫迪', 'Narendra Modi'].flatMap((name) => named(all, name))).size
  }

  test('a suggestion is accepted, undone and redone', () => {
    const link = event(1, 'link', pairOf('莫迪', 'Narendra Modi'))
    expect(unsure([])).toBe(2)
    expect(unsure([link])).toBe(1)
    expect(unsure([link, event(2, 'undo', { of: 1 })])).toBe(2)
    expect(unsure([link, event(2, 'undo', { of: 1 }), event(3, 'redo', { of: 1 })])).toBe(1)
  })

  test('a spelling is set apart, and is not suggested again', () => {
    const events = ['Cyril Ramaphosa', 'Сирила Рамафосы', 'سيريل رامافوزا'].map((name, at) =>
      event(at + 1, 'split', pairOf('拉马福萨', name)),
    )
    expect(groups([], '拉马福萨', 'Cyril Ramaphosa')).toBe(1)
    expect(groups(events, '拉马福萨', 'Cyril Ramaphosa')).toBe(2)
    const { suggestions } = registerOf(CASEBOOK, new Decisions(events))
    expect(suggestions.filter(({ between }) => between.some((one) => spelt(one).includes('拉马福萨')))).toEqual([])
  })

  test('one spelling in two places can be two people', () => {
    const own = CASEBOOK.flatMap((held) =>
      held.record.participants
        .filter((one) => one.name.value.written === 'Emmanuel Macron')
        .map(({ id }) => endsOf(held, id)),
    )
    const [one, other] = paired(own[0] as (typeof own)[0], own[1] as (typeof own)[0])
    expect(groups([event(1, 'split', { one, other })], 'Emmanuel Macron')).toBe(2)
    expect(groups([event(1, 'split', { one, other }), event(2, 'link', { one, other })], 'Emmanuel Macron')).toBe(1)
  })

  test('a person and a meeting are no pair', () => {
    expect(() => paired(ends('Wang Yi'), endsOf(CASEBOOK[0] as (typeof CASEBOOK)[0], undefined))).toThrow(
      'the other a meeting',
    )
  })
})
