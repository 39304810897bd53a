/** The documents held, newest first. */
import { memo, useCallback, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import type { DocumentRow, Listing } from '../../../../src/http/types.ts'
import { Dotted } from '../../parts/dotted.tsx'
import { NameOf } from '../../parts/name.tsx'
import { fileOf } from '../../parts/shortened.ts'
import { SideOf } from '../../parts/side.tsx'
import { Tick } from '../../parts/tick.tsx'
import { TitleOf, titleOf } from '../../parts/title.tsx'
import { documentAddress, useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

/** Documents on one page, as the server gives them. */
const PAGE = 50

export function Documents({
  listing,
  page,
  onPage,
}: {
  listing: Listing
  page: number
  onPage: (page: number) => void
}) {
  const { t, number } = useWords()
  const register = useRegister()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const pages = Math.max(1, Math.ceil(listing.total / PAGE))
  const choose = useCallback(
    (sha: string, on: boolean) =>
      setChosen((before) => (on ? [...before, sha].slice(-2) : before.filter((one) => one !== sha))),
    [],
  )
  return (
    <>
      <div className="bar">
        <p role="status">{t('library.count', { count: listing.total, shown: number(listing.total) })}</p>
        <Button
          isDisabled={chosen.length !== 2}
          onPress={() => navigate(`/${register}/compare?a=${chosen[0]}&b=${chosen[1]}`)}
        >
          {t('library.compare')}
        </Button>
      </div>
      <ul className="documents">
        {listing.documents.map((row) => (
          <Row key={row.sha256} row={row} chosen={chosen.includes(row.sha256)} onChoose={choose} />
        ))}
      </ul>
      {pages > 1 && (
        <nav className="pages" aria-label={t('pages')}>
          <Button isDisabled={page === 0} onPress={() => onPage(page - 1)}>
            {t('pages.before')}
          </Button>
          <span>{t('pages.at', { page: number(page + 1), pages: number(pages) })}</span>
          <Button isDisabled={page + 1 >= pages} onPress={() => onPage(page + 1)}>
            {t('pages.next')}
          </Button>
        </nav>
      )}
    </>
  )
}

interface RowProps {
  readonly row: DocumentRow
  readonly chosen: boolean
  readonly onChoose: (sha: string, on: boolean) => void
}

/** One report; made again only where something of it has changed, not at every key that narrows the list. */
const Row = memo(({ row, chosen, onChoose }: RowProps) => {
  const { t, number, party, listed, date, say } = useWords()
  const register = useRegister()
  const { mechanism, round, day, side, parties, published, publisher, name, language } = row
  const about = [
    mechanism && <NameOf key={mechanism.id} of={mechanism} />,
    round !== null && say('round', round),
    day && date(day),
    listed(parties.map(party)),
  ]
  const origin = [
    side && <SideOf key="side" of={side} />,
    publisher,
    published ? date({ from: published, to: published }) : t('library.no-date'),
    t(`language.${language}`),
    <span key="name" title={name}>
      {fileOf(name)}
    </span>,
    row.copyOf && t('library.copy'),
  ]
  return (
    <li>
      <Tick
        name={t('library.choose', { name: titleOf(row) })}
        on={chosen}
        onChange={(on) => onChoose(row.sha256, on)}
      />
      <div>
        <Link href={documentAddress(register, row.sha256)} className="title">
          <TitleOf of={row} />
        </Link>
        <Dotted className="about" of={about} />
        <Dotted className="small" of={origin} />
      </div>
      <span className="state" data-state={row.state}>
        {row.state === 'new'
          ? t('library.unreviewed')
          : t('library.reviewed', { decided: number(row.decided), facts: number(row.facts) })}
      </span>
    </li>
  )
})
