import type { Office } from '@jinbang/contracts/office';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { AppointmentScope, NewAppointment } from './appointment.body.ts';

export const unknownAppointment: Rejection = { kind: 'missing', code: 'appointment.unknown' };

/** Where a scope stands: its owner, and the competition and event around it. */
export type Place = {
  readonly ownerId: string | null;
  readonly competitionId: string | null;
  readonly eventId: string | null;
};

/** An office somebody holds or is about to hold, with the place it counts at. */
export type Holding = Place & {
  readonly personId: string;
  readonly office: Office;
  readonly scope: AppointmentScope;
};

// Domain §1: chief judge, supervisor, encryption judge and arbitration are different people by rule,
// and none of the last three marks.
const APART: readonly Office[] = ['encryption-judge', 'supervisor', 'arbitration'];
const MARKING: readonly Office[] = ['chief-judge', 'judge', 'measuring-judge', 'scorer'];

/** Offices a competition may ask for acceptance of first. */
export const ON_A_PANEL: readonly Office[] = [
  'chief-judge',
  'judge',
  'measuring-judge',
  'floor-judge',
  ...APART,
];

const mustBeApart = (one: Office, other: Office): boolean =>
  one !== other &&
  ((APART.includes(one) && (APART.includes(other) || MARKING.includes(other))) ||
    (APART.includes(other) && MARKING.includes(one)));

/** Do the two count at a common place? An office for a competition counts in all its events. */
const meet = (one: Holding, other: Holding): boolean => {
  if (one.competitionId === null || one.competitionId !== other.competitionId) return false;
  return one.eventId === null || other.eventId === null || one.eventId === other.eventId;
};

const sameScope = (one: AppointmentScope, other: AppointmentScope): boolean =>
  one.kind === other.kind && ('id' in one ? one.id : '') === ('id' in other ? other.id : '');

const isSame = (one: Holding, other: Holding): boolean =>
  one.office === other.office && sameScope(one.scope, other.scope);

/** The office already held that speaks against a new one, as a code. */
const clashWith = (wanted: Holding, held: readonly Holding[]): string | undefined => {
  const own = held.filter(({ personId }) => personId === wanted.personId);
  if (own.some((one) => isSame(one, wanted))) return 'appointment.already-held';
  return own.some((one) => mustBeApart(one.office, wanted.office) && meet(one, wanted))
    ? 'appointment.offices-apart'
    : undefined;
};

/** An operator is one of the whole platform, and nobody else is. */
const isMisplaced = ({ office, scope }: Pick<Holding, 'office' | 'scope'>): boolean =>
  (office === 'platform-operator') !== (scope.kind === 'platform') &&
  !(scope.kind === 'platform' && ['auditor', 'technical-support'].includes(office));

export type KnownForAppointment = {
  /** Undefined where the scope is not known here. */
  readonly places: readonly (Place | undefined)[];
  readonly personIds: ReadonlySet<string>;
  readonly organisationIds: ReadonlySet<string>;
  /** Offices in force or to come of the people named. */
  readonly held: readonly Holding[];
};

const holdingOf = (one: NewAppointment, place: Place): Holding => ({
  ...place,
  personId: one.personId,
  office: one.office,
  scope: one.scope,
});

const issuesOf = (
  appointments: readonly NewAppointment[],
  index: number,
  known: KnownForAppointment,
  at: Date,
): readonly RejectionIssue[] => {
  const wanted = appointments[index];
  const place = known.places[index];
  if (!wanted) return [];
  const path = (field: string) => `appointments.${index}.${field}`;
  if (!place) return [{ at: path('scope'), code: 'appointment.scope-unknown' }];
  const earlier = appointments.slice(0, index).flatMap((one, before) => {
    const other = known.places[before];
    return other ? [holdingOf(one, other)] : [];
  });
  const clash = clashWith(holdingOf(wanted, place), [...known.held, ...earlier]);
  const from = wanted.from === undefined ? at.getTime() : Date.parse(wanted.from);
  const { organisationId } = wanted;
  return [
    ...(known.personIds.has(wanted.personId)
      ? []
      : [{ at: path('personId'), code: 'person.unknown' }]),
    ...(organisationId && !known.organisationIds.has(organisationId)
      ? [{ at: path('organisationId'), code: 'organisation.unknown' }]
      : []),
    ...(isMisplaced(wanted) ? [{ at: path('scope'), code: 'appointment.scope-misplaced' }] : []),
    ...(wanted.to !== null && Date.parse(wanted.to) <= from
      ? [{ at: path('to'), code: 'appointment.ends-before-start' }]
      : []),
    ...(clash ? [{ at: path('office'), code: clash }] : []),
  ];
};

/** What speaks against these appointments, every place that is wrong. */
export const flawOfAppointments = (
  appointments: readonly NewAppointment[],
  known: KnownForAppointment,
  at: Date,
): Rejection | undefined => {
  const issues = appointments.flatMap((_, index) => issuesOf(appointments, index, known, at));
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'appointment.list-refused', issues };
};
