import { describe, expect, it } from 'vitest';
import type { NewPerson } from './person.body.ts';
import { type Candidate, decideRegistration, plainPerson } from './person.rules.ts';

const candidate = (change: Partial<Candidate> = {}): Candidate => {
  const person: NewPerson = {
    name: '测试甲',
    sex: 'female',
    idType: 'passport',
    idNumber: 'X0000001',
  };
  return { ...person, digest: change.idNumber ?? person.idNumber, ...change };
};
const none = new Map<string, { personId: string; name: string | null }>();

describe('registering people', () => {
  it('makes new people of identities not seen before', () => {
    const outcome = decideRegistration([candidate()], none, new Set());
    expect(outcome).toEqual({ ok: true, value: [{ kind: 'new', person: candidate() }] });
  });
  it('keeps the id of an identity registered before', () => {
    const known = new Map([['X0000001', { personId: 'p1', name: '测试甲' }]]);
    expect(decideRegistration([candidate()], known, new Set())).toEqual({
      ok: true,
      value: [{ kind: 'known', personId: 'p1' }],
    });
  });
  it('refuses the whole list and names every row that is wrong', () => {
    const known = new Map([['X0000004', { personId: 'p4', name: '测试丁' }]]);
    const outcome = decideRegistration(
      [
        candidate(),
        candidate({ idNumber: 'X0000001' }),
        candidate({ idNumber: '??' }),
        candidate({ idNumber: 'X0000004', name: '测试戊' }),
        candidate({ idNumber: 'X0000005', organisationId: 'nowhere' }),
        candidate({ idNumber: 'X0000006', name: '' }),
      ],
      known,
      new Set(),
    );
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid',
        code: 'person.list-refused',
        issues: [
          { at: 'persons.1.idNumber', code: 'person.twice-in-list', params: { first: 1 } },
          { at: 'persons.2.idNumber', code: 'person.id-form' },
          { at: 'persons.3.name', code: 'person.name-differs' },
          { at: 'persons.4.organisationId', code: 'organisation.unknown' },
          { at: 'persons.5.name', code: 'person.name-empty' },
        ],
      },
    });
  });
  it('reads the birth date from a number that holds one', () => {
    const plain = plainPerson({
      name: ' 测试甲 ',
      sex: 'male',
      idType: 'resident-id',
      idNumber: '11010519491231002x',
    });
    expect(plain).toMatchObject({ name: '测试甲', birthDate: '1949-12-31' });
  });
});
