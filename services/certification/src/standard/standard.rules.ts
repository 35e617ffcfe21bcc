import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import {
  compareWithNational,
  type StandardFinding,
} from '@jinbang/promotion/standard/compare-standards';
import {
  dayBefore,
  type EditionPeriod,
  overlap,
} from '@jinbang/promotion/standard/edition-in-force';
import type { OccupationStandard } from '@jinbang/promotion/standard/occupation-standard';

export type StandardState = 'draft' | 'published' | 'withdrawn';

/** An edition as the register keeps it, as far as these rules look. */
export type RegisteredEdition = {
  readonly standardId: string;
  readonly bodyId: string | null;
  readonly occupationCode: string;
  readonly edition: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly endedOn: string | null;
  readonly state: StandardState;
  readonly document: OccupationStandard;
};

/** From when until when an edition is in force: until its own end, or until a newer one follows. */
export const periodOf = ({
  fromOn,
  toOn,
  endedOn,
}: Pick<RegisteredEdition, 'fromOn' | 'toOn' | 'endedOn'>): EditionPeriod => {
  const isEndedEarlier = endedOn !== null && (toOn === null || endedOn < toOn);
  return { from: fromOn, to: isEndedEarlier ? endedOn : toOn };
};

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

/** The office records national standards, a body its own: nobody writes one in the other's place. */
export const flawOfKind = (
  { kind }: OccupationStandard,
  bodyId: string | null,
): Rejection | undefined => {
  const wanted = bodyId === null ? 'national' : 'enterprise';
  return kind === wanted
    ? undefined
    : { kind: 'invalid', code: 'standard.other-kind', params: { kind: wanted } };
};

/** Only what is still a draft is written on, published or withdrawn. */
export const flawOfState = ({ state }: { state: StandardState }): Rejection | undefined => {
  if (state === 'published') return conflict('standard.published');
  return state === 'withdrawn' ? conflict('standard.not-in-draft') : undefined;
};

/** Four eyes: who publishes is not who wrote. */
export const flawOfPublisher = (
  { writtenBy }: { readonly writtenBy: string },
  publisherId: string,
): Rejection | undefined =>
  writtenBy === publisherId ? { kind: 'forbidden', code: 'standard.four-eyes' } : undefined;

const placeOf = ({ levels }: OccupationStandard, level: string, clauseId?: string): string => {
  const index = levels.findIndex((one) => one.level === level);
  const place = levels[index]?.oneOf.findIndex(({ id }) => id === clauseId) ?? -1;
  return place < 0 ? `levels[${index}]` : `levels[${index}].oneOf[${place}]`;
};

const issueOf =
  (own: OccupationStandard) =>
  (finding: StandardFinding): readonly RejectionIssue[] => {
    switch (finding.kind) {
      case 'weaker': {
        const { level, clause, nearest } = finding;
        const params = { level, clause: clause.id, nearest: nearest?.id ?? '—' };
        const at = placeOf(own, level, clause.id);
        return [{ at, code: 'standard.clause-weaker', params }];
      }
      case 'level-not-national': {
        const { level } = finding;
        return [
          { at: placeOf(own, level), code: 'standard.level-not-national', params: { level } },
        ];
      }
      // Standards are found by their occupation, and an idle clause is legal.
      case 'other-occupation':
      case 'subsumed':
        return [];
    }
  };

/**
 * 原则上不低于国家标准: a body's own standard is published beside a national edition only where it is
 * nowhere weaker. The refusal names each clause; nobody can wave it through.
 */
export const flawBesideNational = (
  own: OccupationStandard,
  national: OccupationStandard,
): Rejection | undefined => {
  const issues = compareWithNational(own, national).flatMap(issueOf(own));
  if (issues.length === 0) return undefined;
  const params = { count: issues.length, edition: national.edition };
  return { kind: 'invalid', code: 'standard.weaker', params, issues };
};

/** What takes the place of another is of the same occupation and owner, and begins later. */
export const flawOfSuperseding = (
  edition: RegisteredEdition,
  older: RegisteredEdition | undefined,
): Rejection | undefined => {
  const isSame =
    older?.state === 'published' &&
    older.endedOn === null &&
    older.bodyId === edition.bodyId &&
    older.occupationCode === edition.occupationCode;
  if (!isSame) return { kind: 'invalid', code: 'standard.supersedes-unknown' };
  if (older.fromOn < edition.fromOn) return undefined;
  return { kind: 'invalid', code: 'standard.supersedes-later', params: { from: older.fromOn } };
};

/** The last day of an edition that another takes the place of. */
export const lastDayOf = ({ fromOn: followedFrom }: Pick<RegisteredEdition, 'fromOn'>): string =>
  dayBefore(followedFrom);

/**
 * National editions in force together agree on the route: whether there is a certificate must not
 * depend on which of them is read (M23). The one that is superseded no longer counts.
 */
export const flawOfRoutes = (
  edition: RegisteredEdition,
  others: readonly RegisteredEdition[],
  supersedes: string | null,
): Rejection | undefined => {
  const other = others.find(
    (one) =>
      one.standardId !== supersedes &&
      one.document.route !== edition.document.route &&
      overlap(periodOf(one), periodOf(edition)),
  );
  if (!other) return undefined;
  return { kind: 'conflict', code: 'standard.route-conflict', params: { edition: other.edition } };
};

/**
 * What a result waits for while the event has its occupation on another route than the register
 * (M23): a certificate for a 职业资格 could never be taken back from those who were shown it.
 */
export const waitsForRoute = (
  event: Pick<OccupationStandard, 'route'>,
  registered: Pick<OccupationStandard, 'route'> | undefined,
): string | undefined =>
  registered !== undefined && registered.route !== event.route
    ? 'occupation.route-differs'
    : undefined;
