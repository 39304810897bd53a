/** A report's title, or where its page has none its first words; in its own language and direction. */

import { fileOf } from './shortened.ts'

interface Titled {
  readonly title: string | null
  readonly opening: string | null
  readonly name: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

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
