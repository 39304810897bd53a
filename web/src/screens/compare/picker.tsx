/** Choosing a report to compare, by words of its name or by its mechanism. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import type { Listing } from '../../../../src/http/types.ts'
import { LONGEST } from '../../address.tsx'
import { ask, inRegister } from '../../api.ts'
import { Dotted } from '../../parts/dotted.tsx'
import { MechanismSelect } from '../../parts/mechanism-select.tsx'
import { SideOf } from '../../parts/side.tsx'
import { TitleOf } from '../../parts/title.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

export function Picker({ name, onChoose }: { name: string; onChoose: (sha: string) => void }) {
  return (
    <DialogTrigger>
      <Button className="quiet">{name}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="picker">
            {({ close }) => (
              <>
                <Heading slot="title">{name}</Heading>
                <Choices
                  onChoose={(sha) => {
                    onChoose(sha)
                    close()
                  }}
                />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

function Choices({ onChoose }: { onChoose: (sha: string) => void }) {
  const { t, date, say } = useWords()
  const register = useRegister()
  const [q, setQ] = useState('')
  const [mechanism, setMechanism] = useState('')
  const listing = useQuery({
    queryKey: [register, 'documents', { q, mechanism }, 0],
    queryFn: () => ask<Listing>(inRegister(register, 'documents', { q, mechanism })),
    placeholderData: (before) => before,
  })
  return (
    <>
      <div className="filters">
        <SearchField value={q} onChange={setQ} maxLength={LONGEST} autoFocus>
          <Label>{t('library.filter')}</Label>
          <Input />
        </SearchField>
        <MechanismSelect value={mechanism} onChange={setMechanism} />
      </div>
      <ul>
        {listing.data?.documents.map((row) => (
          <li key={row.sha256}>
            <Button className="plain" onPress={() => onChoose(row.sha256)}>
              <TitleOf of={row} />
              <Dotted
                className="small"
                of={[
                  row.round !== null && say('round', row.round),
                  row.side && <SideOf key="side" of={row.side} />,
                  row.publisher,
                  row.published && date({ from: row.published, to: row.published }),
                  t(`language.${row.language}`),
                ]}
              />
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
