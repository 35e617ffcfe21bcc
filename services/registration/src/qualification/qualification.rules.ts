import type { Group } from '@jinbang/contracts/level';
import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { exact } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { LineStanding, ProposalAnswer, ProposalLine } from './qualification.body.ts';

export const unknownProposal: Rejection = { kind: 'missing', code: 'qualification.unknown' };

/** An entry of the feeder's event, as far as the higher tier needs it. */
export type FeederEntry = Pick<
  ProposalLine,
  'feederEntryId' | 'organisationId' | 'region' | 'group' | 'members'
>;

export type Terms = {
  readonly quota: number;
  readonly minimumTotal: string | null;
  readonly groups: readonly Group[];
  /** Entries whose place was given up already: an amended result does not bring them back. */
  readonly gaveUp: ReadonlySet<string>;
};

type Row = Pick<ResultRow, 'entryId' | 'rank' | 'code' | 'total' | 'award'>;
type Candidate = { readonly row: Row; readonly entry: FeederEntry };

/** Why somebody is not to be had whatever the quota; undefined for those who are. */
const barOf = ({ row, entry }: Candidate, terms: Terms): LineStanding | undefined => {
  if (row.rank === null || row.code !== 'OK') return 'unranked';
  if (!terms.groups.includes(entry.group)) return 'group-elsewhere';
  const { minimumTotal } = terms;
  const isBelow =
    minimumTotal !== null &&
    (row.total === null || exact(row.total).compare(exact(minimumTotal)) < 0);
  if (isBelow) return 'below-minimum';
  return terms.gaveUp.has(entry.feederEntryId) ? 'gave-up' : undefined;
};

const byRank = (left: Candidate, right: Candidate): number =>
  (left.row.rank ?? Number.MAX_SAFE_INTEGER) - (right.row.rank ?? Number.MAX_SAFE_INTEGER) ||
  (left.entry.feederEntryId < right.entry.feederEntryId ? -1 : 1);

/** Where those of one rank stand when so many places are left: a rank is never cut in two by us. */
const standingOf = (count: number, left: number): LineStanding => {
  if (left === 0) return 'reserve';
  return count <= left ? 'in' : 'tie';
};

const isToBeHad = ({ standing }: Pick<ProposalLine, 'standing'>): boolean =>
  standing === 'in' || standing === 'tie' || standing === 'reserve';

/** Lines in order of rank, the first n of those that are to be had in, the others behind them. */
const placedByQuota = (lines: readonly ProposalLine[], quota: number): readonly ProposalLine[] => {
  const standings = new Map<number | null, LineStanding>();
  let left = quota;
  for (const [rank, sharing] of Map.groupBy(lines.filter(isToBeHad), (line) => line.rank)) {
    const standing = standingOf(sharing.length, left);
    standings.set(rank, standing);
    left = standing === 'in' ? left - sharing.length : 0;
  }
  return lines.map((line) =>
    isToBeHad(line) ? { ...line, standing: standings.get(line.rank) ?? 'reserve' } : line,
  );
};

/**
 * The list a final result proposes: the first n by rank, who waits behind them, and who is not to be
 * had. Equal ranks that the quota would part are all shown at the cut: a person decides among them.
 * A rank of another group counts the same; nobody is preferred by the order of ids.
 */
export const linesFrom = (
  rows: readonly Row[],
  entries: ReadonlyMap<string, FeederEntry>,
  terms: Terms,
): readonly ProposalLine[] => {
  const all = rows
    .flatMap((row) => {
      const entry = entries.get(row.entryId);
      return entry ? [{ row, entry }] : [];
    })
    .toSorted(byRank);
  const lines = all.map((one) => ({
    ...one.entry,
    place: all.findIndex(({ row }) => row.rank === one.row.rank) + 1,
    standing: barOf(one, terms) ?? 'reserve',
    rank: one.row.rank,
    total: one.row.total,
    award: one.row.award,
  }));
  return placedByQuota(lines, terms.quota);
};

/** The same lines once more places were given up: who waited behind them may come in instead. */
export const linesWithout = (
  lines: readonly ProposalLine[],
  { quota, gaveUp }: Pick<Terms, 'quota' | 'gaveUp'>,
): readonly ProposalLine[] =>
  placedByQuota(
    lines.map((line) =>
      isToBeHad(line) && gaveUp.has(line.feederEntryId)
        ? { ...line, standing: 'gave-up' as const }
        : line,
    ),
    quota,
  );

