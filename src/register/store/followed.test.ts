/** What became of undertakings, the whole way: reports in, read, kept in either database, and told by the view in a page's words. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { labelsIn } from '../../view/labels.ts'
import { sheetPage } from '../../view/sheet/pages.ts'
import { mechanismsIn } from '../known.ts'
import { mechanismIn } from '../register.ts'
import { followup, open } from '../views/followup.ts'
import { consultations } from '../views/sample.ts'
import { addAll } from './add.ts'
import { type NewStores, newStores } from './sample.ts'

const TODAY = '2025-12-01'

/** Reports of three rounds, one a year, invented; what is told of the undertaking is filled in. */
const REPORTS = {
  en: (round: number, more: string) =>
    consultations(['first', 'second', 'third'][round - 1] as string, 2022 + round, more),
  ar: (round: number, more: string) => {
    const year = 2022 + round
    const ordinal = ['الأولى', 'الثانية', 'الثالثة'][round - 1]
    return `النرويج وتشيلي تعقدان جولة جديدة من المشاورات السياسية

عقدت النرويج وتشيلي الجولة ${ordinal} من المشاورات السياسية في أوسلو يوم 3 يونيو ${year}. وترأس المشاورات وزيرة الخارجية النرويجية كاري لوند ووزير الخارجية التشيلي لويس روخاس. ${more}`
  },
} as const

const TOLD = {
  en: {
    undertaken: 'The two sides agreed to establish a joint fisheries centre in Bergen by the end of 2024.',
    nothing: 'The two sides discussed the joint fisheries centre in Bergen.',
    progress: 'The two sides welcomed the progress made on the joint fisheries centre in Bergen.',
    fulfilled: 'Lund said that the joint fisheries centre in Bergen had been established.',
    done: 'The two sides established the joint fisheries centre in Bergen.',
    other: 'The two sides launched the website of the joint fisheries centre in Bergen.',
  },
  ar: {
    undertaken: 'واتفق الجانبان على إنشاء مركز مشترك لمصايد الأسماك في بيرغن بحلول نهاية عام 2024.',
    nothing: 'وبحث الجانبان المركز المشترك لمصايد الأسماك في بيرغن.',
    progress: 'ورحب الجانبان بالتقدم المحرز في المركز المشترك لمصايد الأسماك في بيرغن.',
    fulfilled: 'وأكدت لوند أن إنشاء المركز المشترك لمصايد الأسماك في بيرغن اكتمل.',
    done: 'وتم إنشاء المركز المشترك لمصايد الأسماك في بيرغن.',
    other: 'وأطلق الجانبان موقع المركز المشترك لمصايد الأسماك في بيرغن.',
  },
} as const

type Language = keyof typeof REPORTS
type Telling = keyof (typeof TOLD)['en']

let stores: NewStores
beforeAll(() => {
  stores = newStores()
}, 60_000)
afterAll(() => stores.close())

describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => {
  /** The page of what became of the one undertaking, a telling a year, and whether it is still open. */
  async function told(skip: () => never, language: Language, tellings: readonly Telling[]) {
    const store = (await stores[kind]()) ?? skip()
    const texts = tellings.map((telling, at) => ({
      name: `${at}.${language}.txt`,
      published: `${2023 + at}-06-04`,
      text: async () => REPORTS[language](at + 1, TOLD[language][telling]),
    }))
    for await (const one of addAll(store, texts, 'test')) expect(one.state).toBe('added')
    const [mechanism] = await mechanismsIn(store)
    expect(mechanism).toMatchObject({ documents: tellings.length, rounds: tellings.length })
    const register = await mechanismIn(store, mechanism?.id as string)
    await store.close()
    const sheet = followup(register, TODAY)
    expect(sheet.rows.length).toBe(1)
    return {
      words: sheetPage([sheet], register.documents, labelsIn(language), 'text'),
      still: open(register, TODAY).rows.length,
    }
  }

  describe.each(['en', 'ar'] as const)('%s', (language) => {
    const label = (key: string) => labelsIn(language).say(`register.${key}`)

    test('no report is no report, and the date has passed', async ({ skip }) => {
      const { words, still } = await told(skip, language, ['undertaken', 'nothing'])
      for (const key of ['progress', 'fulfilled', 'restated']) expect(words).not.toContain(label(key))
      expect(words).toContain(label('overdue'))
      expect(still).toBe(1)
    })

    test('progress is told with its words, and it stays open', async ({ skip }) => {
      const { words, still } = await told(skip, language, ['undertaken', 'progress'])
      expect(words).toContain(label('progress'))
      expect(words).not.toContain(label('fulfilled'))
      expect(words).toContain(TOLD[language].progress.slice(-30))
      expect(still).toBe(1)
    })

    test('what was undertaken is done where a report tells that the very thing was done, and another thing is a step', async ({
      skip,
    }) => {
      const { words, still } = await told(skip, language, ['undertaken', 'other', 'done'])
      expect(words.indexOf(label('progress'))).toBeGreaterThan(-1)
      expect(words.indexOf(label('fulfilled'))).toBeGreaterThan(words.indexOf(label('progress')))
      expect(words).not.toContain(label('overdue'))
      expect(still).toBe(0)
    })

    test('progress, then fulfilment: both are told, nothing is overdue or open', async ({ skip }) => {
      const { words, still } = await told(skip, language, ['undertaken', 'progress', 'fulfilled'])
      expect(words.indexOf(label('progress'))).toBeGreaterThan(-1)
      expect(words.indexOf(label('fulfilled'))).toBeGreaterThan(words.indexOf(label('progress')))
      expect(words).not.toContain(label('overdue'))
      expect(still).toBe(0)
    })
  })
})
