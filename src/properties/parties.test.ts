/** Two parties exchanged in a text are exchanged in its record, and nothing else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../index.ts'
import { factsOf } from './examples.ts'

/** A state as a language writes it: its code, its name, and its name in the form that a template asks for. */
type State = readonly [code: string, ...forms: string[]]
/** A person whom nobody knows, in the forms that a template asks for. */
type Person = readonly string[]

interface Side {
  readonly state: State
  readonly person: Person
}

interface Template {
  readonly states: readonly State[]
  readonly people: readonly Person[]
  readonly texts: readonly ((a: Side, b: Side) => string)[]
}

const plain = (...names: string[]) => names.map((name) => [name])
const LATIN = plain('Tavo Merrin', 'Rulo Bastin', 'Keldo Farrin', 'Bemo Delvik', 'Miro Tanzel')

const TEMPLATES: Record<string, Template> = {
  en: {
    states: [
      ['KE', 'Kenya'],
      ['PE', 'Peru'],
      ['CN', 'China'],
      ['RU', 'Russia'],
      ['US', 'United States'],
      ['IL', 'Israel'],
      ['IR', 'Iran'],
      ['TD', 'Chad'],
    ],
    people: LATIN,
    texts: [
      (a, b) =>
        `Foreign Minister of ${a.state[1]} ${a.person[0]} met Foreign Minister of ${b.state[1]} ${b.person[0]} in Vienna on Tuesday. ${a.person[0]} stressed that trade matters. ${b.person[0]} said that the talks were useful. The two sides agreed to open a joint office.`,
      (a, b) =>
        `${a.person[0]}, foreign minister of ${a.state[1]}, received ${b.person[0]}, foreign minister of ${b.state[1]}, on Tuesday. He thanked ${b.state[1]} for its support. For his part, ${b.person[0]} expressed readiness to expand cooperation with ${a.state[1]}.`,
      (a, b) =>
        `The third round of consultations between ${a.state[1]} and ${b.state[1]} was held in Geneva on 2 December 2025. It was co-chaired by ${a.person[0]}, deputy foreign minister of ${a.state[1]}, and ${b.person[0]}, deputy foreign minister of ${b.state[1]}. Both sides condemned terrorism in all its forms.`,
    ],
  },
  ar: {
    states: [
      ['KE', 'كينيا'],
      ['PE', 'بيرو'],
      ['CN', 'الصين'],
      ['RU', 'روسيا'],
      ['TD', 'تشاد'],
      ['IL', 'إسرائيل'],
      ['IR', 'إيران'],
      ['QA', 'قطر'],
    ],
    people: plain('تافو مرين', 'رولو باستن', 'كلدو فارين', 'ميرو تنزل'),
    texts: [
      (a, b) =>
        `استقبل وزير خارجية ${a.state[1]} ${a.person[0]} وزير خارجية ${b.state[1]} ${b.person[0]} في فيينا يوم الثلاثاء. وأكد ${a.person[0]} أهمية التجارة. من جانبه قال ${b.person[0]} إن المحادثات كانت مفيدة. واتفق الجانبان على فتح مكتب مشترك.`,
      (a, b) =>
        `بحث ${a.person[0]}، وزير خارجية ${a.state[1]}، مع ${b.person[0]}، وزير خارجية ${b.state[1]}، العلاقات الثنائية. وشدد ${a.person[0]} على ضرورة التعاون، مشيرا إلى أن التجارة تنمو. بدوره أعرب ${b.person[0]} عن شكره.`,
      (a, b) =>
        `عقدت الجولة الثالثة من المشاورات بين ${a.state[1]} و${b.state[1]} في جنيف يوم 2 ديسمبر 2025، برئاسة نائب وزير خارجية ${a.state[1]} ${a.person[0]} ونائب وزير خارجية ${b.state[1]} ${b.person[0]}. وأدان الجانبان الإرهاب.`,
    ],
  },
  fr: {
    states: [
      ['KE', 'Kenya', 'du Kenya'],
      ['PE', 'Pérou', 'du Pérou'],
      ['TD', 'Tchad', 'du Tchad'],
      ['JP', 'Japon', 'du Japon'],
      ['MA', 'Maroc', 'du Maroc'],
    ],
    people: LATIN,
    texts: [
      (a, b) =>
        `Le ministre des affaires étrangères ${a.state[2]}, ${a.person[0]}, a rencontré mardi à Vienne le ministre des affaires étrangères ${b.state[2]}, ${b.person[0]}. ${a.person[0]} a souligné que le commerce est important. ${b.person[0]} a déclaré que les entretiens étaient utiles. Les deux parties ont convenu d’ouvrir un bureau commun.`,
    ],
  },
  es: {
    states: [
      ['KE', 'Kenia'],
      ['CL', 'Chile'],
      ['CN', 'China'],
      ['CU', 'Cuba'],
      ['MA', 'Marruecos'],
      ['RU', 'Rusia'],
    ],
    people: LATIN,
    texts: [
      (a, b) =>
        `El ministro de Relaciones Exteriores de ${a.state[1]}, ${a.person[0]}, se reunió el martes en Viena con el ministro de Relaciones Exteriores de ${b.state[1]}, ${b.person[0]}. ${a.person[0]} subrayó que el comercio es importante. ${b.person[0]} afirmó que las conversaciones fueron útiles. Ambas partes acordaron abrir una oficina conjunta.`,
    ],
  },
  ru: {
    states: [
      ['KE', 'Кения', 'Кении'],
      ['CN', 'Китай', 'Китая'],
      ['CU', 'Куба', 'Кубы'],
      ['IN', 'Индия', 'Индии'],
      ['IR', 'Иран', 'Ирана'],
      ['TD', 'Чад', 'Чада'],
    ],
    people: [
      ['Таво Меррин', 'Таво Меррином'],
      ['Руло Бастин', 'Руло Бастином'],
      ['Мило Тандек', 'Мило Тандеком'],
      ['Кело Фаррин', 'Кело Фаррином'],
    ],
    texts: [
      (a, b) =>
        `Министр иностранных дел ${a.state[2]} ${a.person[0]} встретился с министром иностранных дел ${b.state[2]} ${b.person[1]} в Вене во вторник. ${a.person[0]} подчеркнул, что торговля важна. ${b.person[0]} заявил, что переговоры были полезны. Стороны договорились открыть совместное бюро.`,
    ],
  },
  zh: {
    states: [
      ['KE', '肯尼亚'],
      ['PE', '秘鲁'],
      ['CN', '中国'],
      ['RU', '俄罗斯'],
      ['TD', '乍得'],
      ['IR', '伊朗'],
      ['CU', '古巴'],
    ],
    people: plain('塔沃·梅林', '鲁洛·巴斯廷', '凯尔多·法林', '米罗·坦泽尔'),
    texts: [
      (a, b) =>
        `${a.state[1]}外交部长${a.person[0]}12月2日在维也纳会见${b.state[1]}外交部长${b.person[0]}。${a.person[0]}表示，贸易很重要。${b.person[0]}表示，会谈很有益。双方一致同意设立联合办公室。`,
    ],
  },
}

