import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Finding, flawOf, measurementOf } from './bench/measurement.ts';
import { findBenches } from './bench/registry.ts';
import { type OpenStage, openStage } from './bench/stage.ts';
import { tableOf } from './bench/table.ts';
import { PlainStop, sentenceFor } from './plain-stop.ts';
import { showProgress } from './progress.ts';

// npm run bench [name …] -- [--json]: measures a fresh system of its own, on this machine.
const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { json: values.json, names: positionals };
  } catch (cause) {
    throw new PlainStop('npm run bench [name …] -- [--json]', { cause });
  }
};

/** Other programs take their share of both numbers, and more of the one that needs many processes. */
const busyRemark = (): string | undefined => {
  const load = loadavg()[0] ?? 0;
  const processors = availableParallelism();
  if (load < processors / 2) return undefined;
  return `this machine is busy (load ${load.toFixed(1)} on ${processors} processors): numbers and ratio may be lower than it can do`;
};

/** Ctrl-C: the system is stopped in order, then this process ends. */
let isInterrupted = false;
const stopOnSignal = (opened: Promise<OpenStage>): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      isInterrupted = true;
      opened
        .then(({ close }) => close())
        .catch(() => {})
        .finally(() => process.exit(130));
    });
  }
};

const main = async (): Promise<number> => {
  const { json, names } = readArguments();
  const chosen = findBenches(names);
  const progress = showProgress(process.stderr);
  const busy = busyRemark();
  if (busy) progress.say(busy);
  const opened = openStage(progress.say);
  stopOnSignal(opened);
  const findings: Finding[] = [];
  try {
    const { stage, close } = await opened;
    try {
      for (const bench of chosen) {
        const found = await bench.run(stage);
        findings.push(...found);
        if (!json) continue;
        for (const finding of found) {
          process.stdout.write(`${JSON.stringify(measurementOf(finding, stage.machine))}\n`);
        }
      }
    } finally {
      progress.say('stopping the system of the bench');
      await close();
    }
    progress.end();
    if (!json) process.stdout.write(`${tableOf(findings, stage.machine)}\n`);
  } finally {
    progress.end();
  }
  const flaws = findings.map(flawOf).filter((flaw) => flaw !== undefined);
  for (const flaw of flaws) process.stderr.write(`${flaw}\n`);
  return flaws.length > 0 ? 1 : 0;
};

try {
  process.exit(await main());
} catch (cause) {
  // A run that was stopped fails of course; whoever stopped it ends the process too.
  if (!isInterrupted) {
    const sentence = sentenceFor(cause);
    process.stderr.write(`${sentence ?? (cause instanceof Error ? cause.stack : String(cause))}\n`);
    process.exit(1);
  }
}
