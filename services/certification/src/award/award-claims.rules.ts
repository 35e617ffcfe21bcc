import type { AwardItem, AwardKind, AwardNamed } from '@jinbang/contracts/http/award';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { JUDGING_OFFICES, KIND_ORDER, prizePlace } from './award-kind.rules.ts';

/** An entry as it was admitted; whose organisation is null came before it was kept. */
export type ClaimEntry = {
  readonly entryId: string;
  readonly organisationId: string | null;
  readonly personIds: readonly string[];
};

/** Somebody who held an office for the event or its competition and was not taken off it. */
export type ClaimOfficial = {
  readonly personId: string;
  readonly office: string;
  readonly organisationId: string | null;
};

export type ClaimUnit = {
  readonly organisationId: string;
  readonly name: string;
  readonly rank: number;
};

export type ClaimGround = {
  readonly items: readonly AwardItem[];
  /** Rows of the one final result; empty for a plan over several events. */
  readonly rows: readonly ResultRow[];
  readonly entries: readonly ClaimEntry[];
  readonly officials: readonly ClaimOfficial[];
  readonly named: readonly AwardNamed[];
  readonly units: readonly ClaimUnit[];
};

/** One document that should be: for a person or for a unit, never for both. */
export type Claim = {
  /** The same claim of a later result has the same key. */
  readonly key: string;
  readonly kind: AwardKind;
  readonly entryId: string | null;
  readonly personId: string | null;
  readonly unit: { readonly organisationId: string; readonly name: string } | null;
  readonly award: string | null;
  readonly rank: number | null;
  readonly group: string | null;
  readonly office: string | null;
};

const BLANK = {
  entryId: null,
  personId: null,
  unit: null,
  award: null,
  rank: null,
  group: null,
  office: null,
} as const;

type Row = ResultRow & { readonly entry: ClaimEntry };

const isWanted = ({ awards }: AwardItem, award: string | null): boolean =>
  award !== null && (awards === undefined || awards.includes(award));

const ofMembers = (kind: AwardKind, { entry, award, rank, group }: Row): readonly Claim[] =>
  entry.personIds.map((personId) => ({
    ...BLANK,
    key: `${kind}/${entry.entryId}/${personId}`,
    ...{ kind, entryId: entry.entryId, personId, group },
    ...(kind === 'prize' ? { award, rank } : {}),
  }));

/** Each coach once, with the best prize of whom they brought; a coach belongs to a unit, as an entry does. */
const ofCoaches = (rows: readonly Row[], officials: readonly ClaimOfficial[]): readonly Claim[] => {
  const coaches = officials.filter(({ office }) => office === 'coach');
  const best = new Map<string, Row>();
  for (const row of rows.toSorted(byPrize)) {
    for (const { personId, organisationId } of coaches) {
      const isTheirs = organisationId !== null && organisationId === row.entry.organisationId;
      if (isTheirs && !best.has(personId)) best.set(personId, row);
    }
  }
  return [...best].map(([personId, { award, group }]) => ({
    ...BLANK,
    key: `coach/${personId}`,
    ...{ kind: 'coach', personId, award, group, office: 'coach' },
  }));
};

/** Each judge once, by the first of the offices they held, in the order in which offices are listed. */
const ofJudges = (officials: readonly ClaimOfficial[]): readonly Claim[] => {
  const held = new Map<string, string>();
  for (const office of Object.keys(JUDGING_OFFICES)) {
    for (const one of officials) {
      if (one.office === office && !held.has(one.personId)) held.set(one.personId, office);
    }
  }
  return [...held].map(([personId, office]) => ({
    ...BLANK,
    key: `judging/${personId}`,
    ...{ kind: 'judging', personId, office },
  }));
};

const claimsFor = (
  item: AwardItem,
  rows: readonly Row[],
  ground: ClaimGround,
): readonly Claim[] => {
  const { kind } = item;
  const winners = rows.filter(({ award }) => isWanted(item, award));
  switch (kind) {
    case 'prize':
      return winners.flatMap((row) => ofMembers(kind, row));
    case 'participation':
      // Who did not come, left or was disqualified gets no proof of having taken part.
      return rows
        .filter(({ code }) => code === 'OK' || code === 'DNF' || code === 'FAIL')
        .flatMap((row) => ofMembers(kind, row));
    case 'coach':
      return ofCoaches(winners, ground.officials);
    case 'judging':
      return ofJudges(ground.officials);
    case 'judge-honour':
    case 'staff-honour':
      return ground.named
        .filter((one) => one.kind === kind)
        .map(({ personId }) => ({ ...BLANK, key: `${kind}/${personId}`, kind, personId }));
    case 'organisation':
      return ground.units.map(({ organisationId, name, rank }) => ({
        ...BLANK,
        key: `${kind}/${organisationId}`,
        ...{ kind, unit: { organisationId, name }, rank },
      }));
  }
};

const byPrize = (left: Pick<Row, 'award' | 'rank'>, right: Pick<Row, 'award' | 'rank'>): number =>
  prizePlace(left.award) - prizePlace(right.award) ||
  (left.rank ?? Number.MAX_SAFE_INTEGER) - (right.rank ?? Number.MAX_SAFE_INTEGER);

const officePlace = (office: string | null): number =>
  office === null ? 0 : Object.keys(JUDGING_OFFICES).indexOf(office);

const textOrder = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/** The order of the ceremony: kind, group, prize, rank; in the end the key, so that it is always the same. */
export const inCeremonyOrder = (
  left: Pick<Claim, 'kind' | 'group' | 'award' | 'rank' | 'office' | 'key'>,
  right: Pick<Claim, 'kind' | 'group' | 'award' | 'rank' | 'office' | 'key'>,
): number =>
  KIND_ORDER.indexOf(left.kind) - KIND_ORDER.indexOf(right.kind) ||
  textOrder(left.group ?? '', right.group ?? '') ||
  byPrize(left, right) ||
  officePlace(left.office) - officePlace(right.office) ||
  textOrder(left.key, right.key);

/** Who gets what: everything a plan gives on this ground, in the order of the ceremony. */
export const claimsOf = (ground: ClaimGround): readonly Claim[] => {
  const entries = new Map(ground.entries.map((entry) => [entry.entryId, entry]));
  const rows = ground.rows.flatMap((row): readonly Row[] => {
    const entry = entries.get(row.entryId);
    return entry ? [{ ...row, entry }] : [];
  });
  return ground.items.flatMap((item) => claimsFor(item, rows, ground)).toSorted(inCeremonyOrder);
};

/** Winning entries for whose unit nobody is appointed as coach: the plan shows them, and waits for nobody. */
export const withoutCoach = (ground: ClaimGround): readonly string[] => {
  const item = ground.items.find(({ kind }) => kind === 'coach');
  if (!item) return [];
  const units = new Set(
    ground.officials.flatMap(({ office, organisationId }) =>
      office === 'coach' && organisationId !== null ? organisationId : [],
    ),
  );
  const unitOf = new Map(ground.entries.map((one) => [one.entryId, one.organisationId]));
  return ground.rows
    .filter(({ award, entryId }) => {
      const unit = unitOf.get(entryId);
      return isWanted(item, award) && (!unit || !units.has(unit));
    })
    .map(({ entryId }) => entryId);
};
