import { expect, test } from 'vitest'
import { InputError } from '../../record/input-error.ts'
import { openIn } from './home.ts'

test.each(['/proc/no/such/folder', `${import.meta.filename}/below-a-file`])(
  '%s cannot hold a register, and says so',
  async (folder) => {
    await expect(openIn(folder)).rejects.toThrow(InputError)
  },
)
