import type { Office } from '@jinbang/contracts/office';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

/** Whoever had a part in the marks, and whoever stands behind a contestant. */
const JUDGED: readonly Office[] = [
  'chief-judge',
  'judge',
  'floor-judge',
  'scorer',
  'measuring-judge',
];
const COACHED: readonly Office[] = ['organisation', 'team-leader', 'coach', 'contestant'];

export type Unfit = 'no-office' | 'judged' | 'coached' | 'own-organisation' | 'first-tier';

type Candidate = {
  readonly personId: string;
  /** Every office they ever had, those that ended among them. */
  readonly offices: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
};

export type Case = {
  /** The organisation that files it. */
  readonly organisationId: string;
  /** Everybody who ever had a seat or gave a mark in the event. */
  readonly judges: ReadonlySet<string>;
  /** Who heard it in the first tier. */
  readonly firstPanel: readonly string[];
};

/** Held for this event at any time: what somebody was there, they are not rid of by leaving. */
const wasEver = (
  { offices, chain }: Candidate,
  wanted: readonly Office[],
  isAbout: (held: HeldOffice) => boolean,
): boolean =>
  offices.some(
    (held) =>
      isAbout(held) &&
      holdsOffice([{ ...held, ended: false, toAt: null }], wanted, chain, held.fromAt),
  );

/** Why somebody may not decide this case with that office; undefined for those who may (M07). */
export const findUnfit = (
  candidate: Candidate,
  wanted: readonly Office[],
  { organisationId, judges, firstPanel }: Case,
): Unfit | undefined => {
  const { personId, offices, chain, at } = candidate;
  if (!holdsOffice(offices, wanted, chain, at)) return 'no-office';
  if (judges.has(personId) || wasEver(candidate, JUDGED, () => true)) return 'judged';
  if (offices.some((held) => held.organisationId === organisationId)) return 'own-organisation';
  if (wasEver(candidate, COACHED, () => true)) return 'coached';
  return firstPanel.includes(personId) ? 'first-tier' : undefined;
};
