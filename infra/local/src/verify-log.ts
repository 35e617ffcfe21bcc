import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Brought,
  inViewOf,
  type LogVerdict,
  verifyLog,
} from '@jinbang/judging/log/verify-log';
import type { LogFlaw } from '@jinbang/judging/log/verify-log.rules';
import { exitWith } from './exit-with.ts';
import { verifyLogFile, writeLogFile } from './log-file.ts';
import { PlainStop } from './plain-stop.ts';
import { runningFeederUrls } from './servers/running-postgres.ts';

// npm run verify-log: compares every mark, signature, code, scheme and lock with the mark log, and
// the log with its signed checkpoints. A checkpoint and the key that were kept outside the house
// make it worth most: whoever holds the database cannot change those.

const USAGE = `npm run verify-log -- [FILE]
  FILE                a log written by --export; without one, the database of the running system
  --checkpoint FILE   a checkpoint kept elsewhere; as often as there are
  --key KEY           a key that signed them, or a file with one a line, as often as there are (a key that was
                      changed stays good for what it signed); else those kept with the log
  --export FILE       writes the whole log to a file that checks without a database, and checks nothing
  --json              the verdict as one JSON object
--state DIR names the folder of the system, DATABASE_URL a server of its own.`;

const SENTENCES: Readonly<Record<LogFlaw, string>> = {
  'leaf-out-of-order': 'a leaf before it is missing, or it stands twice',
  'record-removed': 'the record it stands for is not there any more',
  'record-changed': 'the record says something else than when it was logged',
  'record-unlogged': 'no leaf was given to it',
  'checkpoint-not-signed': 'the key has not signed this',
  'checkpoint-differs': 'the leaves up to there are not those it was signed over',
  'log-cut-off': 'it names more leaves than there are: the end was cut off',
  'tile-differs': 'the hashes kept for proofs are not those of the leaves',
  'state-differs': 'what it stands on is not the newest marks of its judges',
  'value-differs': 'it is worth something else than readers were told',
  'recusal-differs': 'who stands aside there is not what was told last',
};

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        checkpoint: { type: 'string', multiple: true, default: [] },
        key: { type: 'string', multiple: true, default: [] },
        export: { type: 'string' },
        json: { type: 'boolean' },
        state: { type: 'string', default: '.jinbang' },
      },
    });
  } catch (cause) {
    throw new PlainStop(USAGE, { cause });
  }
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PlainStop(`${file} cannot be read.`, { cause });
  }
};

const keysIn = (key: string): readonly string[] =>
  key.includes('+')
    ? [key]
    : readText(key)
        .split('\n')
        .filter((line) => line.trim() !== '');

const broughtBy = ({
  key,
  checkpoint,
}: {
  readonly key: readonly string[];
  readonly checkpoint: readonly string[];
}): Brought => ({
  keys: key.flatMap(keysIn),
  notes: checkpoint.map((file) => ({ note: readText(file), at: file })),
});

const judgingUrl = (state: string): string =>
  runningFeederUrls({ state, databaseUrl: process.env.DATABASE_URL }).judging ?? '';

const say = ({ leaves, root, checkpoints, isKeyBrought, findings }: LogVerdict): string =>
  [
    `${leaves} leaves, root ${root}, ${checkpoints} checkpoints`,
    ...(isKeyBrought ? [] : ['The keys are those kept with the log; bring your own with --key.']),
    ...findings.map(({ flaw, at }) => `✗ ${at}: ${SENTENCES[flaw]}`),
    ...(findings.length === 0
      ? ['✓ Nothing was changed, removed, added or put in another order.']
      : []),
  ].join('\n');

const main = async (): Promise<number> => {
  const { values, positionals } = readArguments();
  const [file] = positionals;
  const brought = broughtBy(values);
  const { export: target } = values;
  if (target !== undefined) {
    const lines = await writeLogFile(judgingUrl(values.state), target);
    process.stdout.write(`${lines} lines were written to ${target}.\n`);
    return 0;
  }
  const verdict = await (file === undefined
    ? inViewOf(judgingUrl(values.state), (tx) => verifyLog(tx, brought))
    : verifyLogFile(file, brought));
  process.stdout.write(`${values.json ? JSON.stringify(verdict) : say(verdict)}\n`);
  return verdict.findings.length === 0 ? 0 : 1;
};

await exitWith(main);
