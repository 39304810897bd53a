/** @internal A record made by hand, with its text, for tests that must not depend on how well anything is read. */
import type { Reading } from '../sense/reading.ts'
import { type MahdarRecord, SCHEMA } from './schema.ts'

export const SAMPLE_TEXT = `Ruritania and Freedonia hold talks 🕊
3 December 2025

The foreign ministers of Japan and Kenya met in Geneva on Tuesday for the third round of the Japan-Kenya dialogue.
The two sides agreed to open a “trade” office. Ms Sato said that Japan supports free ports. She added that fishing may wait.
Mr Otieno opposed new quotas.`

/** A reading of words of the sample text. */
function of<T>(value: T, words: string, rule: string, more: Partial<Reading<T>> = {}): Reading<T> {
  const start = SAMPLE_TEXT.indexOf(words)
  return { value, from: [{ start, end: start + words.length }], how: 'stated', rule: `en/${rule}`, ...more }
}

const japan = of('JP', 'Japan', 'party/name')
const kenya = of('KE', 'Kenya', 'party/name')

export const SAMPLE: MahdarRecord = {
  schema: SCHEMA,
  engine: '0.0.0',
  document: {
    sha256: '0'.repeat(64),
    language: 'en',
    direction: 'ltr',
    title: 'Ruritania and Freedonia hold talks 🕊',
    publisher: null,
    published: '2025-12-03',
    url: null,
    length: SAMPLE_TEXT.length,
    offsets: 'utf-16',
  },
  meetings: [
    {
      id: 'm-1',
      kind: of('dialogue', 'dialogue', 'kind/format'),
      mechanism: of(
        { id: 'jp-ke-dialogue', written: 'Japan-Kenya dialogue', name: { ar: 'الحوار الياباني الكيني' } },
        'Japan-Kenya dialogue',
        'mechanism',
      ),
      round: of(3, 'third round', 'round/ordinal'),
      date: of({ from: '2025-12-02', to: '2025-12-02' }, 'Tuesday', 'date/weekday', { how: 'implied' }),
      place: of({ written: 'Geneva', name: { en: 'Geneva', ar: 'جنيف' }, country: 'CH' }, 'Geneva', 'place/city'),
      parties: [japan, kenya],
      status: of('held', 'met', 'status/told'),
    },
  ],
  participants: [
    {
      id: 'p-1',
      meeting: 'm-1',
      name: of({ written: 'Sato' }, 'Sato', 'name'),
      office: null,
      party: of('JP', 'Japan', 'party/remaining', { how: 'implied', doubt: 'there is no such day' }),
      role: of('participant', 'said', 'role/speaks'),
    },
    {
      id: 'p-2',
      meeting: 'm-1',
      name: of({ written: 'Otieno' }, 'Otieno', 'name'),
      office: null,
      party: null,
      role: of('mentioned', 'opposed', 'role/speaks'),
    },
  ],
  agreements: [
    {
      id: 'a-1',
      meeting: 'm-1',
      parties: [japan, kenya],
      act: of({ sense: 'agree', written: 'agreed' }, 'agreed', 'cue/verb'),
      content: of('open a “trade” office', 'open a “trade” office', 'agreement'),
      issues: [of('trade', 'trade', 'issue')],
    },
  ],
  statements: [
    {
      id: 's-1',
      meeting: 'm-1',
      joint: false,
      speaker: of({ participant: 'p-1', written: 'Sato' }, 'Sato', 'speaker/person'),
      party: japan,
      parties: [japan],
      cue: of({ sense: 'say', written: 'said' }, 'said', 'cue/verb'),
      content: of('Japan supports free ports', 'Japan supports free ports', 'content'),
      issues: [of('ports', 'ports', 'issue')],
      stance: of('support', 'supports', 'stance/head'),
    },
    {
      id: 's-2',
      meeting: 'm-1',
      joint: false,
      speaker: of({ participant: 'p-1', written: 'She' }, 'She', 'speaker/carried', {
        how: 'implied',
        doubt: 'speaker carried over 4 sentences',
      }),
      party: japan,
      parties: [japan],
      cue: of({ sense: 'add', written: 'added' }, 'added', 'cue/verb'),
      content: of('fishing may wait', 'fishing may wait', 'content'),
      issues: [],
      stance: of('inform', 'added', 'stance/sense'),
    },
    {
      id: 's-3',
      meeting: 'm-1',
      joint: false,
      speaker: of({ participant: 'p-2', written: 'Otieno' }, 'Otieno', 'speaker/person'),
      party: null,
      parties: [],
      cue: of({ sense: 'oppose', written: 'opposed' }, 'opposed', 'cue/verb'),
      content: of('new quotas', 'new quotas', 'content'),
      issues: [],
      stance: of('oppose', 'opposed', 'stance/sense'),
    },
  ],
  positions: [
    { party: 'JP', issue: 'ports', stances: ['support'], alignment: 'one-sided', basis: ['s-1'] },
    { party: 'JP', issue: 'trade', stances: [], alignment: 'agreed', basis: ['a-1'] },
    { party: 'KE', issue: 'trade', stances: [], alignment: 'agreed', basis: ['a-1'] },
  ],
  commitments: [
    {
      id: 'c-1',
      by: [japan, kenya],
      action: of('open a “trade” office', 'open a “trade” office', 'commitment'),
      due: null,
      basis: 'a-1',
    },
  ],
  milestones: [
    {
      id: 'y-1',
      what: of('third round', 'third round', 'milestone'),
      ordinal: of(3, 'third', 'ordinal'),
      year: of(2025, '2025', 'year'),
      since: null,
      date: null,
    },
  ],
  indicators: [
    {
      id: 'i-1',
      what: of('third round', 'third round', 'indicator'),
      measure: 'other',
      value: of(3, 'third', 'count'),
      unit: 'rounds',
      period: null,
    },
  ],
  abstentions: [
    { field: 'participants[1].party', why: 'nothing shows whom Otieno represents' },
    { field: 'statements[2].party', why: 'nothing shows whom Otieno represents' },
  ],
}
