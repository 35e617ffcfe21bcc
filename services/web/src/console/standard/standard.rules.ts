import type { EligibilityEvidence, StandardOutline } from '@jinbang/contracts/http/standard';
import type { Level } from '@jinbang/contracts/level';

/** What a list is narrowed to; empty is everything. */
export type Filter = {
  readonly occupation: string;
  readonly kind: string;
  readonly edition: string;
  readonly only: string;
};

export const NO_FILTER: Filter = { occupation: '', kind: '', edition: '', only: '' };

/** The question a filter asks; `today` is a day of the reader's calendar. */
export const queryOf = ({ occupation, kind, edition, only }: Filter, today: string): string => {
  const query = new URLSearchParams();
  if (occupation.trim() !== '') query.set('occupation', occupation.trim());
  if (kind !== '') query.set('kind', kind);
  if (edition.trim() !== '') query.set('edition', edition.trim());
  if (only === 'in-force') query.set('inForceOn', today);
  if (only === 'draft') query.set('state', 'draft');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

/** A day `YYYY-MM-DD` of the country the standards hold in. */
export const todayOf = (now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);

export type StateWord = 'draft' | 'withdrawn' | 'collected' | 'in-force' | 'to-come' | 'over';

/** What a published standard is on a day: in force, to come or over. */
export const stateOf = (
  { state, isInForce, from }: Pick<StandardOutline, 'state' | 'isInForce' | 'from'>,
  today: string,
): StateWord => {
  if (state !== 'published') return state;
  if (isInForce) return 'in-force';
  return from > today ? 'to-come' : 'over';
};

/** JSON of a file as it stands there; undefined: it is none. */
export const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Whose standard a file says it is; null where it says neither. */
export const kindIn = (document: unknown): 'national' | 'enterprise' | null => {
  if (typeof document !== 'object' || document === null || !('kind' in document)) return null;
  return document.kind === 'national' || document.kind === 'enterprise' ? document.kind : null;
};

/** The editions a draft may take the place of: same occupation and owner, begun before it. */
export const maySupersede = (
  draft: StandardOutline,
  others: readonly StandardOutline[],
): readonly StandardOutline[] =>
  others.filter(
    (one) =>
      one.state === 'published' &&
      one.supersededBy === null &&
      one.bodyId === draft.bodyId &&
      one.occupation.code === draft.occupation.code &&
      one.from < draft.from,
  );

/** What somebody types of a person, who stays unnamed; empty is not known. */
export type Typed = {
  readonly age: string;
  readonly yearsInOccupation: string;
  readonly yearsInRelated: string;
  readonly trainingHours: string;
  readonly apprenticeshipDone: '' | 'yes' | 'no';
  readonly heldLevel: Level | '' | 'none';
  readonly heldYears: string;
  readonly heldRelated: boolean;
  readonly diploma: string;
  readonly major: 'same' | 'related' | 'other';
  readonly finalYear: boolean;
  readonly title: string;
  readonly titleYears: string;
};

export const NOTHING_TYPED: Typed = {
  age: '',
  yearsInOccupation: '',
  yearsInRelated: '',
  trainingHours: '',
  apprenticeshipDone: '',
  heldLevel: '',
  heldYears: '',
  heldRelated: false,
  diploma: '',
  major: 'same',
  finalYear: false,
  title: '',
  titleYears: '',
};

const whole = (typed: string): number | null => (/^\d{1,5}$/.test(typed) ? Number(typed) : null);

/** Is this a count, or nothing yet? */
export const isCount = (typed: string): boolean => typed === '' || whole(typed) !== null;

type List = 'held' | 'diplomas' | 'titles';

const lists = (typed: Typed): Pick<EligibilityEvidence, List> => ({
  held:
    typed.heldLevel === ''
      ? null
      : typed.heldLevel === 'none'
        ? []
        : [
            {
              level: typed.heldLevel,
              related: typed.heldRelated,
              years: whole(typed.heldYears) ?? 0,
            },
          ],
  // Safe: the choices are those of the contract, with `none` and nothing besides.
  diplomas:
    typed.diploma === ''
      ? null
      : typed.diploma === 'none'
        ? []
        : [
            {
              diploma: typed.diploma as 'bachelor',
              major: typed.major,
              state: typed.finalYear ? 'final-year' : 'graduated',
            },
          ],
  titles:
    typed.title === ''
      ? null
      : typed.title === 'none'
        ? []
        : [{ grade: typed.title as 'junior', years: whole(typed.titleYears) ?? 0 }],
});

/** What is typed as evidence: left empty is not known, which is neither yes nor no. */
export const evidenceOf = (typed: Typed): EligibilityEvidence => ({
  age: whole(typed.age),
  yearsInOccupation: whole(typed.yearsInOccupation),
  yearsInRelated: whole(typed.yearsInRelated),
  trainingHours: whole(typed.trainingHours),
  apprenticeshipDone: typed.apprenticeshipDone === '' ? null : typed.apprenticeshipDone === 'yes',
  ...lists(typed),
});