/** How many of those at the cut come in. */
export const tiePlaces = (lines: readonly ProposalLine[], quota: number): number =>
  lines.some(({ standing }) => standing === 'tie')
    ? quota - lines.filter(({ standing }) => standing === 'in').length
    : 0;

const OPEN: readonly RegistrationState[] = [
  'DRAFT',
  'RULES_PUBLISHED',
  'REGISTRATION',
  'ELIGIBILITY_CHECK',
];

/** Once drawn, a list is changed by withdrawals alone, one by one and by a person. */
export const takesEntries = (state: RegistrationState): boolean => OPEN.includes(state);

type Answered = {
  readonly state: string;
  readonly quota: number;
  readonly amends: boolean;
  readonly lines: readonly ProposalLine[];
};
type Acceptance = Extract<ProposalAnswer, { answer: 'accept' }>;

const flawOfTie = ({ lines, quota }: Answered, { fromTie, reason }: Acceptance) => {
  const places = tiePlaces(lines, quota);
  const tied = new Set(
    lines.filter(({ standing }) => standing === 'tie').map(({ feederEntryId }) => feederEntryId),
  );
  const chosen = new Set(fromTie);
  const isOfTie = [...chosen].every((one) => tied.has(one));
  if (!isOfTie || chosen.size !== places || fromTie.length !== chosen.size) {
    const params = { places, tied: tied.size };
    return { kind: 'invalid', code: 'qualification.tie-open', params } as const;
  }
  return places > 0 && reason === undefined
    ? ({ kind: 'invalid', code: 'qualification.reason-missing' } as const)
    : undefined;
};

/** What speaks against accepting it as it was proposed. */
export const flawOfAcceptance = (
  proposal: Answered,
  event: { readonly state: RegistrationState },
  acceptance: Acceptance,
): Rejection | undefined => {
  if (proposal.state !== 'proposed') return { kind: 'conflict', code: 'qualification.answered' };
  if (!takesEntries(event.state)) {
    const params = { state: event.state };
    return { kind: 'conflict', code: 'qualification.event-drawn', params };
  }
  if (proposal.amends && acceptance.reason === undefined) {
    return { kind: 'invalid', code: 'qualification.reason-missing' };
  }
  return flawOfTie(proposal, acceptance);
};

export type Decided = { readonly line: ProposalLine; readonly standing: 'in' | 'reserve' };

/** Who comes in and who waits, once the tie is decided. */
export const decidedFrom = (
  lines: readonly ProposalLine[],
  fromTie: readonly string[],
): readonly Decided[] =>
  lines.flatMap((line): Decided[] => {
    const isIn =
      line.standing === 'in' || (line.standing === 'tie' && fromTie.includes(line.feederEntryId));
    if (isIn) return [{ line, standing: 'in' }];
    return line.standing === 'tie' || line.standing === 'reserve'
      ? [{ line, standing: 'reserve' }]
      : [];
  });

type Waiting = {
  readonly feederEntryId: string;
  readonly place: number;
  readonly standing: string;
};

/**
 * Who takes a place that was given up: the first who waits. Nobody when none waits; refused when
 * several wait at one rank, which a person decides.
 */
export const nextReserve = (
  qualified: readonly Waiting[],
): Result<string | undefined, 'several'> => {
  const waiting = qualified.filter(({ standing }) => standing === 'reserve');
  const first = Math.min(...waiting.map(({ place }) => place));
  const [one, other] = waiting.filter(({ place }) => place === first);
  return other === undefined ? accept(one?.feederEntryId) : refuse('several');
};

type Placed = Waiting & { readonly feederEventId: string };

/** What speaks against giving a place by hand: they do not wait, none is free, or the event is drawn. */
export const flawOfHandMove = (
  event: { readonly state: RegistrationState },
  row: Placed | undefined,
  qualified: readonly Placed[],
  quota: number,
): Rejection | undefined => {
  if (!row) return unknownProposal;
  if (!takesEntries(event.state)) {
    const params = { state: event.state };
    return { kind: 'conflict', code: 'qualification.event-drawn', params };
  }
  const isFull =
    qualified.filter((one) => one.feederEventId === row.feederEventId && one.standing === 'in')
      .length >= quota;
  if (row.standing !== 'reserve') return { kind: 'conflict', code: 'qualification.not-reserve' };
  return isFull ? { kind: 'conflict', code: 'qualification.no-place' } : undefined;
};
