/** A report's title, or where its page has none its first words; in its own language and direction. */

interface Titled {
  readonly title: string | null
  readonly opening: string | null
  readonly name: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** The name of a file without the folders in which it lies. */
export const fileOf = (name: string): string => name.split(/[/\\]/).at(-1) || name

export const titleOf = ({ title, opening, name }: Pick<Titled, 'title' | 'opening' | 'name'>): string =>
  title ?? (opening || fileOf(name))

export function TitleOf({ of }: { of: Titled }) {
  const { title, language, direction } = of
  return (
    <bdi lang={language} dir={direction} className={title === null ? 'opening' : undefined}>
      {titleOf(of)}
    </bdi>
  )
}
