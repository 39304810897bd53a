/** The page's sections in their order, each with the means to move it or leave it out; those left out stand below, to be taken in again. */
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Cell, Sheet } from '../../../../src/register/cite.ts'
import { SheetTable } from '../../parts/sheet.tsx'
import type { Language } from '../../settings.tsx'
import { useWords, WordsIn } from '../../words.tsx'
import type { Act } from './index.tsx'
import { Marks } from './notes.tsx'
import type { BriefState } from './state.ts'

interface Props {
  readonly state: BriefState
  readonly act: Act
  readonly language: Language
  /** What a screen reader is told of a change. */
  readonly onSaid: (words: string) => void
}

export function Sections({ state, act, language, onSaid }: Props) {
  const { t, say, number, code, direction } = useWords()
  const { page, arrange } = state
  const list = useRef<HTMLDivElement>(null)
  /** The control to be focused again once its section has moved. */
  const focus = useRef('')
  useEffect(() => {
    if (focus.current === '') return
    const control = list.current?.querySelector<HTMLElement>(`${focus.current} button:not(:disabled)`)
    if (!control) return
    control.focus()
    focus.current = ''
  })
  const shown = page.sections.filter((key) => !page.left.includes(key))
  const move = (key: string, by: -1 | 1) => {
    const at = shown.indexOf(key) + by
    const moved = shown.toSpliced(shown.indexOf(key), 1).toSpliced(at, 0, key)
    const name = say(key)
    void act(async () => {
      await arrange({ order: [...moved, ...page.left] })
      focus.current = `[data-move="${key} ${by}"]`
      onSaid(t('brief.moved', { section: name, place: number(at + 1), of: number(shown.length) }))
    })
  }
  const leave = (key: string) =>
    void act(async () => {
      await arrange({ left: [...page.left, key] })
      // On to the section that takes its place.
      const next = shown[shown.indexOf(key) + 1] ?? shown[shown.indexOf(key) - 1]
      focus.current = next === undefined ? '.left-out' : `[data-leave="${next}"]`
      onSaid(t('brief.gone', { section: say(key) }))
    })
  const take = (key: string) =>
    void act(async () => {
      await arrange({ left: page.left.filter((one) => one !== key) })
      focus.current = `[data-leave="${key}"]`
      onSaid(t('brief.taken', { section: say(key) }))
    })
  const behind = marksOf(page)
  return (
    <div ref={list}>
      {page.sheets.map((sheet, at) => {
        const key = page.sections[at] ?? ''
        if (page.left.includes(key)) return null
        const place = shown.indexOf(key)
        const name = say(key)
        return (
          <div className="section" key={key}>
            <div className="section-tools" lang={code} dir={direction}>
              <span data-move={`${key} -1`}>
                <Button
                  className="quiet"
                  isDisabled={place === 0}
                  onPress={() => move(key, -1)}
                  aria-label={t('brief.up', { section: name })}
                >
                  ↑
                </Button>
              </span>
              <span data-move={`${key} 1`}>
                <Button
                  className="quiet"
                  isDisabled={place === shown.length - 1}
                  onPress={() => move(key, 1)}
                  aria-label={t('brief.down', { section: name })}
                >
                  ↓
                </Button>
              </span>
              <span data-leave={key}>
                <Button className="quiet" onPress={() => leave(key)} aria-label={t('brief.leave', { section: name })}>
                  {t('brief.leave.short')}
                </Button>
              </span>
            </div>
            <WordsIn language={language}>
              <SheetTable
                sheet={sheet}
                documents={page.documents}
                behind={(cell) => <Marks page={page} numbers={behind.get(cell) ?? []} />}
              />
            </WordsIn>
          </div>
        )
      })}
      {page.left.length > 0 && (
        <section className="left-out" lang={code} dir={direction}>
          <h2>{t('brief.left')}</h2>
          <ul>
            {page.sections
              .filter((key) => page.left.includes(key))
              .map((key) => (
                <li key={key}>
                  <bdi>{say(key)}</bdi>{' '}
                  <Button
                    className="quiet"
                    onPress={() => take(key)}
                    aria-label={t('brief.take', { section: say(key) })}
                  >
                    {t('brief.take.short')}
                  </Button>
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** Of each cell the numbers of its notes. */
function marksOf({ sheets, marks }: { sheets: readonly Sheet[]; marks: BriefState['page']['marks'] }) {
  const numbers = new Map<Cell, readonly number[]>()
  for (const [sheet, { rows }] of sheets.entries())
    for (const [row, cells] of rows.entries())
      for (const [at, cell] of cells.entries()) numbers.set(cell, marks[sheet]?.[row]?.[at] ?? [])
  return numbers
}
