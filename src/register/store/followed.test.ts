/** What became of undertakings, the whole way: reports in, read, kept in either database, and told by the view in a page's words. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { labelsIn } from '../../view/labels.ts'
import { sheetPage } from '../../view/sheet/pages.ts'
import { mechanismIn, mechanismsIn } from '../register.ts'
import { followup, open } from '../views/followup.ts'
import { addAll } from './add.ts'
import { openIn, openStore } from './home.ts'
import { type Server, startPostgres } from './sample.ts'
import type { Store } from './store.ts'

const TODAY = '2025-12-01'

/** Reports of three rounds, one a year, invented; what is told of the undertaking is filled in. */
const REPORTS = {
  en: (round: number, more: string) => {
    const year = 2022 + round
    const ordinal = ['first', 'second', 'third'][round - 1]
    return `Norway and Chile hold political consultations

Norway and Chile held the ${ordinal} round of political consultations in Oslo on 3 June ${year}. Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Rojas co-chaired the consultations. ${more}`
  },
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
  },
  ar: {
    undertaken: 'واتفق الجانبان على إنشاء مركز مشترك لمصايد الأسماك في بيرغن بحلول نهاية عام 2024.',
    nothing: 'وبحث الجانبان المركز المشترك لمصايد الأسماك في بيرغن.',
    progress: 'ورحب الجانبان بالتقدم المحرز في المركز المشترك لمصايد الأسماك في بيرغن.',
    fulfilled: 'وأكدت لوند أن إنشاء المركز المشترك لمصايد الأسماك في بيرغن اكتمل.',
  },
} as const

type Language = keyof typeof REPORTS
type Telling = keyof (typeof TOLD)['en']

let folder: string
let server: Server | undefined
let made = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-followed-'))
  server = startPostgres()
}, 60_000)
afterAll(() => {
  server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const opening: Record<string, (skip: () => never) => Promise<Store>> = {
  sqlite: () => openIn(join(folder, String(made++))),
  postgres: async (skip) => {
    const url = server?.url ?? skip()
    const before = await openStore({ MAHDAR_DATABASE_URL: url })
    await before.db.script('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    await before.close()
    return openStore({ MAHDAR_DATABASE_URL: url })
  },
}

describe.each(Object.keys(opening))('%s', (kind) => {
  /** The page of what became of the one undertaking, and whether it is still open. */
  async function told(skip: () => never, reports: readonly (readonly [Language, ...Telling[]])[], page: Language) {
    const store = await (opening[kind] as (typeof opening)[string])(skip)
    const texts = reports.map(([language, ...tellings], at) => ({
      name: `${at}.${language}.txt`,
      published: `${2023 + at}-06-04`,
      text: async () => REPORTS[language](at + 1, tellings.map((one) => TOLD[language][one]).join(' ')),
    }))
    for await (const one of addAll(store, texts, 'test')) expect(one.state).toBe('added')
    const [mechanism] = await mechanismsIn(store)
    expect(mechanism).toMatchObject({ documents: reports.length, rounds: reports.length })
    const register = await mechanismIn(store, mechanism?.id as string)
    await store.close()
    const sheet = followup(register, TODAY)
    expect(sheet.rows.length).toBe(1)
    return {
      words: sheetPage([sheet], register.documents, labelsIn(page), 'text'),
      still: open(register, TODAY).rows.length,
    }
  }

  describe.each(['en', 'ar'] as const)('%s', (language) => {
    const label = (key: string) => labelsIn(language).say(`register.${key}`)

    test('no report is no report, and the date has passed', async ({ skip }) => {
      const { words, still } = await told(
        skip,
        [
          [language, 'undertaken'],
          [language, 'nothing'],
        ],
        language,
      )
      for (const key of ['progress', 'fulfilled', 'restated']) expect(words).not.toContain(label(key))
      expect(words).toContain(label('overdue'))
      expect(still).toBe(1)
    })

    test('progress is told with its words, and it stays open', async ({ skip }) => {
      const { words, still } = await told(
        skip,
        [
          [language, 'undertaken'],
          [language, 'progress'],
        ],
        language,
      )
      expect(words).toContain(label('progress'))
      expect(words).not.toContain(label('fulfilled'))
      expect(words).toContain(TOLD[language].progress.slice(-30))
      expect(still).toBe(1)
    })

    test('progress, then fulfilment: both are told, nothing is overdue or open', async ({ skip }) => {
      const { words, still } = await told(
        skip,
        [
          [language, 'undertaken'],
          [language, 'progress'],
          [language, 'fulfilled'],
        ],
        language,
      )
      expect(words.indexOf(label('progress'))).toBeGreaterThan(-1)
      expect(words.indexOf(label('fulfilled'))).toBeGreaterThan(words.indexOf(label('progress')))
      expect(words).not.toContain(label('overdue'))
      expect(still).toBe(0)
    })
  })
})
