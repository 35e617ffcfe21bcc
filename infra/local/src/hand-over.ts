import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parseArgs } from 'node:util';
import { type Contest, findContests } from '@jinbang/registration/hand-over/find-contests';
import { listLetters } from './dead-letters.ts';
import { clientOf } from './demo/http-client.ts';
import { exitWith } from './exit-with.ts';
import { writeComparison } from './hand-over/comparison.rules.ts';
import { openHallDatabases } from './hand-over/hall-databases.ts';
import { handOverContest } from './hand-over/hand-over-contest.ts';
import { PlainStop } from './plain-stop.ts';
import { showProgress } from './progress.ts';
import { openSecrets } from './secrets.ts';
import { runningFeederUrls } from './servers/running-postgres.ts';

// npm run hand-over: moves a contest from the system that runs here to another one, nothing retyped.
// Run again after a break it goes on; run once more it changes nothing and says so.

const USAGE = `npm run hand-over -- --to https://city.example --from https://hall.local:8443
  --to URL                 the system the contest goes to
  --from URL               the address of the system that runs here
  --contest ID             which contest; not needed where there is one alone
  --operator-token FILE    a file with an access token of an operator there; or JINBANG_OPERATOR_TOKEN
  --organiser-token FILE   a file with one of the contest's organiser here; or JINBANG_ORGANISER_TOKEN
  --json                   the comparison as one JSON object
--state DIR names the folder of the system here, DATABASE_URL a server of its own.`;

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        contest: { type: 'string' },
        'operator-token': { type: 'string' },
        'organiser-token': { type: 'string' },
        json: { type: 'boolean' },
        state: { type: 'string', default: '.jinbang' },
      },
    }).values;
  } catch (cause) {
    throw new PlainStop(USAGE, { cause });
  }
};

/** Secrets come by a file or the environment, never in the command line, which everybody sees. */
const tokenOf = (file: string | undefined, variable: string): string => {
  if (file !== undefined && !existsSync(file)) throw new PlainStop(`${file} cannot be read.`);
  const token = file === undefined ? process.env[variable] : readFileSync(file, 'utf8').trim();
  if (!token) throw new PlainStop(USAGE);
  return token;
};

const originOf = (given: string | undefined): string => {
  const url = given === undefined ? null : URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol)) throw new PlainStop(USAGE);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  // People's data goes this way.
  if (url.protocol !== 'https:' && !isHere) throw new PlainStop(`${url.origin} is not encrypted.`);
  return url.origin;
};

/** The hall has an authority of its own, which this machine need not know otherwise. */
const trustHall = (state: string): void => {
  const authority = join(state, 'hall', 'authority.pem');
  if (!existsSync(authority)) return;
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(authority, 'utf8')]);
};

const choose = (contests: readonly Contest[], wanted: string | undefined): Contest => {
  const [only, another] = contests.filter(
    ({ competitionId }) => wanted === undefined || competitionId === wanted,
  );
  if (only && !another) return only;
  const list = contests.map(({ competitionId, name }) => `  ${competitionId}  ${name}`);
  throw new PlainStop(`Say which contest, with --contest ID:\n${list.join('\n')}`);
};

const keysIn = (state: string) => {
  const secrets = openSecrets(join(state, 'secrets'));
  const secret = secrets.find('registration-identity');
  if (secret === undefined) throw new PlainStop(`${state} has no key of registration.`);
  return { secret, before: secrets.find('registration-identity-before') };
};

const main = async (): Promise<number> => {
  const wish = readArguments();
  const [to, from] = [originOf(wish.to), originOf(wish.from)];
  const city = clientOf(to, tokenOf(wish['operator-token'], 'JINBANG_OPERATOR_TOKEN'));
  const hall = clientOf(from, tokenOf(wish['organiser-token'], 'JINBANG_ORGANISER_TOKEN'));
  const state = resolve(wish.state);
  trustHall(state);
  const feederUrls = runningFeederUrls({ state, databaseUrl: process.env.DATABASE_URL });
  const databases = openHallDatabases(feederUrls);
  const progress = showProgress(process.stderr);
  try {
    const contest = choose(await databases.inView('registration', findContests), wish.contest);
    const letters = await listLetters(feederUrls);
    if (letters.some(({ subject }) => subject.includes(contest.competitionId))) {
      throw new PlainStop('Facts of this contest wait for somebody: npm run letters -- list.');
    }
    const keys = keysIn(state);
    const plan = { contest, databases, keys, hall, city, from, to, onProgress: progress.say };
    const done = await handOverContest(plan);
    progress.end();
    const isSame = done.lines.every(({ equal }) => equal);
    const said = done.stoodAlready
      ? `The contest stands at ${to} already; nothing was sent.`
      : `The contest goes on at ${to}; here it is only read.`;
    const table = `${writeComparison(done.lines)}\n${isSame ? said : `✗ ${said} But the two are not the same.`}`;
    process.stdout.write(`${wish.json ? JSON.stringify({ ...done, to, from }) : table}\n`);
    return isSame ? 0 : 1;
  } finally {
    progress.end();
    await databases.close();
  }
};

await exitWith(main);
