import type { RejectionIssue } from '@jinbang/kernel/rejection';
import type { EventView } from '../event/event.body.ts';
import { flawOfIdentity } from '../person/identity.rules.ts';
import { type KnownPerson, plainPerson } from '../person/person.rules.ts';
import type { PersonDetail } from '../person/person-detail.body.ts';
import { flawsOfPersonDetail, plainPersonDetail } from '../person/person-detail.rules.ts';
import { ENTRIES_MAX } from './entry.body.ts';
import type { EntryDetail, EntryForm, MemberDetail, MemberForm } from './entry-form.body.ts';
import type { EntrySetting } from './entry-setting.body.ts';
import { emptyFields } from './entry-setting.rules.ts';

/** A member in one spelling; `digest` stands for type and number and tells identities apart. */
export type PlainMember = MemberForm & { readonly digest: string };
export type PlainForm = Omit<EntryForm, 'members'> & { readonly members: readonly PlainMember[] };

/** A form to be entered, with the place its flaws are reported at. */
export type FormRow = { readonly at: string; readonly eventId: string; readonly form: PlainForm };

/** An entry that stands in the competition, as far as a form may repeat it. */
export type StandingForm = EntryDetail & {
  readonly entryId: string;
  readonly eventId: string;
  readonly organisationId: string;
  readonly group: string;
  readonly members: readonly (MemberDetail & PersonDetail & { readonly personId: string })[];
};

export type EntryGround = {
  readonly events: ReadonlyMap<string, EventView>;
  /** People known already, by digest. */
  readonly persons: ReadonlyMap<string, KnownPerson>;
  readonly standing: readonly StandingForm[];
  /** Entries that stand, by event. */
  readonly standingCounts: ReadonlyMap<string, number>;
  readonly organisationIds: ReadonlySet<string>;
  /** For whom who enters may enter; `any` for those who organise. */
  readonly entersFor: ReadonlySet<string> | 'any';
  readonly setting: EntrySetting;
};

/** What becomes of a form. `elsewhere`: another organisation has entered this person; it is a claim. */
export type Verdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly entryId: string }
  | { readonly kind: 'elsewhere'; readonly entryId: string; readonly personId: string }
  | { readonly kind: 'refused'; readonly issues: readonly RejectionIssue[] };

/** One spelling of everything in a form. */
export const plainForm = (form: EntryForm, digestOf: (identity: string) => string): PlainForm => ({
  ...form,
  members: form.members.map((member) => {
    const plain = { ...member, ...plainPerson(member), ...plainPersonDetail(member) };
    return { ...plain, digest: digestOf(`${plain.idType}:${plain.idNumber}`) };
  }),
});

const memberFlaws = (
  { at, form }: FormRow,
  { persons }: Pick<EntryGround, 'persons'>,
): readonly RejectionIssue[] =>
  form.members.flatMap((member, place) => {
    const path = (field: string) => `${at}.members.${place}.${field}`;
    const identity = flawOfIdentity(member);
    const holder = persons.get(member.digest);
    const isTwice = form.members.findIndex(({ digest }) => digest === member.digest) !== place;
    return [
      ...(member.name === '' ? [{ at: path('name'), code: 'person.name-empty' }] : []),
      ...(identity ? [{ at: path('idNumber'), code: identity }] : []),
      ...flawsOfPersonDetail(member).map(({ field, code }) => ({ at: path(field), code })),
      ...(holder && holder.name !== member.name
        ? [{ at: path('name'), code: 'person.name-differs' }]
        : []),
      ...(isTwice ? [{ at: path('idNumber'), code: 'entry.person-twice-in-list' }] : []),
    ];
  });

const entryFlaws = (
  { at, eventId, form }: FormRow,
  { events, organisationIds, entersFor, setting }: EntryGround,
): readonly RejectionIssue[] => {
  const event = events.get(eventId);
  if (!event) return [{ at: `${at}.event`, code: 'event.unknown' }];
  const issue = (field: string, code: string, params?: RejectionIssue['params']) => ({
    at: `${at}.${field}`,
    code,
    ...(params ? { params } : {}),
  });
  const isOwn = entersFor === 'any' || entersFor.has(form.organisationId);
  const withOccupation = { ...form, occupation: form.occupation ?? event.occupation.name.zh };
  return [
    ...(event.state === 'REGISTRATION'
      ? []
      : [issue('event', 'entry.registration-closed', { state: event.state })]),
    ...(organisationIds.has(form.organisationId)
      ? []
      : [issue('organisationId', 'organisation.unknown')]),
    ...(isOwn ? [] : [issue('organisationId', 'entry.not-own-organisation')]),
    ...(event.groups.includes(form.group) ? [] : [issue('group', 'event.group-elsewhere')]),
    ...(form.members.length === event.teamSize
      ? []
      : [issue('members', 'entry.team-size', { size: event.teamSize })]),
    ...emptyFields(withOccupation, setting).map(({ field, member }) =>
      issue(member === undefined ? field : `members.${member}.${field}`, 'entry.field-missing'),
    ),
  ];
};

const says = (given: Readonly<Record<string, unknown>>, held: Readonly<Record<string, unknown>>) =>
  Object.entries(given).every(([field, value]) => value === undefined || held[field] === value);

