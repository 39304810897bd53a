/** The help sheet: every key, and whether single keys are used at all. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../../words.tsx'

const KEYS = [
  ['move', 'j', 'k', '↓', '↑'],
  ['accept', 'a'],
  ['reject', 'x'],
  ['correct', 'e'],
  ['add', 'n'],
  ['comment', 'c'],
  ['why', 'w'],
  ['filter', 'f'],
  ['text', 't'],
  ['undo', 'u', 'Ctrl+Z'],
  ['redo', 'Shift+U', 'Ctrl+Shift+Z'],
  ['open', 'Enter'],
  ['select', 'Shift+←', 'Shift+→', 'Shift+↑', 'Shift+↓'],
  ['word', 'Ctrl+Shift+←', 'Ctrl+Shift+→'],
  ['leave', 'Esc'],
  ['help', '?'],
] as const

interface Props {
  readonly open: boolean
  readonly single: boolean
  readonly onSingle: (on: boolean) => void
  readonly onClose: () => void
}

export function Help({ open, single, onSingle, onClose }: Props) {
  const { t } = useWords()
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={(is) => !is && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t('help.title')}</Heading>
          <dl className="keys">
            {KEYS.map(([name, ...keys]) => (
              <div key={name}>
                <dt dir="ltr">
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(`help.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="small">{t('help.layout')}</p>
          <label className="check">
            <input type="checkbox" checked={single} onChange={(event) => onSingle(event.target.checked)} />{' '}
            {t('help.single')}
          </label>
          <div className="actions">
            <Button onPress={onClose}>{t('help.close')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
