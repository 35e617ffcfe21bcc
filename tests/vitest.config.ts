import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const exclude = ['**/node_modules/**', '**/dist/**', '**/.jinbang/**'];

/** Files that share one system, because each of them stays with a contest of its own. */
const house = [
  'tests/flows/{commands,access-tokens,hand-over,no-leak}.flow.test.ts',
  'tests/faults/fleet.test.ts',
  'tests/web/{marks,real-system,rule-editor,season,tablet-access}.e2e.ts',
];

// A given NATS server cannot be had twice, so test files take turns on it.
const isBrokerGiven = process.env.NATS_URL !== undefined;

/** It needs a database and nothing of a system. */
const letters = 'tests/faults/dead-letters.test.ts';
/** A browser before one service with a database of its own, and no system around it. */
const approvals =
  'tests/web/{approval,assessment,certificate-template,handing-out,issuer,register}.e2e.ts';

/** The longest files first: the last one would otherwise run on alone, with the other core idle. */
const LONG = [
  /season/,
  /matrix\.flow|kill-during-contest/,
  /accessibility|contest\.flow|hall\.e2e|messaging\.int|live-edge\.int/,
  /marks\.e2e|board\.e2e|console\.e2e|verify\.e2e|logs\.flow|tablet|results\.int|device\.int/,
];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((names) => names.test(moduleId));
      return place < 0 ? LONG.length : place;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((left, right) => placeOf(left) - placeOf(right));
  }
}

export default defineConfig({
  test: {
    reporters: ['default'],
    // Half of a test's time is waiting for servers, so a small machine works on several files at once.
    maxWorkers: isBrokerGiven ? 1 : 4,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'rules',
          // Rules hold no state, so their files may share one world: a third of the time.
          isolate: false,
          testTimeout: 120_000,
          pool: 'threads',
          include: ['{packages,services,infra}/**/*.test.ts'],
          exclude: [...exclude, '**/*.int.test.ts'],
        },
      },
      {
        test: {
          name: 'rooms',
          testTimeout: 120_000,
          include: ['tests/{architecture,contracts}/**/*.test.ts'],
          exclude,
        },
      },
      {
        test: {
          // Limits are for what never comes: a busy machine is no reason to fail.
          name: 'servers',
          include: [
            '{packages,services}/**/*.int.test.ts',
            'tests/isolation/**/*.test.ts',
            letters,
            approvals,
          ],
          exclude,
          globalSetup: ['packages/testkit/src/servers.setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Whole systems and browsers: each waits much of its time, so three at a time, after the rest.
          name: 'systems',
          include: [
            'infra/**/*.int.test.ts',
            'tests/{access,flows,faults,privacy}/**/*.test.ts',
            'tests/web/**/*.e2e.ts',
          ],
          exclude: [...exclude, ...house, letters, approvals],
          testTimeout: 90_000,
          hookTimeout: 300_000,
          maxWorkers: isBrokerGiven ? 1 : 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'house',
          include: house,
          exclude,
          globalSetup: ['tests/shared-system.setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 300_000,
          maxWorkers: isBrokerGiven ? 1 : 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
