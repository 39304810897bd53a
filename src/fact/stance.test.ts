/** What is denied: whoever withholds his support opposes, and what nobody said is no statement. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

/** By language: a meeting's opening, clauses that withhold support, and clauses that say nothing. */
const DENIED: Record<string, { opening: string; opposed: string[]; silent: string[] }> = {
  en: {
    opening: 'Foreign Minister John Smith of Kenya met Foreign Minister Paul Brown of Chad in Nairobi. ',
    opposed: ['Smith said that Kenya does not support the sanctions.', 'Kenya does not support the sanctions.'],
    silent: ['Smith did not condemn the attack.', 'Smith did not say that the talks failed.'],
  },
  ar: {
    opening: 'التقى وزير الخارجية الكيني جون سميث وزير الخارجية التشادي أحمد علي في نيروبي. ',
    opposed: ['وقال سميث إن كينيا لا تدعم العقوبات.', 'وقال سميث إن كينيا لا تؤيد استخدام القوة.'],
    silent: ['ولم يؤكد سميث أن المحادثات فشلت.'],
  },
  fr: {
    opening: 'Le ministre kényan des Affaires étrangères Jean Martin a rencontré son homologue tchadien à Nairobi. ',
    opposed: ['M. Martin a déclaré que le Kenya ne soutient pas les sanctions.'],
    silent: ['M. Martin n’a pas condamné l’attaque.'],
  },
  ru: {
    opening: 'Министр иностранных дел Кении Джон Смит встретился с министром иностранных дел Чада Полом Брауном. ',
    opposed: ['Смит заявил, что Кения не поддерживает санкции.'],
    silent: ['Смит не осудил нападение.'],
  },
  es: {
    opening: 'El canciller de Kenia, Juan Pérez, se reunió con el canciller de Chad, Pablo Ruiz, en Nairobi. ',
    opposed: ['Pérez dijo que Kenia no apoya las sanciones.'],
    silent: ['Pérez no condenó el ataque.'],
  },
  zh: {
    opening: '肯尼亚外交部长李明会见乍得外交部长王刚。',
    opposed: ['李明表示，肯尼亚不支持单边制裁。', '李明未表示支持制裁。'],
    silent: ['李明没有谴责袭击。'],
  },
}

for (const [language, { opening, opposed, silent }] of Object.entries(DENIED)) {
  const statements = (clause: string) => read(opening + clause, { language, published: '2024-01-01' }).statements
  for (const clause of opposed)
    test(`opposes: ${clause}`, () => {
      expect(statements(clause).map(({ stance }) => stance.value)).toEqual(['oppose'])
    })
  for (const clause of silent)
    test(`says nothing: ${clause}`, () => {
      expect(statements(clause)).toEqual([])
    })
}

test('not only to support is to support', () => {
  const { statements } = read(
    `${DENIED.en?.opening}Smith said that Kenya not only supports the talks but will host them.`,
    { language: 'en' },
  )
  expect(statements.map(({ stance }) => stance.value)).not.toContain('oppose')
})
