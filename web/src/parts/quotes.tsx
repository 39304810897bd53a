/** A button that opens the sentences on which something rests, each a link to its place in the reader. */
import './quotes.css'
import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover, Pressable } from 'react-aria-components'
import { Link } from 'wouter'
import type { Documents } from '../../../src/http/types.ts'
import type { Cite, Phrase } from '../../../src/register/cite.ts'
import { documentAddress, placeOf, useRegister } from '../register.tsx'
import { useWords } from '../words.tsx'
import { Dotted } from './dotted.tsx'
import { Phrases } from './phrases.tsx'
import { TitleOf } from './title.tsx'

export interface Quotation {
  /** What stands before the words, such as a stance. */
  readonly head?: ReactNode
  readonly words: readonly Phrase[]
  readonly cite: Cite
}

interface QuotesProps {
  /** What the button is called: what is to be seen on it stands in it. */
  readonly name: string
  /** The head of the list; the name if left out. */
  readonly head?: string
  readonly of: readonly Quotation[]
  readonly documents: Documents
  readonly className?: string
  /** Whether it stands in a line as its words do: a button proper is a block, before which a line may always break. */
  readonly inline?: boolean
  readonly children: ReactNode
}

export function Quotes({ name, head = name, of, documents, className, inline = false, children }: QuotesProps) {
  return (
    <DialogTrigger>
      {inline ? (
        <Pressable>
          {/* biome-ignore lint/a11y/useSemanticElements: see `inline` */}
          <span role="button" tabIndex={0} className={className} aria-label={name}>
            {children}
          </span>
        </Pressable>
      ) : (
        <Button className={`plain ${className ?? ''}`} aria-label={name}>
          {children}
        </Button>
      )}
      <Popover className="react-aria-Popover quotes-over" placement="bottom">
        <Dialog className="panel quotes" aria-label={head}>
          <Heading slot="title">{head}</Heading>
          <QuoteList of={of} documents={documents} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

export function QuoteList({ of, documents }: { of: readonly Quotation[]; documents: Documents }) {
  return (
    <ul>
      {of.map((quotation, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: quotations never change places
        <li key={at}>
          {quotation.head}
          <Phrases of={quotation.words} />
          <Source cite={quotation.cite} documents={documents} />
        </li>
      ))}
    </ul>
  )
}

/** The report that says so, as a link to the words. */
export function Source({ cite, documents }: { cite: Cite; documents: Documents }) {
  const { t, date } = useWords()
  const register = useRegister()
  const held = documents[cite.document]
  if (!held) return null
  const { language, published, publisher } = held
  return (
    <div className="source">
      <Link href={documentAddress(register, cite.document, placeOf(cite))}>
        <TitleOf of={held} />
      </Link>
      <Dotted
        className="small"
        of={[publisher, published && date({ from: published, to: published }), t(`language.${language}`)]}
      />
    </div>
  )
}
