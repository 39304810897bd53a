/** The page before the next round, as it will be published: headline and sections are arranged here, and it goes out from here. */
import { Suspense, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useParams, useSearchParams } from 'wouter'
import { useMechanisms } from '../../parts/mechanism-select.tsx'
import { NameOf } from '../../parts/name.tsx'
import { nearby } from '../../parts/near.ts'
import { ProblemNote } from '../../parts/problem.tsx'
import { useReviewer } from '../../parts/reviewer.tsx'
import { useRegister } from '../../register.tsx'
import { LANGUAGES, type Language } from '../../settings.tsx'
import { useWords, WordsIn } from '../../words.tsx'
import './brief.css'
import { Changes, CommentForm } from './comments.tsx'
import { Headline } from './headline.tsx'
import { Notes } from './notes.tsx'
import { Sections } from './sections.tsx'
import { type BriefState, useBrief } from './state.ts'

export default function Brief() {
  const { t, code } = useWords()
  const { id = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const register = useRegister()
  const mechanism = useMechanisms().data?.find((one) => one.id === id)
  const asked = search.get('page')
  const language: Language = asked !== null && asked in LANGUAGES ? (asked as Language) : (code as Language)
  return (
    <div className="brief">
      {mechanism && (
        <p className="small way">
          <Link href={`/${register}/mechanism/${encodeURIComponent(id)}`}>
            <NameOf of={mechanism} />
          </Link>
        </p>
      )}
      <fieldset className="languages">
        <legend>{t('brief.language')}</legend>
        {Object.entries(LANGUAGES).map(([one, name]) => (
          <label key={one}>
            <input
              type="radio"
              name="page"
              checked={one === language}
              onChange={() => setSearch({ page: one }, { replace: true })}
            />
            <span lang={one}>{name}</span>
          </label>
        ))}
      </fieldset>
      <Suspense fallback={<p role="status">{t('waiting')}</p>}>
        <Page key={`${id} ${language}`} id={id} language={language} />
      </Suspense>
    </div>
  )
}

function Page({ id, language }: { id: string; language: Language }) {
  const { t } = useWords()
  const state = useBrief(id, language)
  const { named, dialog } = useReviewer()
  const [said, setSaid] = useState('')
  const { page, refused, error } = state
  /** A change, once the person has a name. */
  const act: Act = async (work) => {
    setSaid('')
    const keepFocus = nearby()
    // What the server refuses is shown from the state of the change.
    const done =
      (await named()) &&
      (await work().then(
        () => true,
        () => false,
      ))
    keepFocus()
    return done
  }
  return (
    <>
      <Tools state={state} act={act} />
      {refused && (
        <p className="problem" role="alert">
          {t('brief.later')}
        </p>
      )}
      {error && <ProblemNote error={error} />}
      <p className="said" role="status">
        {said}
      </p>
      <article className="page" lang={language} dir={page.direction}>
        <Headline state={state} act={act} language={language} />
        <Sections state={state} act={act} language={language} onSaid={setSaid} />
        <WordsIn language={language}>
          <Notes page={page} />
        </WordsIn>
      </article>
      <CommentForm onComment={(note) => act(() => state.comment(note))} />
      <Changes page={page} />
      {dialog}
    </>
  )
}

/** Tells whether it was done: it may be refused, and a person may rather not say who they are. */
export type Act = (work: () => Promise<unknown>) => Promise<boolean>

function Tools({ state, act }: { state: BriefState; act: Act }) {
  const { t } = useWords()
  const { undoes, redoes, turn, file, isPending } = state
  return (
    <div className="tools">
      <a className="button" href={file('html')} download>
        {t('brief.publish')}
      </a>
      <Button className="quiet" onPress={() => window.print()}>
        {t('brief.print')}
      </Button>
      <a className="button quiet" href={file('markdown')} download>
        {t('brief.as.markdown')}
      </a>
      <a className="button quiet" href={file('text')} download>
        {t('brief.as.text')}
      </a>
      <span className="turns">
        <Button
          className="quiet"
          isDisabled={undoes === undefined || isPending}
          onPress={() => act(() => turn('undo', undoes ?? 0))}
        >
          {t('brief.undo')}
        </Button>
        <Button
          className="quiet"
          isDisabled={redoes === undefined || isPending}
          onPress={() => act(() => turn('redo', redoes ?? 0))}
        >
          {t('brief.redo')}
        </Button>
      </span>
    </div>
  )
}
