/** `npm run readme`: puts what the command prints today into the README's example, between its two marks. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = `${root}README.md`
const MARKS = /(<!-- run: (.+) -->\n)[\s\S]*?(<!-- end -->)/g

const text = readFileSync(readme, 'utf8').replaceAll(MARKS, (_, opening: string, command: string, closing: string) => {
  const [, ...args] = command.split(' ')
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', COLUMNS: '96' } } as const
  const printed = execFileSync(process.execPath, ['bin/mahdar.js', ...args], options)
  return `${opening}\`\`\`console\n$ npx ${command}\n${printed}\`\`\`\n${closing}`
})
writeFileSync(readme, text)
