/** Whose account a report is: that of the side whose news agency publishes it, and of nobody's that is not named so. */
import { expect, test } from 'vitest'
import { read } from './index.ts'

const BODY = 'The foreign ministers of Norway and Chile, Kari Lund and Luis Rojas, met in Oslo on Tuesday.'
const side = (text: string, language = 'en') => {
  const { document } = read(text, { language, published: '2024-03-07' })
  const [span] = document.side?.from ?? []
  return document.side && [document.side.value, text.slice(span?.start, span?.end), document.side.how]
}

test.each([
  [`BEIJING, March 6 (Xinhua) -- ${BODY}`, ['CN', 'Xinhua']],
  [`Norway and Chile hold talks\n- Xinhua\n- 7 March 2024\n${BODY}`, ['CN', 'Xinhua']],
  [`MOSCOW, March 6. /TASS/. ${BODY}`, ['RU', 'TASS']],
  [`MOSCOW, TASS - ${BODY}`, ['RU', 'TASS']],
  [`Norway and Chile hold talks\n- Next News\n- 7 March 2024\n${BODY} Xinhua reported.`, undefined],
  [`Norway and Chile hold talks\n- Next News\n- 7 March 2024\nBEIJING (Xinhua) - ${BODY}`, undefined],
  [`The ministers said, Xinhua reported - late - that they had met. ${BODY}`, undefined],
  [`OSLO, March 6 - ${BODY}`, undefined],
  [BODY, undefined],
])('%s', (text, wanted) => {
  expect(side(text)).toEqual(wanted && [...wanted, 'implied'])
})

test('in Arabic, where the agency stands behind the town', () => {
  const body = 'التقى وزير الخارجية المصري نظيره التركي في القاهرة يوم الثلاثاء.'
  expect(side(`الدوحة في 06 مارس /قنا/ ${body}`, 'ar')).toEqual(['QA', 'قنا', 'implied'])
  expect(side(`القاهرة 6 مارس (شينخوا) -- ${body}`, 'ar')).toEqual(['CN', 'شينخوا', 'implied'])
})

test('initials by which two agencies go name neither', () => {
  const body = "Le ministre kényan, Tabor Wexlay, a reçu l'ambassadeur du Tchad, Idra Mossé."
  expect(side(`DAKAR, 6 mars (APS) – ${body}`, 'fr')).toBeUndefined()
  expect(side(`LIBREVILLE, 6 mars (AGP) – ${body}`, 'fr')).toBeUndefined()
  expect(side(`NIAMEY, 6 mars (ANP) – ${body}`, 'fr')).toEqual(['NE', 'ANP', 'implied'])
})
