/** Asks for one's name once, before the first thing that is written. */
import { type FormEvent, useCallback, useRef, useState } from 'react'
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components'
import { useSettings } from '../settings.tsx'
import { useWords } from '../words.tsx'

/** @returns a function that resolves when there is a name (false: it was not given), and the dialog to put on the screen */
export function useReviewer() {
  const { t } = useWords()
  const { settings, change } = useSettings()
  const [asking, setAsking] = useState(false)
  const [name, setName] = useState('')
  const answer = useRef<(given: boolean) => void>(() => {})
  const named = useCallback(() => {
    if (settings.reviewer.trim() !== '') return Promise.resolve(true)
    setAsking(true)
    return new Promise<boolean>((done) => {
      answer.current = done
    })
  }, [settings.reviewer])
  const end = (given: boolean) => {
    setAsking(false)
    answer.current(given)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    change({ reviewer: name.trim() })
    end(true)
  }
  const dialog = (
    <ModalOverlay className="overlay" isOpen={asking} onOpenChange={(open) => !open && end(false)} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t('reviewer.title')}</Heading>
          <p>{t('reviewer.why')}</p>
          <form onSubmit={submit}>
            <TextField autoFocus value={name} onChange={setName} maxLength={100}>
              <Label>{t('settings.reviewer')}</Label>
              <Input />
            </TextField>
            <div className="actions">
              <Button type="submit" isDisabled={name.trim() === ''}>
                {t('save')}
              </Button>
              <Button className="quiet" onPress={() => end(false)}>
                {t('cancel')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
  return { named, dialog }
}
