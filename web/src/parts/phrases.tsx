/** Phrases of a view in the words of the chosen language, each inserted value in its own direction. */
import { Fragment, type ReactNode } from 'react'
import type { Phrase } from '../../../src/register/cite.ts'
import { inOwn, laidOut, type Run } from '../../../src/register/runs.ts'
import type { Span } from '../../../src/sense/reading.ts'
import { useWords, type Words } from '../words.tsx'
import { NameOf } from './name.tsx'

export function Phrases({ of }: { of: readonly Phrase[] }) {
  const words = useWords()
  return laidOut(of).map(({ run, space, joins, sign }, at) => (
    // Phrases have no identity of their own and never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={at}>
      {space && ('plain' in run && run.plain === '·' ? '\u00a0' : ' ')}
      {joins && 'say' in run
        ? words.say(run.say)
        : sign && 'plain' in run
          ? signOf(run.plain, words)
          : inWords(run, words)}
    </Fragment>
  ))
}

const signOf = (sign: string | number, words: Words) => (sign === ';' ? words.say('list.apart') : sign)

function inWords(phrase: Run, words: Words): ReactNode {
  if ('parties' in phrase) return <b className="party">{words.listed(phrase.parties.map(words.party))}</b>
  if ('say' in phrase) return <bdi className="ours">{words.say(phrase.say, phrase.filling)}</bdi>
  if ('quote' in phrase) {
    const { quote, language, marks } = inOwn(phrase, words.code)
    return (
      <Quote language={language}>
        <Marked words={quote} marks={marks} />
      </Quote>
    )
  }
  if ('issue' in phrase) return <bdi className="ours">{words.issue(phrase.issue)}</bdi>
  if ('date' in phrase)
    return (
      <>
        <bdi>{words.date(phrase.date)}</bdi>
        {phrase.written && (
          <span className="hijri">
            {' ('}
            {inWords(phrase.written, words)})
          </span>
        )}
      </>
    )
  if ('name' in phrase) return <NameOf of={phrase} />
  return <bdi>{typeof phrase.plain === 'number' ? words.number(phrase.plain) : phrase.plain}</bdi>
}

/** Words, with what was looked for standing out in them. */
export function Marked({ words, marks = [] }: { words: string; marks?: readonly Span[] | undefined }) {
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <Fragment key={start}>
          {words.slice(marks[at - 1]?.end ?? 0, start)}
          <mark>{words.slice(start, end)}</mark>
        </Fragment>
      ))}
      {words.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}

interface QuoteProps {
  readonly children: ReactNode
  readonly language: string
  /** Whether it is a paragraph of its own, and not a piece of one. */
  readonly block?: boolean
}

/** A document's own words, between the quotation marks of the page's language; they and the marks run in their own direction. */
export function Quote({ children, language, block = false }: QuoteProps) {
  const { code } = useWords()
  const [open, close] = code === 'ar' ? ['«', '»'] : ['“', '”']
  return (
    <q className={block ? 'quote alone' : 'quote'}>
      <bdi lang={language} dir={directionOf(language)}>
        {open}
        {children}
        {close}
      </bdi>
    </q>
  )
}

/** Of the languages that are read, one is written from the right. */
const directionOf = (language: string) => (language === 'ar' ? 'rtl' : 'ltr')
