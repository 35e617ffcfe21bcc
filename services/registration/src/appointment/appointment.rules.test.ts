import { describe, expect, it } from 'vitest';
import type { NewAppointment } from './appointment.body.ts';
import { flawOfAppointments, type Holding, type KnownForAppointment } from './appointment.rules.ts';

const at = new Date('2026-11-21T08:00:00Z');
const place = { ownerId: 'o1', competitionId: 'c1', eventId: 'e1' };
const wanted = (change: Partial<NewAppointment> = {}): NewAppointment => ({
  personId: 'p1',
  office: 'judge',
  scope: { kind: 'event', id: 'e1' },
  to: null,
  ...change,
});
const holding = (change: Partial<Holding> = {}): Holding => ({
  ...place,
  personId: 'p1',
  office: 'judge',
  scope: { kind: 'event', id: 'e1' },
  ...change,
});
const known = (change: Partial<KnownForAppointment> = {}): KnownForAppointment => ({
  places: [place, place],
  personIds: new Set(['p1', 'p2']),
  organisationIds: new Set(['o1']),
  held: [],
  ...change,
});
const codesOf = (appointments: NewAppointment[], change: Partial<KnownForAppointment> = {}) =>
  flawOfAppointments(appointments, known(change), at)?.issues?.map(
    ({ at: where, code }) => `${where} ${code}`,
  );

describe('giving offices', () => {
  it('allows a chief judge who also judges', () => {
    const held = [holding({ office: 'chief-judge' })];
    expect(codesOf([wanted()], { held })).toBeUndefined();
  });
  it.each([
    ['encryption-judge', 'chief-judge'],
    ['encryption-judge', 'supervisor'],
    ['supervisor', 'judge'],
    ['arbitration', 'encryption-judge'],
    ['scorer', 'supervisor'],
  ] as const)('keeps %s and %s apart, whichever comes first', (one, other) => {
    const refused = ['appointments.0.office appointment.offices-apart'];
    expect(codesOf([wanted({ office: one })], { held: [holding({ office: other })] })).toEqual(
      refused,
    );
    expect(codesOf([wanted({ office: other })], { held: [holding({ office: one })] })).toEqual(
      refused,
    );
  });
  it('keeps them apart within one list too', () => {
    expect(
      codesOf([wanted({ office: 'supervisor' }), wanted({ office: 'encryption-judge' })]),
    ).toEqual(['appointments.1.office appointment.offices-apart']);
    expect(
      codesOf([
        wanted({ office: 'supervisor' }),
        wanted({ office: 'encryption-judge', personId: 'p2' }),
      ]),
    ).toBeUndefined();
  });
  it('an office for the competition counts in each of its events', () => {
    const held = [
      holding({ office: 'supervisor', eventId: null, scope: { kind: 'competition', id: 'c1' } }),
    ];
    expect(codesOf([wanted()], { held })).toEqual([
      'appointments.0.office appointment.offices-apart',
    ]);
  });
  it('lets somebody supervise one event and judge another', () => {
    const held = [
      holding({ office: 'supervisor', eventId: 'e2', scope: { kind: 'event', id: 'e2' } }),
    ];
    expect(codesOf([wanted()], { held })).toBeUndefined();
  });
  it('refuses an office held already', () => {
    expect(codesOf([wanted()], { held: [holding()] })).toEqual([
      'appointments.0.office appointment.already-held',
    ]);
  });
  it('refuses strangers, unknown places and an end before the start', () => {
    expect(
      codesOf([wanted({ personId: 'p9', to: '2026-11-20T00:00:00Z' }), wanted()], {
        places: [place, undefined],
      }),
    ).toEqual([
      'appointments.0.personId person.unknown',
      'appointments.0.to appointment.ends-before-start',
      'appointments.1.scope appointment.scope-unknown',
    ]);
  });
  it('knows operators of the platform alone, and no judge of the whole platform', () => {
    const nowhere = { ownerId: null, competitionId: null, eventId: null };
    const misplaced = ['appointments.0.scope appointment.scope-misplaced'];
    expect(codesOf([wanted({ office: 'platform-operator' })])).toEqual(misplaced);
    expect(codesOf([wanted({ scope: { kind: 'platform' } })], { places: [nowhere] })).toEqual(
      misplaced,
    );
    expect(
      codesOf([wanted({ office: 'auditor', scope: { kind: 'platform' } })], { places: [nowhere] }),
    ).toBeUndefined();
  });
});
