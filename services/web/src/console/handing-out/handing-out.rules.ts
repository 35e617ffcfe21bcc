import type { PaperPlace, PaperRow, PaperWay } from '@jinbang/contracts/http/handing-out';

/** The five steps of a paper, with where a paper waits for each. */
export const STEPS = [
  { step: 'check', waits: ['numbered', 'wrong'] },
  { step: 'print', waits: ['checked', 'printing'] },
  { step: 'seal', waits: ['printed'] },
  { step: 'list', waits: ['sealed'] },
  { step: 'hand', waits: ['issued'] },
] as const satisfies readonly { readonly step: string; readonly waits: readonly PaperPlace[] }[];
export type Step = (typeof STEPS)[number]['step'];
export type Part = Step | 'sheets';

export const partOf = (chosen: string | null, { counts }: Pick<PaperWay, 'counts'>): Part => {
  if (chosen === 'sheets') return 'sheets';
  const asked = STEPS.find(({ step }) => step === chosen);
  // What waits first is shown first.
  const first = STEPS.find(({ waits }) => waits.some((place) => counts[place] > 0));
  return (asked ?? first ?? STEPS[0]).step;
};

/** The event the menu brought along, where this body has certificates of it; all of them otherwise. */
export const knownEvent = (carried: string | null, { events }: Pick<PaperWay, 'events'>): string =>
  events.find(({ eventId }) => eventId === carried)?.eventId ?? '';

export const waitingFor = (step: Step, { counts }: Pick<PaperWay, 'counts'>): number =>
  (STEPS.find((one) => one.step === step)?.waits ?? []).reduce(
    (sum, place) => sum + counts[place],
    0,
  );

/**
 * The number somebody typed, or a scanner read from the QR of a certificate. What stands behind `#` is
 * the holder's secret: it goes no further than this line.
 */
export const numberOf = (typed: string): string => {
  const [address = ''] = typed.trim().split('#');
  const inAddress = /\/v\/([^/?]+)$/.exec(address)?.[1];
  return (inAddress ?? address).replaceAll(/\s+/g, '').toUpperCase();
};

/** Lines as typed: `3, 7-9` is 3, 7, 8, 9; undefined where it is no such list. */
export const linesOf = (typed: string, most: number): readonly number[] | undefined => {
  const lines = new Set<number>();
  for (const part of typed.split(/[,，、\s]+/).filter((one) => one !== '')) {
    const found = /^(\d{1,3})(?:[-–](\d{1,3}))?$/.exec(part);
    if (!found) return undefined;
    const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
    if (from < 1 || to > most || to < from) return undefined;
    for (let line = from; line <= to; line += 1) lines.add(line);
  }
  return [...lines].toSorted((one, other) => one - other);
};

/** Papers of one unit together, in the order they come; whose unit is unknown are by themselves. */
export const byUnit = (rows: readonly PaperRow[]): readonly (readonly [string, PaperRow[]])[] =>
  [...Map.groupBy(rows, ({ unit }) => unit ?? '')].toSorted(
    ([one], [other]) => Number(one === '') - Number(other === '') || one.localeCompare(other, 'zh'),
  );