/** Does the form say nothing that the entry does not hold already? What it leaves out, it does not ask. */
export const saysTheSame = (
  { members, region: _, ...form }: PlainForm,
  standing: StandingForm,
  persons: EntryGround['persons'],
): boolean => {
  const { members: held, ...entry } = standing;
  return (
    says(form, entry) &&
    members.length === held.length &&
    members.every((member) => {
      const personId = persons.get(member.digest)?.personId;
      const same = held.find((one) => one.personId === personId);
      // Who it is says the digest; what belongs to the identity is not compared again.
      const { name, nameEn, sex, idType, idNumber, birthDate, digest, ...detail } = member;
      return same !== undefined && says(detail, same);
    })
  );
};

const personIdsOf = ({ form }: FormRow, persons: EntryGround['persons']): readonly string[] =>
  form.members.flatMap(({ digest }) => persons.get(digest)?.personId ?? []);

/** One person may be claimed by a form; where more stand elsewhere, nobody could answer for them all. */
const foreignVerdict = (
  at: string,
  here: readonly StandingForm[],
  { entryId, members }: StandingForm,
  ids: readonly string[],
): Verdict => {
  const [claimed, second] = members.filter(({ personId }) => ids.includes(personId));
  return claimed && !second && here.length === 1
    ? { kind: 'elsewhere', entryId, personId: claimed.personId }
    : {
        kind: 'refused',
        issues: [{ at: `${at}.members.0.idNumber`, code: 'entry.entered-elsewhere' }],
      };
};

/** What stands already of the form's people: in this event, and in how many others. */
const standingVerdict = (row: FormRow, ground: EntryGround): Verdict | undefined => {
  const { at, eventId, form } = row;
  const ids = personIdsOf(row, ground.persons);
  const met = ground.standing.filter((one) =>
    one.members.some(({ personId }) => ids.includes(personId)),
  );
  const here = met.filter((one) => one.eventId === eventId);
  const [first] = here;
  if (!first) return undefined;
  const foreign = here.find(({ organisationId }) => organisationId !== form.organisationId);
  if (foreign) return foreignVerdict(at, here, foreign, ids);
  if (here.length === 1 && saysTheSame(form, first, ground.persons)) {
    return { kind: 'same', entryId: first.entryId };
  }
  return {
    kind: 'refused',
    issues: [{ at: `${at}.members.0.idNumber`, code: 'entry.form-differs' }],
  };
};

/** Decides rows in their order: what an earlier one enters, counts for those below it. */
const createCounter = ({ standing, standingCounts, persons, setting }: EntryGround) => {
  const eventsOf = new Map<string, Set<string>>();
  const counts = new Map(standingCounts);
  for (const { eventId, members } of standing) {
    for (const { personId } of members) {
      eventsOf.set(personId, (eventsOf.get(personId) ?? new Set()).add(eventId));
    }
  }
  const keyOf = (digest: string) => persons.get(digest)?.personId ?? digest;
  const names = new Map<string, string>();
  return ({ at, eventId, form }: FormRow): readonly RejectionIssue[] => {
    const count = (counts.get(eventId) ?? 0) + 1;
    counts.set(eventId, count);
    const people = form.members.map(({ digest, name }, place) => {
      const isOther = (names.get(digest) ?? name) !== name;
      names.set(digest, names.get(digest) ?? name);
      const events = eventsOf.get(keyOf(digest)) ?? new Set<string>();
      const isTwice = events.has(eventId);
      const isTooMany = !isTwice && events.size >= setting.eventsPerPerson;
      eventsOf.set(keyOf(digest), new Set([...events, eventId]));
      return { at: `${at}.members.${place}.idNumber`, isTwice, isTooMany, isOther };
    });
    return [
      ...(count > ENTRIES_MAX
        ? [{ at: `${at}.event`, code: 'entry.too-many', params: { limit: ENTRIES_MAX } }]
        : []),
      ...people.flatMap(({ at: place, isTwice, isTooMany, isOther }) => [
        ...(isOther ? [{ at: place, code: 'person.name-differs' }] : []),
        ...(isTwice ? [{ at: place, code: 'entry.person-twice-in-list' }] : []),
        ...(isTooMany
          ? [
              {
                at: place,
                code: 'entry.events-per-person',
                params: { limit: setting.eventsPerPerson },
              },
            ]
          : []),
      ]),
    ];
  };
};

/** What becomes of each form, in their order; nothing is written here. */
export const planEntries = (rows: readonly FormRow[], ground: EntryGround): readonly Verdict[] => {
  const countIn = createCounter(ground);
  return rows.map((row): Verdict => {
    const flaws = [...entryFlaws(row, ground), ...memberFlaws(row, ground)];
    const stands = flaws.length === 0 ? standingVerdict(row, ground) : undefined;
    if (stands) return stands;
    const issues = [...flaws, ...countIn(row)];
    return issues.length === 0 ? { kind: 'new' } : { kind: 'refused', issues };
  });
};

/** What stands in the way of entering all of them, by place. */
export const issuesOfVerdicts = (verdicts: readonly Verdict[]): readonly RejectionIssue[] =>
  verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? verdict.issues : []));
