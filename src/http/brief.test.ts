/** Arranging a brief and publishing it: kept, taken back, never over another's change, and harmless whatever it says. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sample, sampleServer } from './sample.ts'
import type { BriefAnswer } from './types.ts'

const casebook = join(import.meta.dirname, '../../casebook')
const AT = '/api/own/mechanisms/cn-ru-strategic-security-consultation/brief'

let server: Sample

beforeAll(async () => {
  server = await sampleServer()
  for (const path of globSync('00[12]*/report.{ar,en}.txt', { cwd: casebook }).sort())
    await server.write(`/api/own/documents?name=${path}&published=2025-12-03`, readFileSync(join(casebook, path)))
})
afterAll(() => server.close())

const page = async (lang = 'en') => JSON.parse((await server.ask(`${AT}?lang=${lang}`)).body) as BriefAnswer
const change = async (rest: string, body: object, lang = 'en') => {
  const { status, body: said } = await server.write(`${AT}${rest}?lang=${lang}`, JSON.stringify(body))
  return { status, page: JSON.parse(said) as BriefAnswer }
}
const file = async (format: string, lang = 'en') => server.ask(`${AT}/file?format=${format}&lang=${lang}`)
/** The page as it stands, with a part of its arrangement changed. */
const arrange = async (part: object, lang = 'en') => {
  const { seen, headline, sections, left } = await page(lang)
  return change('', { seen, title: headline, order: sections, left, ...part }, lang)
}

test('headline, order and what is left out are kept for a page in its language, and are in the file', async () => {
  const before = await page()
  const [first = '', second = ''] = before.sections
  const { status } = await arrange({ title: 'What is next in Beijing', order: [second, first], left: [first] })
  expect(status).toBe(200)
  const after = await page()
  expect([after.headline, after.sections.slice(0, 2), after.left]).toEqual([
    'What is next in Beijing',
    [second, first],
    [first],
  ])
  expect((await page('ar')).headline).toBeNull()
  const { body, headers } = await file('html')
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.en\.html"$/)
  expect(body).toContain('<h1>What is next in Beijing</h1>')
  expect(body.match(/<h2>/g)?.length).toBe(before.sections.length)
  expect((await file('markdown')).body).toMatch(/^# What is next in Beijing\n/)
  expect((await file('text')).body).toMatch(/^What is next in Beijing\n/)
})

test('every number on the page has its note, in the words of its document', async () => {
  const { marks, notes, sheets, left, sections } = await page()
  const numbers = new Set(marks.flat(3))
  expect([...numbers].every((one) => notes[one - 1]?.number === one)).toBe(true)
  for (const [at, sheet] of sheets.entries())
    if (!left.includes(sections[at] ?? ''))
      for (const [row, cells] of sheet.rows.entries())
        if (cells.some(({ cites }) => cites.length > 0)) expect(marks[at]?.[row]?.flat().length).toBeGreaterThan(0)
  for (const { document, sentence, at } of notes) {
    const { text } = JSON.parse((await server.ask(`/api/own/documents/${document}`)).body)
    const [start, end] = at.split('-').map(Number)
    expect(text).toContain(sentence)
    expect(sentence).toContain(text.slice(start, end).trim().split('\n')[0])
  }
})

test('a change is taken back and put in force again', async () => {
  await arrange({ title: 'One' }, 'ar')
  const { page: two } = await arrange({ title: 'Two' }, 'ar')
  const of = two.changes.findLast(({ what }) => what === 'arranged')?.seq
  expect((await change('/turn', { seen: two.seen, kind: 'undo', of }, 'ar')).page.headline).toBe('One')
  const { seen } = await page('ar')
  expect((await change('/turn', { seen, kind: 'redo', of }, 'ar')).page.headline).toBe('Two')
  expect((await page('ar')).changes.map(({ who }) => who)).toContain('Samira Haddad')
})

test('a change upon what is no longer so is not made, and the page says what is', async () => {
  const { seen } = await page()
  await arrange({ title: 'Mine' })
  const { status, page: answer } = await change('', { seen, title: 'Yours', order: [], left: [] })
  expect([status, answer.refused, answer.headline]).toEqual([409, true, 'Mine'])
})

test('comments stand at the end of the page and of the file, in every language, and are taken back', async () => {
  const { page: after } = await change('/comments', { note: 'Ask about the railway.' })
  expect(after.sections.at(-1)).toBe('register.comments')
  expect((await file('html', 'ar')).body).toContain('Ask about the railway.')
  const { seen, changes } = await page()
  const of = changes.findLast(({ what }) => what === 'commented')?.seq
  await change('/turn', { seen, kind: 'undo', of })
  expect((await page()).sections).not.toContain('register.comments')
})

test('a comment on a document of the page stands under it, with the words it is about', async () => {
  const [document = ''] = Object.keys((await page()).documents)
  const { seen, record } = JSON.parse((await server.ask(`/api/own/documents/${document}`)).body)
  const fact = record.meetings[0].id
  const body = JSON.stringify({ seen, kind: 'comment', fact, note: 'Was it not in Beijing?' })
  expect((await server.write(`/api/own/documents/${document}/decisions`, body)).status).toBe(200)
  const { sheets } = await page()
  expect(sheets.at(-1)?.rows[0]?.[0]?.cites[0]?.document).toBe(document)
})

test('says what is wrong with a change that is none', async () => {
  const bodies = [
    '',
    '{}',
    '{"seen":0,"title":7,"order":[],"left":[]}',
    `{"seen":0,"title":"${'x'.repeat(501)}","order":[],"left":[]}`,
  ]
  for (const body of bodies) expect((await server.write(`${AT}?lang=en`, body)).status, body.slice(0, 60)).toBe(422)
  for (const note of ['', ' \n', 'x'.repeat(10_001)]) expect((await change('/comments', { note })).status).toBe(422)
  expect((await change('/turn', { seen: (await page()).seen, kind: 'undo', of: 1 })).status).toBe(422)
  expect((await file('pdf')).status).toBe(422)
  expect((await server.ask('/api/own/mechanisms/none/brief?lang=en')).status).toBe(422)
})
