/** What two met at, or one of them came for, is neither their format nor their round. */
import { describe, expect, test } from 'vitest'
import { read } from '../../index.ts'

function meeting(language: string, text: string) {
  const [main] = read(text, { language, published: '2025-03-12' }).meetings
  return { kind: main?.kind.value, round: main?.round?.value, mechanism: main?.mechanism?.value.written }
}
const NOTHING = { kind: 'meeting', round: undefined, mechanism: undefined }

describe('a gathering of others', () => {
  test.each([
    [
      'en',
      'During the 26th ASEAN summit, Foreign Minister Anna Mwangi of Kenya met with her counterpart from Chad, Adam Saleh.',
    ],
    [
      'en',
      'Kenyan Foreign Minister Anna Mwangi at the 21st session of the IORA Council met Chadian Foreign Minister Adam Saleh.',
    ],
    [
      'en',
      'Kenyan Minister Anna Mwangi hosted a reception for Chadian Deputy Minister Adam Saleh who is in Kenya to co-chair the 6th round of water consultations of the two countries.',
    ],
    [
      'ru',
      'Министр иностранных дел Кении Джон Отиено в рамках 14-го заседания Совета директоров ОБСЕ в Риме провёл встречу с министром иностранных дел Чада Адамом Салехом.',
    ],
    ['zh', '出席第56届东盟外长会议及系列会议期间，肯尼亚外长奥蒂诺会见乍得外长范克拉韦伦。'],
    [
      'fr',
      "Lors du 34e sommet de l'Union africaine, le ministre kényan Jean Otieno a rencontré le ministre tchadien Adam Saleh.",
    ],
    [
      'es',
      'En el marco de la 54 Asamblea General de la OEA, el canciller peruano Juan Rojas se reunió con el ministro chadiano Adam Saleh.',
    ],
    [
      'ar',
      'التقى وزير الخارجية الكيني جون أوتيينو نظيره التشادي آدم صالح خلال الدورة الـ51 لمجلس وزراء خارجية منظمة التعاون الإسلامي.',
    ],
  ])('%s: %s', (language, text) => expect(meeting(language, text)).toEqual(NOTHING))
})

test('a round of theirs stays theirs, whichever clause it stands in', () => {
  const text =
    'Within the framework of the third round of political consultations, Kenyan Deputy Minister Anna Mwangi met with Chadian Deputy Minister Adam Saleh.'
  expect(meeting('en', text).round).toBe(3)
  const held =
    'Kenyan Foreign Minister Anna Mwangi met Chadian Foreign Minister Adam Saleh and held the 5th session of the Kenya-Chad Joint Commission.'
  expect(meeting('en', held)).toMatchObject({ kind: 'committee', round: 5 })
})
