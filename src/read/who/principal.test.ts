/** The name behind the title in somebody's office is that of whom he serves, wherever his own stands. */
import { expect, test } from 'vitest'
import { read } from '../../index.ts'

const people = (language: string, text: string) =>
  read(text, { language, published: '2025-03-04' })
    .participants.filter(({ role }) => role.value !== 'mentioned')
    .map(({ name, office, party }) => `${name.value.written} | ${office?.value ?? '-'} | ${party?.value ?? '-'}`)

const ADA = 'Ada Wexley | Foreign Minister of Chad | TD'

test.each([
  [
    'en',
    'behind the name',
    'Foreign Minister of Chad Ada Wexley met Noah Brunt, Chief Economic Adviser to President Tabor Kesley of Kenya.',
    [ADA, 'Noah Brunt | Chief Economic Adviser to President Tabor Kesley of Kenya | KE'],
  ],
  [
    'en',
    'before it',
    'Foreign Minister of Chad Ada Wexley held talks with Special Envoy of President Kesley, Noah Brunt.',
    [ADA, 'Noah Brunt | Special Envoy of President Kesley | -'],
  ],
  [
    'en',
    'with its article a title is of the holder himself',
    'Foreign Minister of Chad Ada Wexley met Special Adviser to the Prime Minister Noah Brunt.',
    [ADA, 'Noah Brunt | Special Adviser to the Prime Minister | -'],
  ],
  [
    'fr',
    'behind the name',
    'Noé Brunt, conseiller économique du président Jean Mbala du Gabon, a rencontré la ministre tchadienne Ada Diallo.',
    [
      'Noé Brunt | conseiller économique du président Jean Mbala du Gabon | GA',
      'Ada Diallo | ministre tchadienne | TD',
    ],
  ],
  [
    'fr',
    'before it',
    'L’envoyé spécial du président Mbala, Noé Brunt, a été reçu par la ministre tchadienne Ada Diallo.',
    ['Noé Brunt | envoyé spécial du président Mbala | -', 'Ada Diallo | ministre tchadienne | TD'],
  ],
  [
    'es',
    'behind the name',
    'La ministra chadiana Ada Díaz recibió a Noé Brunt, enviado especial del presidente Juan Mora de Honduras.',
    ['Ada Díaz | ministra chadiana | TD', 'Noé Brunt | enviado especial del presidente Juan Mora de Honduras | HN'],
  ],
])('%s: %s', (language, _, text, expected) => {
  expect(people(language, text)).toEqual(expected)
})
