/** Above the record: which kinds and which facts are shown, and everything that keys do, as buttons. */
import { KINDS, type Kind, KindMark } from '../../parts/kind.tsx'
import { useWords } from '../../words.tsx'
import type { Action } from './keys.ts'
import { type Decided, type Fact, FILTERS, type Filter } from './model/facts.ts'
import type { Address } from './use.ts'

interface Props {
  readonly facts: readonly Fact[]
  readonly shown: readonly Fact[]
  readonly positions: number
  readonly address: Address
  readonly undo: Decided | undefined
  readonly redo: Decided | undefined
  readonly busy: boolean
  readonly canAdd: boolean
  readonly onAct: (action: Action) => void
}

export function Toolbar({ facts, shown, positions, address, undo, redo, busy, canAdd, onAct }: Props) {
  const { t, number } = useWords()
  const count = (kind: Kind) => facts.filter((fact) => fact.kind === kind).length
  const there = KINDS.filter((kind) => kind === 'position' || count(kind) > 0)
  const toggle = (kind: Kind) => {
    const next = new Set(address.hidden)
    if (!next.delete(kind)) next.add(kind)
    address.setHidden(next)
  }
  const judged = facts.filter((fact) => fact.judged).length
  return (
    <div className="toolbar">
      <div className="row">
        <button
          type="button"
          className="quiet"
          onClick={() => onAct('previous')}
          aria-label={t('review.previous')}
          title={t('review.previous')}
        >
          ↑
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => onAct('next')}
          aria-label={t('review.next')}
          title={t('review.next')}
        >
          ↓
        </button>
        <button type="button" className="quiet" disabled={!undo || busy} onClick={() => onAct('undo')}>
          {t('review.undo')}
        </button>
        <button type="button" className="quiet" disabled={!redo || busy} onClick={() => onAct('redo')}>
          {t('review.redo')}
        </button>
        <button type="button" className="quiet" data-ready={canAdd || undefined} onClick={() => onAct('add')}>
          {t('review.add')}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => onAct('help')}
          aria-label={t('help.title')}
          title={t('help.title')}
        >
          ?
        </button>
      </div>
      <div className="row">
        <label className="show">
          {t('filter.label')}
          <select value={address.filter} onChange={(event) => address.setFilter(event.target.value as Filter)}>
            {FILTERS.map((one) => (
              <option key={one} value={one}>
                {t(`filter.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <p className="small progress-line">
          {t('reader.progress', { judged: number(judged), facts: number(facts.length) })}
          {shown.length < facts.length && ` · ${t('reader.shown', { shown: number(shown.length) })}`}
        </p>
      </div>
      <fieldset className="row toggles">
        <legend className="visually-hidden">{t('reader.kinds')}</legend>
        {there.map((kind) => (
          <button
            key={kind}
            type="button"
            className="toggle"
            data-kind={kind}
            aria-pressed={!address.hidden.has(kind)}
            aria-label={t(`kinds.${kind}`)}
            title={t(`kinds.${kind}`)}
            onClick={() => toggle(kind)}
          >
            <KindMark kind={kind} /> {kind === 'position' ? number(positions) : number(count(kind))}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
