import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Commands run as real processes, and the package is built and installed: both take seconds on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Colours would make printed pages depend on where the tests run.
    env: { NO_COLOR: '1' },
    projects: [
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['src/**/*.test.ts', 'measure/**/*.test.ts', 'casebook/**/*.test.ts'],
        },
      },
      {
        // What needs the application's built pages, or a browser.
        extends: true,
        test: {
          name: 'application',
          include: ['web/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: 'web/e2e/setup.ts',
        },
      },
    ],
  },
})
