import { describe, expect, it } from 'vitest';
import type { Entry } from './entries.client.ts';
import {
  blankEntry,
  blankMember,
  changeOf,
  flawsByPlace,
  formOf,
  givenOf,
  unchosen,
} from './entry-form.rules.ts';

const entry: Entry = {
  entryId: 'e1',
  eventId: 'v1',
  competitionId: 'c1',
  organisationId: 'o1',
  entryNo: null,
  group: 'student',
  delegation: '示例代表队',
  state: 'entered',
  members: [
    {
      personId: 'p1',
      name: '测试甲',
      idLastFour: '1234',
      phoneLastFour: '0001',
      yearsInOccupation: 0,
      heldLevel: '4',
    },
    { personId: 'p2', name: '测试乙', idLastFour: '2345', phoneLastFour: null },
  ],
  missing: [],
  version: 3,
};

describe('an entry form', () => {
  it('leaves out what is empty, counts years and keeps the order of a team', () => {
    const chosen = { ...blankMember, sex: 'female', memberKind: 'worker' };
    const first = { ...chosen, name: ' 测试甲 ', idNumber: '1', yearsInOccupation: '0' };
    const second = { ...chosen, name: '测试乙', idType: 'passport', birthDate: '2001-02-03' };
    expect(
      formOf({ ...blankEntry, organisationId: 'o1', group: 'worker' }, [first, second]),
    ).toEqual({
      organisationId: 'o1',
      group: 'worker',
      members: [
        {
          name: '测试甲',
          sex: 'female',
          idType: 'resident-id',
          idNumber: '1',
          memberKind: 'worker',
          yearsInOccupation: 0,
        },
        {
          name: '测试乙',
          sex: 'female',
          idType: 'passport',
          birthDate: '2001-02-03',
          memberKind: 'worker',
        },
      ],
    });
  });
  it('begins with nobody a man or a worker, and says where nothing was chosen', () => {
    const one = { ...blankEntry, organisationId: 'o1', group: 'worker' };
    const asked = new Set(['memberKind', 'phone']);
    const chosen = { ...blankMember, sex: 'female', memberKind: 'student' };
    expect(unchosen(blankEntry, [blankMember], new Set())).toEqual([
      'organisationId',
      'group',
      'members.0.sex',
    ]);
    expect(unchosen(one, [chosen, blankMember], asked)).toEqual([
      'members.1.sex',
      'members.1.memberKind',
    ]);
    expect(unchosen(one, [chosen], asked)).toEqual([]);
  });
  it('takes a birth date typed beside a number that holds it from the number alone', () => {
    const member = { ...blankMember, birthDate: '2001-02-03' };
    expect(JSON.stringify(formOf(blankEntry, [member]))).not.toContain('2001');
  });
  it('is mended from what stands, member by member, and says nothing of who it is', () => {
    const given = givenOf(entry);
    expect(given.members[0]).toMatchObject({ yearsInOccupation: '0', heldLevel: '4', phone: '' });
    expect(changeOf(entry, { ...given.entry, coachName: '测试教练' }, given.members)).toEqual({
      group: 'student',
      delegation: '示例代表队',
      coachName: '测试教练',
      members: [{ personId: 'p1', yearsInOccupation: 0, heldLevel: '4' }, { personId: 'p2' }],
    });
  });
  it('shows what is wrong at the member it is wrong with', () => {
    const errors = [
      { at: 'forms.0.members.1.phone', code: 'person.phone-form', detail: '号码不对' },
      { at: 'members.0.condition', code: 'entry.field-missing', detail: '必填' },
    ];
    const trouble = { kind: 'refused', status: 422, errors } as never;
    expect([...flawsByPlace(trouble)]).toEqual([
      ['members.1.phone', '号码不对'],
      ['members.0.condition', '必填'],
    ]);
  });
});
