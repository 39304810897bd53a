/** What a report is called: its headline, else the name that its file has; in its own language and direction. */

interface Titled {
  readonly title: string | null
  readonly name: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

export function TitleOf({ of: { title, name, language, direction } }: { of: Titled }) {
  // The name of a file is in no language.
  if (title === null) return <bdi>{name}</bdi>
  return (
    <bdi lang={language} dir={direction}>
      {title}
    </bdi>
  )
}
