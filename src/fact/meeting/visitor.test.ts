/** Who is host and who guest: by where they met, or by what stands beside a name. */
import { describe, expect, test } from 'vitest'
import { read } from '../../index.ts'

function roles(language: string, text: string): (string | undefined)[] {
  return read(text, { language, published: '2025-03-12' }).participants.map(
    ({ party, role }) => `${party?.value} ${role.value}`,
  )
}

describe('somebody on a visit is a guest, and whom he meets the host', () => {
  test.each([
    ['en', 'Foreign Minister Anna Mwangi of Kenya held talks with visiting Chadian Foreign Minister Adam Saleh.'],
    [
      'en',
      'Foreign Minister Anna Mwangi of Kenya met Adam Saleh, Foreign Minister of Chad, who is on a visit to the country.',
    ],
    ['ar', 'التقى وزير الخارجية الكيني جون أوتيينو نظيره التشادي آدم صالح الذي يقوم بزيارة رسمية إلى البلاد.'],
    [
      'fr',
      "Le ministre kényan des Affaires étrangères, Jean Otieno, s'est entretenu avec son homologue tchadien, Adam Saleh, en visite dans le pays.",
    ],
    [
      'es',
      'El canciller de Kenia, Juan Otieno, se reunió con su homólogo de Chad, Adam Saleh, de visita oficial en el país.',
    ],
    [
      'ru',
      'Министр иностранных дел Кении Джон Отиено провёл переговоры с прибывшим с официальным визитом министром иностранных дел Чада Адамом Салехом.',
    ],
    ['zh', '肯尼亚外交部长奥蒂诺与正在肯尼亚进行正式访问的乍得外交部长范克拉韦伦举行会谈。'],
  ])('%s: %s', (language, text) => {
    expect(roles(language, text).sort()).toEqual(['KE host', 'TD guest'])
  })

  test('who visits is told before him too', () => {
    const text = 'Visiting Chadian Prime Minister Adam Saleh met Kenyan President John Otieno on Monday.'
    expect(roles('en', text)).toEqual(['TD guest', 'KE host'])
    expect(read(text, { language: 'en' }).participants[0]?.office?.value).toBe('Chadian Prime Minister')
  })

  test('a visit that comes later makes nobody a guest', () => {
    const text =
      'The Chadian Foreign Minister Adam Saleh met with his Kenyan counterpart, Anna Mwangi, before her visit to Rome.'
    expect(roles('en', text)).toEqual(['TD participant', 'KE participant'])
  })
})

test('one of each side that speaks is host or guest by where they met', () => {
  const text =
    'The foreign ministers met in Nairobi on Monday. Kenyan Foreign Minister Anna Mwangi said that trade must grow. Chadian Foreign Minister Adam Saleh welcomed the talks.'
  expect(roles('en', text)).toEqual(['KE host', 'TD guest'])
})
