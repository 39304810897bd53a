/** Kinds of mention that can stand as the subject of a reporting verb. */
export const SUBJECTS: ReadonlySet<string> = new Set([
  'person',
  'office',
  'party',
  'joint',
  'voice',
  'spokesperson',
  'outsider',
  'encounter',
  'pronoun',
  'homeland',
])
