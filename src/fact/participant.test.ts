/** Who takes part: names with the offices around them, lists of those present, and whose each of them is. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

function people(text: string): string[] {
  const { participants } = read(text, { language: 'en', published: '2025-05-07' })
  return participants.map(
    ({ name, office, party, role }) =>
      `${name.value.written} | ${office?.value ?? '-'} | ${party?.value ?? '-'} | ${role.value}`,
  )
}

const MET = 'Kenyan Foreign Minister Ada Wexley met Chadian Foreign Minister Noah Brunt in Nairobi.'
const TWO = ['Ada Wexley | Kenyan Foreign Minister | KE | host', 'Noah Brunt | Chadian Foreign Minister | TD | guest']

test.each([
  [
    'a list of fields between commas',
    'Ada Wexley of Kenya met Tabor Kesley, Minister of Foreign Affairs, Agriculture, Trade and Works of Chad.',
    'Tabor Kesley | Minister of Foreign Affairs, Agriculture, Trade and Works of Chad | TD | participant',
  ],
  [
    'letters of honours behind the name',
    'Ada Wexley of Kenya met the Hon Tabor Kesley, M.P., Minister of Foreign Affairs of Chad.',
    'Tabor Kesley | Minister of Foreign Affairs of Chad | TD | participant',
  ],
  [
    'a body between commas before the name',
    "Chad's Permanent Secretary, Ministry of Foreign Affairs, Tabor Kesley met Ada Wexley of Kenya.",
    "Tabor Kesley | Chad's Permanent Secretary, Ministry of Foreign Affairs | TD | participant",
  ],
  [
    'a body with its field before the head',
    "Ada Wexley of Kenya met Chad's Department of Works (DoW) Undersecretary for Policy Tabor Kesley.",
    "Tabor Kesley | Chad's Department of Works (DoW) Undersecretary for Policy | TD | participant",
  ],
  [
    'two offices beside each other before a name between commas',
    'Ada Wexley of Kenya met the Under Secretary, Political Director of the Foreign Ministry of Chad, Tabor Kesley.',
    'Tabor Kesley | Under Secretary, Political Director of the Foreign Ministry of Chad | TD | participant',
  ],
  [
    'the body somebody is in',
    'Ada Wexley of Kenya met the Permanent Secretary in the Ministry of Works of Chad, Tabor Kesley.',
    'Tabor Kesley | Permanent Secretary in the Ministry of Works of Chad | TD | participant',
  ],
  [
    'a state behind a stroke',
    'Ada Wexley of Kenya met Ambassador Tabor Kesley, Director Americas/Chad.',
    'Tabor Kesley | Director Americas/Chad | TD | participant',
  ],
  [
    'a field with a plural in the possessive',
    "Ada Wexley of Kenya met Tabor Kesley, Assistant Minister for Veterans' Affairs of Chad.",
    "Tabor Kesley | Assistant Minister for Veterans' Affairs of Chad | TD | participant",
  ],
  [
    "a monarch's title that is a given name",
    'Ada Wexley of Kenya met Chadian Minister of Works Dr. Sultan Kesley.',
    'Sultan Kesley | Chadian Minister of Works | TD | participant',
  ],
  [
    'what a secretary is over in brackets',
    'Ada Wexley of Kenya met Tabor Kesley, Additional Secretary (West), Ministry of External Affairs of Chad.',
    'Tabor Kesley | Additional Secretary (West), Ministry of External Affairs of Chad | TD | participant',
  ],
  [
    "another state's office of several fields",
    "Ada Wexley of Kenya met HE Minister of State for the Middle East at Chad's Foreign, Trade and Development Office Tabor Kesley.",
    "Tabor Kesley | Minister of State for the Middle East at Chad's Foreign, Trade and Development Office | TD | participant",
  ],
  [
    'a body that no list has',
    'Ada Wexley of Kenya met the Director of the Chadian National Planning Agency (NPA), Tabor Kesley.',
    'Tabor Kesley | Director of the Chadian National Planning Agency (NPA) | TD | participant',
  ],
  [
    'members of a body before their names',
    'Ada Wexley of Kenya met Chad Presidency members Tabor Kesley and Paul Aldin.',
    'Tabor Kesley | Chad Presidency members | TD | participant',
  ],
  [
    'where a director works',
    'Ada Wexley of Kenya met the World Bank Chad country director, Tabor Kesley.',
    'Tabor Kesley | World Bank Chad country director | WORLD-BANK | participant',
  ],
  [
    'a minister who receives an ambassador where he is posted',
    'Foreign Minister Tabor Kesley met the High Commissioner of Kenya to Chad, Ada Wexley.',
    'Tabor Kesley | Foreign Minister | TD | participant',
  ],
  [
    'a land that is no state',
    'Ada Wexley of Kenya and Noah Brunt of Chad met President Tabor Kesley of Kosovo.',
    'Tabor Kesley | President | - | participant',
  ],
  [
    'a state in whose possession a name stands',
    "Chad's Tabor Kesley met Ada Wexley of Kenya.",
    'Tabor Kesley | - | TD | participant',
  ],
])('reads %s', (_, text, wanted) => {
  expect(people(text)).toContain(wanted)
})

test.each([
  [
    'Also present at the meeting were Deputy Minister Tabor Kesley and the Chadian Ambassador, Lena Morgan.',
    ['Tabor Kesley | Deputy Minister | KE | participant', 'Lena Morgan | Chadian Ambassador | TD | participant'],
  ],
  [
    'The Chadian Ambassador, Lena Morgan, was also in attendance.',
    ['Lena Morgan | Chadian Ambassador | TD | participant'],
  ],
  [
    'Others present included Chadian Ambassador Lena Morgan and Chadian trade envoy Paul Aldin.',
    ['Lena Morgan | Chadian Ambassador | TD | participant', 'Paul Aldin | Chadian trade envoy | TD | participant'],
  ],
  ['Tabor Kesley led the Chadian delegation.', ['Tabor Kesley | - | TD | guest']],
])('lists those present: %s', (sentence, wanted) => {
  expect(people(`${MET} ${sentence}`)).toEqual([...TWO, ...wanted])
})

test('whoever accompanies somebody is of the side that the pronoun takes up', () => {
  expect(people(`${MET} Brunt praised the roads. He was accompanied by Ambassador Lena Morgan.`)).toEqual([
    ...TWO,
    'Lena Morgan | Ambassador | TD | participant',
  ])
})

test('a second state that was represented has its own', () => {
  const text =
    'Kenya and Chad held talks in Nairobi. Kenya was represented by Foreign Minister Ada Wexley and Chad was represented by Noah Brunt.'
  expect(people(text)).toEqual(['Ada Wexley | Foreign Minister | KE | host', 'Noah Brunt | - | TD | guest'])
})

test('an adjective of two states is of the one that the text names', () => {
  const text =
    'Rwanda and DR Congo held talks in Luanda. The Rwandan delegation was led by Foreign Minister Ada Wexley, while the Congolese delegation was headed by Noah Brunt, Minister of State.'
  expect(people(text)).toEqual([
    'Ada Wexley | Foreign Minister | RW | participant',
    'Noah Brunt | Minister of State | CD | participant',
  ])
})

test('those who came to a gathering of several are its parties', () => {
  const { meetings } = read(
    'The Ninth Meeting of the Fisheries Council was held in Kingston. It was attended by the Hon Ada Wexley, Minister of Works of Jamaica; Mr Noah Brunt, Minister of Trade of Barbados; and Ms Lena Morgan, Minister of Health of Belize.',
    { language: 'en' },
  )
  expect(meetings[0]?.parties.map(({ value }) => value).sort()).toEqual(['BB', 'BZ', 'JM'])
})

test.each([
  [
    'where those of two states only hold a view together',
    'Trade between the peoples has grown, the statement of Kenya and Chad noted. Kenyan Foreign Minister Ada Wexley said that trade was growing.',
  ],
  [
    'where talks are only named',
    'Rebels are opposed to talks. Kenyan Foreign Minister Ada Wexley said that trade was growing.',
  ],
  [
    'before the meeting',
    'The presidents of Kenya and Chad will meet in Nairobi. Kenyan Foreign Minister Ada Wexley said that trade was growing.',
  ],
])('who speaks takes no part %s', (_, text) => {
  const roles = people(text).map((line) => line.split(' | ').at(-1))
  expect(roles.filter((role) => role !== 'mentioned')).toEqual([])
})

test('who speaks of what was said at talks takes part', () => {
  const text = 'Kenya and Chad held talks in Nairobi. Kenyan Foreign Minister Ada Wexley said that trade was growing.'
  expect(people(text)).toEqual(['Ada Wexley | Kenyan Foreign Minister | KE | participant'])
})

test('who belongs to a delegation stands in a relative clause; whoever leads one that was received is a guest', () => {
  expect(
    people('President Noah Brunt of Chad received a Kenyan delegation, which included Ada Wexley, Minister of Works.'),
  ).toEqual(['Noah Brunt | President | TD | host', 'Ada Wexley | Minister of Works | KE | participant'])
  expect(
    people('Foreign Minister Noah Brunt of Chad received a delegation led by Kenyan Minister Ada Wexley.'),
  ).toEqual(['Noah Brunt | Foreign Minister | TD | host', 'Ada Wexley | Kenyan Minister | KE | guest'])
})

test('a gathering or house that is called after somebody names nobody', () => {
  expect(people(`${MET} They had met at the Sir Tabor Kesley forum and at King Tabor International Airport.`)).toEqual(
    TWO,
  )
})

test.each([
  [
    'behind the names',
    'The session was co-chaired by Ada Wexley and Noah Brunt, foreign ministers of Kenya and Chad respectively.',
    'foreign ministers of Kenya and Chad',
  ],
  [
    'before the names',
    "The session was co-chaired by both countries' foreign ministers; Dr Ada Wexley and Noah Brunt, respectively of Kenya and Chad.",
    'foreign ministers',
  ],
])('each of several holds an office of his own state: %s', (_, text, office) => {
  expect(people(text)).toEqual([`Ada Wexley | ${office} | KE | chair`, `Noah Brunt | ${office} | TD | chair`])
})

test.each([
  'Attending the meeting were Lena Morgan, Minister of Works, and Paul Aldin, Assistant Minister of Health.',
  'Among those who also attended were Lena Morgan, Minister of Works, and Paul Aldin, Assistant Minister of Health.',
  'Joining the talks were Lena Morgan, Minister of Works, and Paul Aldin, Assistant Minister of Health.',
])('whoever was there took part: %s', (text) => {
  const roles = people(`${MET} ${text}`).map((line) => line.split(' | '))
  expect(roles.slice(2).map(([name, , , role]) => [name, role])).toEqual([
    ['Lena Morgan', 'participant'],
    ['Paul Aldin', 'participant'],
  ])
})

test('a family name in capitals before the given name is what he is called by', () => {
  expect(
    people(
      'Minister Wexley shook hands.\n\nMs. WEXLEY Ada, Foreign Minister of Kenya, met Noah Brunt of Chad. Minister Wexley praised the roads.',
    ),
  ).toEqual(['WEXLEY Ada | Foreign Minister of Kenya | KE | participant', 'Noah Brunt | - | TD | participant'])
})

test('who is only one of several ministers is not taken for the home side', () => {
  const text =
    'Talks between Kenya, Chad and Mali were held in Nairobi on Monday with the participation of Foreign Ministers Ada Wexley, Noah Brunt and Lena Morgan.'
  expect(people(text).map((line) => line.split(' | ')[2])).toEqual(['-', '-', '-'])
})

test("whose each of two is stands in the possessive before him: Kenya's X and Chad's Y", () => {
  expect(people("Kenya's Ada Wexley and Chad's Noah Brunt met in Nairobi.")).toEqual([
    'Ada Wexley | - | KE | host',
    'Noah Brunt | - | TD | guest',
  ])
})

test('each of several is of the state that stands behind his name', () => {
  const text =
    'Foreign Ministers Ada Wexley from Kenya, Noah Brunt from Chad and Tabor Kesley from Mali met in Nairobi.'
  expect(people(text).map((line) => line.split(' | ')[2])).toEqual(['KE', 'TD', 'ML'])
})

test('a rank may have another in brackets', () => {
  const text = 'Kenyan Foreign Minister Ada Wexley met Chadian Foreign Secretary Admiral (Prof) Noah Brunt in Nairobi.'
  expect(people(text)[1]).toBe('Noah Brunt | Chadian Foreign Secretary | TD | guest')
})

test('who speaks for the guests of somebody who is told to have received them is a guest', () => {
  expect(
    people(
      'Kenyan Foreign Minister Ada Wexley received a delegation of Chad. Chadian Minister of Works Tabor Kesley said that trade was growing.',
    ),
  ).toEqual([
    'Ada Wexley | Kenyan Foreign Minister | KE | host',
    'Tabor Kesley | Chadian Minister of Works | TD | guest',
  ])
})
