/** Where somebody went is said right behind the verb, whoever's city it is. */
import { describe, expect, test } from 'vitest'
import { read } from '../../index.ts'

const placeOf = (text: string) => read(text, { published: '2025-12-03' }).meetings[0]?.place?.value.written

test.each([
  ['a town that no list has, before the verb', 'В Векслинске 4 марта прошли консультации Кении и Чада.', 'Векслинске'],
  [
    'a town with its province in brackets',
    'В Векслинске (Дорвальская обл.) прошло заседание комиссии Кении и Чада.',
    'Векслинске',
  ],
  ['a town behind the day', 'Сегодня в Векслинске прошло заседание комиссии Кении и Чада.', 'Векслинске'],
  [
    'a town before those who met',
    'В Векслинске министр Кении Табор Векслин встретился с министром Чада Амином Дорвалем.',
    'Векслинске',
  ],
  [
    'no town: where an ambassador serves',
    'В Векслинске посол Кении Табор Векслин встретился с министром Чада Амином Дорвалем.',
    undefined,
  ],
  [
    'a house whose owner stands before its name',
    'В загородной резиденции Правительства «Дорваль» состоялась встреча президентов Кении и Чада.',
    'резиденции Правительства «Дорваль»',
  ],
  ['no town: a ministry', 'В Минфине состоялись консультации Кении и Чада.', undefined],
])('%s', (_, text, place) => {
  expect(placeOf(text)).toBe(place)
})

test('a city that was visited is the place, though its state is no party', () => {
  expect(placeOf('President Michel Sleiman of Lebanon visited Washington on 14 December 2009.')).toBe('Washington')
})

test('where they met comes before where one of them had been', () => {
  expect(
    placeOf('Minister Ali Salem of Malta met Minister John Smith of Ghana, who visited Cairo last month, in Rome.'),
  ).toBe('Rome')
})

test('a month that two dates name makes neither the other', () => {
  const text =
    'El 6 de junio, Kenia y Chad celebraron su segunda reunión en Nairobi. Dio continuidad al primer encuentro sostenido en junio de 2015, en Roma.'
  expect(read(text).meetings[0]?.date).toBeNull()
})

test('a town that no list has goes by its name, not by the noun before it', () => {
  expect(
    placeOf(
      'Министр иностранных дел Кении Джон Смит и министр иностранных дел Чада Пол Браун провели в городе Наньпин консультации.',
    ),
  ).toBe('Наньпин')
})

describe('where they met is told', () => {
  test.each([
    [
      'at a meeting behind what was discussed',
      'Kenyan President John Otieno and Chadian Minister Adam Saleh met on Monday.\nOtieno and Saleh discussed trade and water at a meeting in Nairobi, according to a statement.',
      'Nairobi',
    ],
    [
      'by the city from which it is reported, where somebody is received there',
      '(Wire) NAIROBI - Foreign Minister John Otieno on Sunday received his Chadian counterpart Adam Saleh.',
      'NAIROBI',
    ],
    [
      'by that city, where one of them is visiting',
      'NAIROBI: Kenyan Foreign Minister John Otieno yesterday met with visiting Chadian Foreign Minister Adam Saleh.',
      'NAIROBI',
    ],
    [
      'and not by that city alone',
      'NAIROBI: Kenyan Foreign Minister John Otieno yesterday met with Chadian Foreign Minister Adam Saleh.',
      undefined,
    ],
  ])('%s', (_, text, place) => {
    const [meeting] = read(text, { language: 'en', published: '2025-03-12' }).meetings
    expect(meeting?.place?.value.written).toBe(place)
  })
})

test('a day without its year at the head of a report is when it was written', () => {
  const text = 'NAIROBI, 2 December – The Daily. Minister Ali Salem of Malta met Minister John Smith of Kenya.'
  expect(read(text, { published: '2025-12-03' }).meetings[0]?.date).toBeNull()
})

test('what is to be held in a month has no day of another sentence', () => {
  const text =
    'The joint committee of Kenya and Chad is scheduled to meet in Nairobi in October. Ambassador Adam Saleh of Chad spoke with the agency on 20 July.'
  const [meeting] = read(text, { language: 'en', published: '2025-07-22' }).meetings
  expect(meeting?.date?.value).toEqual({ from: '2025-10', to: '2025-10' })
})

test('a house’s name ends where an article opens another noun', () => {
  const text =
    'Los presidentes de Kenia y Chad encabezaron en el Palacio Nacional la III Comisión Binacional Kenia-Chad.'
  const [meeting] = read(text, { language: 'es', published: '2025-03-12' }).meetings
  expect(meeting?.place?.value.written).toBe('Palacio Nacional')
})

describe('a house is its owner’s home, and a mission stands abroad', () => {
  const MET = 'состоялась встреча министра Кении Анны Мванги с министром Чада Адамом Салехом.'
  test.each([
    ['a ministry', `В МИД Кении ${MET}`, 'KE'],
    ['an embassy', `В посольстве Кении ${MET}`, null],
    ['the building of an embassy', `В здании посольства Кении ${MET}`, null],
    ['where an ambassador lives', `В резиденции посла Кении ${MET}`, null],
    ['where an ambassador lives, and in which state', `В резиденции посла Кении в Чаде ${MET}`, 'TD'],
    ['an embassy in Chinese', '肯尼亚外长安娜·姆万吉在肯尼亚大使馆同乍得外长亚当·萨利赫举行会谈。', null],
  ])('%s', (_, text, country) => {
    const { meetings, participants } = read(text)
    expect(meetings[0]?.place?.value.country).toBe(country)
    expect(participants.map(({ party, role }) => [party?.value, role.value])).toEqual([
      ['KE', 'host'],
      ['TD', 'guest'],
    ])
  })
})
