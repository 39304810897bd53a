/** Bringing reports in: pasted, dropped as files or a folder, or chosen; each with what became of it. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  Button,
  DropZone,
  FileTrigger,
  isDirectoryDropItem,
  isFileDropItem,
  isTextDropItem,
  Label,
  TextArea,
  TextField,
} from 'react-aria-components'
import { useLocation } from 'wouter'
import type { Outcome } from '../../../../src/register/store/store.ts'
import { contained } from '../../../../src/view/bidi.ts'
import { ask, inRegister } from '../../api.ts'
import { useReviewer } from '../../parts/reviewer.tsx'
import { SideOptions } from '../../parts/side.tsx'
import { documentAddress, useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { LanguageSelect } from './language-select.tsx'
import { type Result, Results } from './results.tsx'

const NONE: readonly string[] = []

interface Incoming {
  readonly name: string
  readonly bytes: () => Promise<Blob>
}

/** Of files; what is pasted has none. Those in which reports of the languages that are read are found. */
const ENCODINGS = ['', 'windows-1256', 'windows-1252', 'windows-1251', 'utf-16le', 'utf-16be', 'gb18030'] as const

type Drop = Parameters<NonNullable<Parameters<typeof DropZone>[0]['onDrop']>>[0]['items'][number]

/** The files in what was dropped, folders opened. */
async function* filesIn(items: Iterable<Drop> | AsyncIterable<Drop>): AsyncGenerator<Incoming> {
  for await (const item of items) {
    if (isDirectoryDropItem(item)) yield* filesIn(item.getEntries())
    else if (isFileDropItem(item)) yield { name: item.name, bytes: () => item.getFile() }
    else if (isTextDropItem(item) && item.types.has('text/plain'))
      yield { name: '', bytes: async () => new Blob([await item.getText('text/plain')]) }
  }
}

export function Intake({ empty }: { empty: boolean }) {
  const { t } = useWords()
  const register = useRegister()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const progress = useRef<HTMLDivElement>(null)
  const { named, dialog } = useReviewer()
  const [pasted, setPasted] = useState('')
  const [published, setPublished] = useState('')
  const [language, setLanguage] = useState('')
  const [encoding, setEncoding] = useState('')
  const [side, setSide] = useState('')
  const [total, setTotal] = useState(0)
  const [results, setResults] = useState<readonly Result[]>([])

  const addOne = async ({ name, bytes }: Incoming): Promise<Result> => {
    const called = name || t('intake.pasted')
    const shown = contained(called)
    try {
      const told = { name: called, published, language, side, encoding: name ? encoding : '' }
      const outcome = await ask<Outcome>(inRegister(register, 'documents', told), {
        method: 'POST',
        body: await bytes(),
      })
      return { name: shown, outcome }
    } catch (error) {
      return { name: shown, error }
    }
  }

  const add = async (incoming: Iterable<Incoming> | AsyncIterable<Incoming>) => {
    if (!(await named())) return
    const all: Incoming[] = []
    for await (const one of incoming) all.push(one)
    setTotal(all.length)
    setResults([])
    const done: Result[] = []
    for (const one of all) {
      done.push(await addOne(one))
      setResults([...done])
    }
    const read = done.flatMap(({ outcome }) => outcome?.sha256 ?? [])
    // What could not be read is still there to be mended.
    if (read.length > 0) {
      setPasted('')
      setPublished('')
      setSide('')
    }
    await client.invalidateQueries({ queryKey: [register] })
    // A single report is opened, its record beside it; of several one goes on from what became of them.
    const [only] = read
    if (all.length === 1 && only !== undefined) navigate(documentAddress(register, only))
    else progress.current?.focus()
  }

  return (
    <section className="intake" aria-label={t('intake')} data-empty={empty}>
      <details open={empty}>
        <summary>{t('intake')}</summary>
        <DropZone
          getDropOperation={() => 'copy'}
          onDrop={({ items }) => add(filesIn(items))}
          aria-label={t('intake.drop')}
        >
          <p>{t('intake.drop')}</p>
          <div className="actions">
            <FileTrigger allowsMultiple onSelect={(files) => files && add(fromList(files))}>
              <Button>{t('intake.choose')}</Button>
            </FileTrigger>
            <FileTrigger acceptDirectory onSelect={(files) => files && add(fromList(files))}>
              <Button className="quiet">{t('intake.folder')}</Button>
            </FileTrigger>
          </div>
          <TextField className="paste" value={pasted} onChange={setPasted}>
            <Label>{t('intake.paste')}</Label>
            <TextArea rows={empty ? 6 : 3} dir="auto" />
          </TextField>
          <div className="actions">
            <label>
              {t('intake.published')}
              <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
            </label>
            <label>
              {t('library.side')}
              <select value={side} onChange={(event) => setSide(event.target.value)}>
                <SideOptions first={NONE} unknown />
              </select>
            </label>
            <details className="more">
              <summary>{t('intake.more')}</summary>
              <div className="actions">
                <LanguageSelect
                  label={t('intake.written')}
                  none={t('intake.language')}
                  value={language}
                  onChange={setLanguage}
                />
                <label>
                  {t('intake.encoding')}
                  <select value={encoding} onChange={(event) => setEncoding(event.target.value)}>
                    {ENCODINGS.map((label) => (
                      <option key={label} value={label}>
                        {label || 'UTF-8'}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
            </details>
            <Button
              isDisabled={pasted.trim() === ''}
              onPress={() => add([{ name: '', bytes: async () => new Blob([pasted]) }])}
            >
              {t('intake.read')}
            </Button>
          </div>
        </DropZone>
      </details>
      {total > 0 && <Results results={results} total={total} ref={progress} />}
      {dialog}
    </section>
  )
}

function fromList(files: FileList): Incoming[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, bytes: async () => file }))
}
