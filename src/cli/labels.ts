/** Labels as the command line names them. */
import { InputError } from '../record/input-error.ts'
import { type Labels, labelLanguages, labelsIn } from '../view/labels.ts'

/** @throws InputError if there are none in the language */
export function labelsNamed(code: string): Labels {
  if (labelLanguages().includes(code)) return labelsIn(code)
  throw new InputError({
    what: `--labels: there are no labels in ${JSON.stringify(code)}`,
    remedy: `Use one of ${labelLanguages().join(', ')}.`,
  })
}
