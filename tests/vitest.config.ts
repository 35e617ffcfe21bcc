import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', '**/dist/**', '**/.jinbang/**'];

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'rules',
          // Rules hold no state, so their files may share one world: a third of the time.
          isolate: false,
          testTimeout: 30_000,
          pool: 'threads',
          include: ['{packages,services,infra}/**/*.test.ts'],
          exclude: [...exclude, '**/*.int.test.ts'],
        },
      },
      {
        test: {
          name: 'rooms',
          include: ['tests/{architecture,contracts}/**/*.test.ts'],
          exclude,
        },
      },
      {
        test: {
          name: 'servers',
          include: ['{packages,services}/**/*.int.test.ts'],
          exclude,
          globalSetup: ['packages/testkit/src/servers.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // Whole systems and browsers: each fills a small machine, so one at a time, after the rest.
          name: 'systems',
          include: [
            'infra/**/*.int.test.ts',
            'tests/{flows,faults}/**/*.test.ts',
            'tests/web/**/*.e2e.ts',
          ],
          exclude,
          globalSetup: ['packages/testkit/src/servers.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
