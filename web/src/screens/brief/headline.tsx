/** The headline, which can be changed, and what stands below it. */
import { type FormEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { Dotted } from '../../parts/dotted.tsx'
import { Phrases } from '../../parts/phrases.tsx'
import type { Language } from '../../settings.tsx'
import { useWords, WordsIn } from '../../words.tsx'
import type { Act } from './index.tsx'
import type { BriefState } from './state.ts'

interface Props {
  readonly state: BriefState
  readonly act: Act
  readonly language: Language
}

/** Where the person types next. */
const focused = (input: HTMLInputElement | null) => input?.focus()

export function Headline({ state, act, language }: Props) {
  const { t, code, direction } = useWords()
  const { page, arrange } = state
  const [draft, setDraft] = useState<string>()
  const shown = page.headline ?? page.title
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setDraft(undefined))
    opener.current?.focus()
  }
  const keep = (title: string | null) => {
    close()
    if (title !== page.headline) void act(() => arrange({ title }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = (draft ?? '').trim()
    keep(words === '' || words === page.title ? null : words)
  }
  return (
    <header>
      {draft === undefined ? (
        <>
          <h1>
            <bdi>{shown}</bdi>
          </h1>
          <div className="section-tools" lang={code} dir={direction}>
            <Button ref={opener} className="quiet" onPress={() => setDraft(shown)}>
              {t('brief.headline.change')}
            </Button>
            {page.headline !== null && (
              <Button className="quiet" onPress={() => keep(null)}>
                {t('brief.headline.own')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <form className="headline" onSubmit={submit}>
          <h1 className="hidden">{shown}</h1>
          <input
            ref={focused}
            dir="auto"
            aria-label={t('brief.headline')}
            maxLength={500}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && close()}
          />
          <div className="actions" lang={code} dir={direction}>
            <Button type="submit">{t('save')}</Button>
            <Button className="quiet" onPress={close}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
      <WordsIn language={language}>
        <Dotted className="origin" of={page.lines.map((line) => <Phrases key={JSON.stringify(line)} of={[line]} />)} />
      </WordsIn>
    </header>
  )
}
