/** The work of reading grows with the length of the text: counted in blocks of code that are run, not timed. */
import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'
import { describe, expect, test } from 'vitest'
import { languages, read } from '../index.ts'
import { reportsIn } from './examples.ts'

const CODES = languages.map(({ code }) => code)

// What is compiled to machine code is no longer counted: the whole file runs in the interpreter.
for (const compiler of ['opt', 'maglev', 'sparkplug']) setFlagsFromString(`--no-${compiler}`)

/** How often blocks of our code were run, as the runtime itself counts them. */
async function stepsOf(work: () => unknown): Promise<number> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  await session.post('Profiler.stopPreciseCoverage')
  session.disconnect()
  const ours = result.filter(
    ({ url }) => url.includes('/src/') && !url.includes('.test.') && !url.includes('node_modules'),
  )
  return ours
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0)
}

/** Pieces that would cost more and more if a search began anew at each of them. */
const PIECES: Record<string, string[]> = {
  en: [
    'said that ',
    'noting ',
    '(',
    ')',
    '“',
    '" ',
    'agreed to and ',
    'Merrin ',
    'Foreign Minister ',
    'he ',
    'on Tuesday, ',
    'the two sides, ',
    'the third round of the ',
    'of the ',
    'A ',
    ', ',
    '. ',
    'met with Tavo Merrin and ',
    '12 ',
    'a\n',
    'a',
    'Deputy Minister Tavo Merrin said: “yes”. ',
  ],
  ar: [
    'أن ',
    'مشيرا إلى ',
    '(',
    '«',
    'وزير ',
    'وزير خارجية ',
    'قال ',
    'اتفق الجانبان على ',
    'و',
    'الجانبان ',
    'معالي ',
    'مرين ',
    'الجولة الثالثة من ',
    'في ',
    '، ',
    'م',
  ],
  fr: ['a souligné que ', 'le ministre ', '« ', 'de l’', 'Les deux parties ', 'notant ', 'Merrin, '],
  ru: ['заявил, что ', 'министр ', '«', 'Меррин ', 'Стороны ', 'подчеркнув ', 'по его словам, '],
  es: ['dijo que ', 'el ministro ', '“', 'Ambas partes ', 'destacando ', 'Merrin, '],
  zh: ['表示', '外交部长', '“', '双方', '第', '愿同', '，', '。', '中', '梅林·', '达成共识'],
}

describe('work grows with the length', () => {
  const cases = Object.entries(PIECES).flatMap(([language, pieces]) => pieces.map((piece) => ({ language, piece })))

  test.each(cases)('$language: $piece over and over', async ({ language, piece }) => {
    const steps = (times: number) =>
      stepsOf(() => read(`x${piece.repeat(times)}`, { language, published: '2025-12-03' }))
    const short = await steps(400)
    expect((await steps(1600)) / short).toBeLessThan(4 * 1.2)
  })

  test.each(CODES)('%s: reports in one line, one behind the other', async (language) => {
    const text = reportsIn(language)[0]!.replace(/\n+/gu, ' ')
    const steps = (times: number) => stepsOf(() => read(text.repeat(times), { language, published: '2025-12-03' }))
    const short = await steps(2)
    expect((await steps(8)) / short).toBeLessThan(4 * 1.2)
  })
})
