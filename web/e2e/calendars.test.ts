/** A day that a report gives in the Hijri calendar beside the Gregorian is so shown. */
import { expect, test } from 'vitest'
import { addAll } from '../../src/register/store/add.ts'
import { application, within } from './application.ts'

const app = application()

// Written for this test, in the manner of a Gulf agency; the people are invented.
const REPORT = `السعودية وعُمان تعقدان الاجتماع الثالث لمجلس التنسيق

عقد مجلس التنسيق السعودي العماني اجتماعه الثالث في مسقط يوم السبت 17 جمادى الأولى 1447هـ الموافق 8 نوفمبر 2025م، برئاسة وزير الخارجية السعودي سالم الراجحي ووزير الخارجية العماني حمد الكندي. واتفق الجانبان على تعزيز التعاون في مجال الطاقة.`

test('on the page of the mechanism and in the brief, in the words of the report', async () => {
  const text = async () => REPORT
  for await (const one of addAll(app.own, [{ name: 'gulf.txt', published: '2025-11-09', text }], 'test'))
    expect(one.state).toBe('added')
  for (const [screen, place] of [
    ['mechanism', '.rounds h3'],
    ['brief', '.section'],
  ] as const)
    for (const language of ['ar', 'en'] as const)
      await within(app.open(`/own/${screen}/om-sa-coordination-council`, { language }), async (page) => {
        const words = page.locator(place).filter({ hasText: '17 جمادى الأولى 1447هـ' })
        expect(await words.count(), `${screen} ${language}`).toBe(1)
        expect(await words.innerText()).toContain(language === 'ar' ? '8 نوفمبر 2025' : '8 November 2025')
      })
})
