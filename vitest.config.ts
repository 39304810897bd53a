import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'measure/**/*.test.ts', 'scripts/**/*.test.ts', 'casebook/**/*.test.ts'],
    // Commands run as real processes, and the package is built and installed: both take seconds on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Colours would make printed pages depend on where the tests run.
    env: { NO_COLOR: '1' },
  },
})
