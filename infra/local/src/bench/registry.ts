import { PlainStop } from '../plain-stop.ts';
import { markToViewer, markToViewerOneEvent } from './live/mark-to-viewer.ts';
import { markIntake32 } from './mark-intake.ts';
import type { Bench } from './measurement.ts';
import { rankingLag } from './ranking-lag.ts';

/** Every bench there is, in the order they run. */
export const benches: readonly Bench[] = [
  markIntake32,
  rankingLag,
  markToViewer,
  markToViewerOneEvent,
];

/**
 * The benches of these names, or all of them where none is named.
 * @throws PlainStop that lists what there is
 */
export const findBenches = (names: readonly string[]): readonly Bench[] => {
  const unknown = names.find((name) => !benches.some((bench) => bench.name === name));
  if (unknown !== undefined) {
    const list = benches.map(({ name, title }) => `\n  ${name}  ${title}`).join('');
    throw new PlainStop(`There is no bench called ${unknown}; there are:${list}`);
  }
  return names.length === 0 ? benches : benches.filter(({ name }) => names.includes(name));
};
