/** A box to tick, named for whoever cannot see what it stands beside. It is the browser's own: a page may hold a hundred of them. */
interface TickProps {
  readonly name: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

export function Tick({ name, on, onChange }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} aria-label={name} />
    </label>
  )
}
