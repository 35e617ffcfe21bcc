import { PlainStop } from '../plain-stop.ts';
import { finalToIssued } from './certification/final-to-issued.ts';
import { pdfPerSecond } from './certification/pages-of-certificates.ts';
import { signPerCpuS } from './certification/sign-per-cpu-s.ts';
import { verifyPerS } from './certification/verify-per-s.ts';
import { fanOut5000 } from './live/fan-out.ts';
import { markToViewer, markToViewerOneEvent } from './live/mark-to-viewer.ts';
import { snapshotReads } from './live/snapshot-reads.ts';
import { markIntake32 } from './mark-intake.ts';
import type { Bench } from './measurement.ts';
import { decide20k } from './promotion/decide-20k.ts';
import { simulateSeason } from './promotion/simulate-season.ts';
import { oneMark } from './ranking-book/one-mark.ts';
import { rebuild100k } from './ranking-book/rebuild.ts';
import { rankingLag } from './ranking-lag.ts';

const ranking: readonly Bench[] = [
  rankingLag,
  markToViewer,
  markToViewerOneEvent,
  fanOut5000,
  snapshotReads,
  oneMark,
  rebuild100k,
];

const promotion: readonly Bench[] = [simulateSeason, decide20k];

const certification: readonly Bench[] = [signPerCpuS, verifyPerS, finalToIssued, pdfPerSecond];

/** Benches of one subject, run together under its name. */
const groups: Readonly<Record<string, readonly Bench[]>> = { ranking, promotion, certification };

/** Every bench there is, in the order they run. */
export const benches: readonly Bench[] = [markIntake32, ...ranking, ...promotion, ...certification];

const benchesCalled = (name: string): readonly Bench[] =>
  groups[name] ?? benches.filter((bench) => bench.name === name);

/**
 * The benches of these names or subjects, or all of them where none is named.
 * @throws PlainStop that lists what there is
 */
export const findBenches = (names: readonly string[]): readonly Bench[] => {
  const unknown = names.find((name) => benchesCalled(name).length === 0);
  if (unknown !== undefined) {
    const list = benches.map(({ name, title }) => `\n  ${name}  ${title}`).join('');
    throw new PlainStop(`There is no bench called ${unknown}; there are:${list}`);
  }
  const wanted = new Set(names.flatMap(benchesCalled));
  return names.length === 0 ? benches : benches.filter((bench) => wanted.has(bench));
};
