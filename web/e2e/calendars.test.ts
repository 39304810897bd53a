/** A day that a report gives in the Hijri calendar beside the Gregorian is so shown. */
import { expect, test } from 'vitest'
import { addAll } from '../../src/register/store/add.ts'
import { GULF, GULF_PUBLISHED } from '../../src/register/views/sample.ts'
import { application, within } from './application.ts'

const app = application()

test('on the page of the mechanism and in the brief, in the words of the report', async () => {
  const text = async () => GULF.ar
  for await (const one of addAll(app.own, [{ name: 'gulf.txt', published: GULF_PUBLISHED, text }], 'test'))
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