/** Every list in the order of its items' bytes: a list of parties has no order of its own. */
function ordered(node: unknown): unknown {
  if (Array.isArray(node))
    return node.map((item) => ordered(item)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, ordered(value)]))
}

/** A record with the two sides called A and B: their codes, states and people. */
function anonymous(text: string, language: string, sides: readonly [Side, Side]): unknown {
  const calls = sides
    .flatMap(({ state, person }, side) => {
      const words = [...state.slice(1), ...person, ...person.flatMap((name) => name.split(/[ ·]/u))]
      return words.map((word) => [word, `<${'AB'[side]}>`] as const)
    })
    .sort(([one], [other]) => other.length - one.length)
  const rename = (words: string) => {
    const side = sides.findIndex(({ state }) => state[0] === words)
    if (side >= 0) return `<${'AB'[side]}>`
    return calls.reduce((renamed, [word, call]) => renamed.replaceAll(word, call), words)
  }
  const record = read(text, { language, published: '2025-12-03' })
  for (const meeting of record.meetings)
    meeting.mechanism = meeting.mechanism && { ...meeting.mechanism, value: { ...meeting.mechanism.value, id: '' } }
  return ordered(factsOf(record, rename))
}

const cases = Object.entries(TEMPLATES).flatMap(([language, { texts }]) => texts.map((_, at) => ({ language, at })))

describe('two parties exchanged', () => {
  test.each(cases)('$language, template $at', ({ language, at }) => {
    const { states, people, texts } = TEMPLATES[language]!
    const two = <T>(of: readonly T[]) => fc.shuffledSubarray([...of], { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(two(states), two(people), (ofStates, ofPeople) => {
        const [a, b] = ofStates.map((state, side) => ({ state, person: ofPeople[side]! })) as [Side, Side]
        const text = texts[at]!
        expect(anonymous(text(b, a), language, [b, a])).toEqual(anonymous(text(a, b), language, [a, b]))
      }),
      { numRuns: 60 },
    )
  })

  test.each(cases)('$language, template $at: both are seen, each with its words', ({ language, at }) => {
    const { states, people, texts } = TEMPLATES[language]!
    const text = texts[at]!({ state: states[0]!, person: people[0]! }, { state: states[1]!, person: people[1]! })
    const record = read(text, { language, published: '2025-12-03' })
    expect(record.participants.map(({ party }) => party?.value)).toEqual([states[0]![0], states[1]![0]])
    expect(record.statements.length + record.agreements.length).toBeGreaterThan(0)
  })
})
