import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  askReplay,
  findLetter,
  type LetterDatabases,
  listLetters,
  mendLetter,
  setAside,
} from './dead-letters.ts';
import { PlainStop, sentenceFor } from './plain-stop.ts';
import { runningFeederUrls } from './servers/running-postgres.ts';

const USAGE = `npm run letters -- WHAT, for facts that could not be applied:
  list [--json]               those that wait for somebody, oldest first
  show ID                     one of them, whole
  mend ID FILE                the fact in FILE is applied in its place, once it is replayed
  replay ID                   the service applies it again, within some seconds
  set-aside ID --reason WHY   it does not count, for good
--state DIR names the folder of the system, DATABASE_URL a server of its own.`;

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        reason: { type: 'string' },
        state: { type: 'string', default: '.jinbang' },
      },
    });
  } catch (cause) {
    throw new PlainStop(USAGE, { cause });
  }
};

const listed = async (databases: LetterDatabases, json: boolean | undefined): Promise<string> => {
  const letters = await listLetters(databases);
  if (json) return JSON.stringify(letters);
  if (letters.length === 0) return 'No fact waits for anybody.';
  return letters
    .map(({ id, service, recordedAt, subject, reason, replayAsked }) =>
      [`${id}  ${service}  ${recordedAt}${replayAsked ? '  asked for' : ''}`, subject, reason].join(
        '\n  ',
      ),
    )
    .join('\n');
};

/** Does what was asked; what to print comes back. */
const carryOut = async (databases: LetterDatabases): Promise<string> => {
  const { values, positionals } = readArguments();
  const [what, id = '', file = ''] = positionals;
  if (what === 'list') return listed(databases, values.json);
  if (what === 'show' && id) return JSON.stringify(await findLetter(databases, id), null, 2);
  if (what === 'mend' && existsSync(file)) {
    await mendLetter(databases, id, readFileSync(file, 'utf8').trim());
    return 'Mended. Replay it now.';
  }
  if (what === 'replay' && id) {
    await askReplay(databases, id);
    return 'Asked for. If it fails again it stays in the list with its newest reason.';
  }
  if (what === 'set-aside' && id && values.reason) {
    await setAside(databases, id, values.reason);
    return 'Set aside: it does not count.';
  }
  throw new PlainStop(USAGE);
};

try {
  const { state } = readArguments().values;
  const databases = runningFeederUrls({ state, databaseUrl: process.env.DATABASE_URL });
  process.stdout.write(`${await carryOut(databases)}\n`);
} catch (cause) {
  const sentence = sentenceFor(cause);
  process.stderr.write(`${sentence ?? (cause instanceof Error ? cause.stack : String(cause))}\n`);
  process.exitCode = 1;
}
