/** Writing a comment under the page, and what was done to the page. */
import { type FormEvent, useState } from 'react'
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components'
import type { BriefAnswer } from '../../../../src/http/types.ts'
import { useWords } from '../../words.tsx'

/** @param onComment tells whether the comment was taken: one that was not is still there to be sent */
export function CommentForm({ onComment }: { onComment: (note: string) => Promise<boolean> }) {
  const { t } = useWords()
  const [note, setNote] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await onComment(note.trim())) setNote('')
  }
  return (
    <form className="comment" onSubmit={submit}>
      <TextField value={note} onChange={setNote} maxLength={10_000}>
        <Label>{t('brief.comment')}</Label>
        <TextArea rows={3} dir="auto" />
        <Text slot="description" className="small">
          {t('brief.comment.why')}
        </Text>
      </TextField>
      <Button type="submit" isDisabled={note.trim() === ''}>
        {t('brief.comment.send')}
      </Button>
    </form>
  )
}

export function Changes({ page: { changes } }: { page: BriefAnswer }) {
  const { t, moment } = useWords()
  if (changes.length === 0) return null
  return (
    <details className="changes">
      <summary>{t('brief.changes')}</summary>
      <ul>
        {changes.toReversed().map(({ seq, what, who, at, standing }) => (
          <li key={seq}>
            <bdi>{who}</bdi> · <bdi>{t(`brief.changes.${what}`)}</bdi> · <bdi>{moment(at)}</bdi>
            {!standing && ` · ${t('brief.changes.undone')}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
