import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contestants, ORGANISATIONS } from '@jinbang/local/demo/cast';
import { wipeState } from '@jinbang/local/start-servers';
import { type System, type SystemPlan, startSystem as start } from '@jinbang/local/system';
import { formsIn, type Secret, secretsIn, textsBelow } from './privacy/searched-files.ts';
import { copyTemplate } from './system-template.ts';

/** Files of the secrets folder that hold a secret of one line; lists of public keys are none. */
const ownSecrets = (state: string): readonly Secret[] =>
  readdirSync(join(state, 'secrets'))
    .filter((name) => !/jwks|operator-id/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(state, 'secrets', name), 'utf8').trim();
      // Of a key in several lines any line is one too many.
      const lines = text.split('\n').filter((line) => line.length >= 24 && !line.startsWith('-'));
      return lines.map((line) => ({ what: `the secret ${name}`, text: line }));
    });

/** Everybody of the cast: their names in both languages and their numbers. */
const people: readonly Secret[] = contestants.flatMap(({ name, nameEn, idNumber }) => [
  { what: 'a contestant’s name', text: name },
  { what: 'a contestant’s English name', text: nameEn },
  { what: 'an identity number', text: idNumber },
]);

/** What the made-up people and passwords of other tests begin with, and what secrets look like. */
const traces: readonly Secret[] = [
  ...['测试', '示例裁判', 'Sample Judge', '999999199', 'argon2id', 'Bearer ', 'session_token='],
  ...ORGANISATIONS.map(({ zh }) => zh),
].map((text) => ({ what: `“${text}”`, text }));

type NewSystem = Omit<SystemPlan, 'fresh' | 'databaseUrl'>;

/**
 * A new system for a test, with databases migrated beforehand. When it is stopped its logs are searched, and a secret or a name in them is a
 * failure of the test that put it there.
 */
export const startSystem = async (plan: NewSystem): Promise<System> => {
  wipeState(plan.state);
  await copyTemplate(plan.state);
  const system = await start(plan);
  return {
    ...system,
    stop: async () => {
      await system.stop();
      const secrets = [...ownSecrets(plan.state), ...people, ...traces];
      const logs = [...textsBelow(join(plan.state, 'logs'))];
      const found = [...secretsIn(logs, secrets), ...formsIn(logs)];
      if (found.length > 0) throw new Error(`The logs hold ${[...new Set(found)].join('; ')}`);
    },
  };
};
