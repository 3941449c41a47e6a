import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Every test says what it imports; nothing is global.
    globals: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/test/e2e/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['src/test/{e2e,search}/**/*.e2e.ts'],
          globalSetup: ['src/test/e2e/setup.ts'],
          // Builds take turns for the checkout's lock, and each suite walks many pages.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
