import { describe, expect, it } from 'vitest';
import { readOrganisations, readPeople } from './pasted-people.rules.ts';
import { personWords } from './person-words.ts';

const { zh, en } = personWords;
const ground = {
  organisations: [{ organisationId: 'o1', name: { zh: '示例学院', en: 'Sample College' } }],
  sexes: [zh.sexes, en.sexes],
  idTypes: [zh.idTypes, en.idTypes],
};

describe('people as a pasted list', () => {
  it('are read with their documents and organisations, a head passed over', () => {
    const text =
      '姓名\t性别\t证件类型\t证件号码\n测试甲\t女\t居民身份证\t9999 9919 8801 0000 05\t示例学院\n测试乙\t男\t护照\tE9999\t\t1990/1/2';
    expect(readPeople(text, ground)).toEqual({
      people: [
        {
          name: '测试甲',
          sex: 'female',
          idType: 'resident-id',
          idNumber: '999999198801000005',
          organisationId: 'o1',
        },
        {
          name: '测试乙',
          sex: 'male',
          idType: 'passport',
          idNumber: 'E9999',
          birthDate: '1990-01-02',
        },
      ],
      flaws: [],
    });
  });

  it('say line by line what is not known', () => {
    const { people, flaws } = readPeople('测试甲\t甲\t学生证\t\t没有的单位\t昨天', ground);
    expect(people).toEqual([]);
    expect(flaws.map(({ row, flaw }) => `${row} ${flaw}`)).toEqual([
      '1 sex-unknown',
      '1 id-type-unknown',
      '1 number-missing',
      '1 organisation-unknown',
      '1 day-wrong',
    ]);
  });
});

describe('organisations as a pasted list', () => {
  it('are read with kind and region', () => {
    expect(readOrganisations('示例厂\t企业\tCN-12\tSample Works', [zh.kinds])).toEqual({
      organisations: [
        { name: { zh: '示例厂', en: 'Sample Works' }, kind: 'enterprise', region: 'CN-12' },
      ],
      flaws: [],
    });
    expect(
      readOrganisations('示例厂\t工厂\t天津', [zh.kinds]).flaws.map(({ flaw }) => flaw),
    ).toEqual(['kind-unknown', 'region-wrong']);
  });
});
