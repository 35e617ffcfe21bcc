import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askedToStop } from './asked-to-stop.ts';
import { contestTable } from './demo/contest-table.ts';
import { lookAround } from './demo/look-around.ts';
import { flawsOf, outcomeOf } from './demo/outcome.ts';
import { playContest } from './demo/play-contest.ts';
import { replayFile } from './demo/replay.ts';
import { PlainStop, sentenceFor } from './plain-stop.ts';
import { type Progress, showProgress } from './progress.ts';
import { top } from './run-tool.ts';
import { type System, startSystem } from './system.ts';

// npm run demo: a made-up contest through the public HTTP API, from entry to verified certificate.
const USAGE =
  'npm run demo -- [--json] [--exit] [--seed N] [--port N] [--state DIR] [--replay FILE]';
const SEED = 20_260_914;

const readArguments = () => {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        exit: { type: 'boolean', default: false },
        seed: { type: 'string', default: String(SEED) },
        port: { type: 'string' },
        state: { type: 'string', default: join(top, '.jinbang', 'demo') },
        replay: { type: 'string' },
      },
    });
    const numbers = [values.seed, values.port ?? '0'].map(Number);
    if (!numbers.every((value) => Number.isSafeInteger(value) && value >= 0))
      throw new PlainStop(USAGE);
    return values;
  } catch (cause) {
    throw new PlainStop(USAGE, { cause });
  }
};

type Arguments = ReturnType<typeof readArguments>;

const play = async (
  system: System,
  { seed, json, exit }: Arguments,
  progress: Progress,
): Promise<boolean> => {
  const startMs = Date.now();
  const played = await playContest(system, Number(seed), progress.say);
  progress.end();
  const { gateway } = system.urls;
  const [first] = played.certified.certificates;
  const outcome = outcomeOf(played, (Date.now() - startMs) / 1_000, {
    start: gateway,
    board: `${gateway}/board/${played.eventId}`,
    result: `${gateway}/results/${played.eventId}/${played.result.version}`,
    verify: first?.verifyUrl ?? `${gateway}/verify/`,
    tablet: `${gateway}/tablet/?by=token&event=${played.eventId}`,
    docs: `${gateway}/api/docs`,
  });
  const flaws = flawsOf(outcome, played.conflicts);
  process.stdout.write(`${contestTable(played, outcome)}\n`);
  for (const flaw of flaws) process.stdout.write(`  NOT AS IT MUST BE: ${flaw}\n`);
  for (const { overall, checks } of played.certified.verifications) {
    if (overall !== 'valid') process.stdout.write(`  ${overall}: ${JSON.stringify(checks)}\n`);
  }
  if (!exit) process.stdout.write(lookAround(system, played));
  if (json) process.stdout.write(`${JSON.stringify(outcome)}\n`);
  return flaws.length === 0;
};

const untilAsked = ({ json }: Arguments): Promise<void> => {
  // With --json the object stays the last line.
  if (!json) process.stdout.write('  It stays up for looking around. Ctrl-C stops it.\n');
  return askedToStop();
};

const main = async (): Promise<void> => {
  const progress = showProgress(process.stdout);
  try {
    const wanted = readArguments();
    const port = wanted.port === undefined ? undefined : Number(wanted.port);
    const system = await startSystem({
      state: wanted.state,
      fresh: true,
      // Beside a running system the demo takes free ports; alone it takes the usual ones.
      ports: { gateway: port ?? (wanted.exit ? 0 : 8080) },
      onProgress: progress.say,
      onNews: progress.say,
    });
    let isRight = false;
    try {
      isRight = wanted.replay
        ? await replayFile(system, wanted.replay, progress.say)
        : await play(system, wanted, progress);
      if (!wanted.exit) await untilAsked(wanted);
    } finally {
      await system.stop();
    }
    process.exitCode = isRight ? 0 : 1;
  } catch (cause) {
    progress.end();
    const trace = cause instanceof Error ? cause.stack : String(cause);
    process.stderr.write(`${sentenceFor(cause) ?? trace}\n`);
    process.exitCode = 1;
  }
};

await main();
