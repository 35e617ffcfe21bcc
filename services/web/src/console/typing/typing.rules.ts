import type { SheetActKind } from '@jinbang/contracts/http/judging-paper';
import type { PaperState } from '@jinbang/contracts/http/judging-typing';
import type { Office } from '@jinbang/contracts/office';
import type { SignName } from '../../ui/sign.view.tsx';

const holds = (offices: ReadonlySet<Office>, ...wanted: readonly Office[]): boolean =>
  wanted.some((office) => offices.has(office));

/** What somebody with these offices finds to do here; the server decides each time. */
export const mayHere = (offices: ReadonlySet<Office>) => ({
  type: holds(offices, 'scorer', 'measuring-judge'),
  act: holds(offices, 'scorer', 'chief-judge'),
  rule: holds(offices, 'organiser', 'chief-judge'),
  sign: holds(offices, 'chief-judge'),
  readDisputes: holds(offices, 'chief-judge', 'supervisor', 'auditor'),
  readScan: holds(
    offices,
    ...(['chief-judge', 'scorer', 'measuring-judge', 'supervisor', 'auditor'] as const),
  ),
});

/** What may be said of the paper by where the sheet stands. */
export const actsFor = (state: PaperState): readonly SheetActKind[] => {
  if (state === 'spoilt') return [];
  if (state === 'missing') return ['found'];
  return state === 'printed' ? ['returned', 'spoilt', 'missing'] : ['spoilt', 'missing'];
};

export const SIGN_OF: Readonly<Record<PaperState, SignName>> = {
  printed: 'wait',
  returned: 'progress',
  typed: 'progress',
  differs: 'bad',
  disputed: 'doubt',
  compared: 'doubt',
  in: 'good',
  spoilt: 'bad',
  missing: 'doubt',
};
