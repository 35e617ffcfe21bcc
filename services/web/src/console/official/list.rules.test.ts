import { describe, expect, it } from 'vitest';
import { frameWords } from '../frame/frame-words.ts';
import { dayFrom } from '../list/list.rules.ts';
import type { Person } from '../person/person.client.ts';
import { officialWords } from './official-words.ts';
import { readPanelList } from './panel-list.rules.ts';
import { readRegisterList } from './register-list.rules.ts';

const person = (personId: string, name: string, idLastFour: string, nameEn: string | null = null) =>
  // Only what tells people apart is read here.
  ({ personId, name, nameEn, idLastFour }) as unknown as Person;
const people = [
  person('p1', '测试甲', '0011', 'Test Jia'),
  person('p2', '测试乙', '0022'),
  person('p3', '测试乙', '003X'),
];
const events = [
  { eventId: 'e1', name: { zh: '焊工', en: 'Welding' } },
  { eventId: 'e2', name: { zh: '车工' } },
];
const panel = {
  events,
  people,
  offices: [frameWords.zh.office, frameWords.en.office],
};
const { zh, en } = officialWords;
const register = {
  people,
  kinds: [zh.kinds, en.kinds],
  levels: [zh.levels, en.levels],
  titles: [zh.titles, en.titles],
};

describe('a panel as a pasted list', () => {
  it('reads events, offices and people in either language, with or without headings', () => {
    const text = '赛项\t岗位\t姓名\n焊工\t裁判长\t测试甲\n\nWelding,judge,测试乙,003x\n';
    expect(readPanelList(text, panel)).toEqual({
      asked: [
        { eventId: 'e1', office: 'chief-judge', personId: 'p1' },
        { eventId: 'e1', office: 'judge', personId: 'p3' },
      ],
      flaws: [],
    });
  });

  it('says of each line what is not known, and guesses nobody among namesakes', () => {
    const text = '钳工\t裁判员\t测试甲\n焊工\t组委会办公室\t测试丁\n车工\t裁判员\t测试乙';
    expect(readPanelList(text, panel)).toEqual({
      asked: [],
      flaws: [
        { row: 1, flaw: 'event-unknown', what: '钳工' },
        { row: 2, flaw: 'office-unknown', what: '组委会办公室' },
        { row: 2, flaw: 'person-unknown', what: '测试丁' },
        { row: 3, flaw: 'person-several', what: '测试乙' },
      ],
    });
  });

  it('finds a line that is there twice', () => {
    const text = '焊工,裁判员,测试甲\n焊工,裁判员,Test Jia';
    expect(readPanelList(text, panel).flaws).toEqual([
      { row: 2, flaw: 'repeated', what: 'Test Jia' },
    ]);
  });
});

describe('a register as a pasted list', () => {
  it('reads what each may judge and until when', () => {
    const text = '测试甲\t考评员\t6-18-01-02 6-18-01-03\t二级\tC-1\t中级\t2026年1月1日\t2028/12/31';
    const { officials, flaws } = readRegisterList(text, register);
    expect(flaws).toEqual([]);
    expect(officials).toEqual([
      {
        personId: 'p1',
        kind: 'evaluator',
        qualifications: [
          { occupationCode: '6-18-01-02', level: '2' },
          { occupationCode: '6-18-01-03', level: '2' },
        ],
        certificateNo: 'C-1',
        title: 'mid',
        validFrom: '2026-01-01',
        validTo: '2028-12-31',
      },
    ]);
  });

  it('takes empty cells for what may be left out, and nothing for a wrong day', () => {
    const good = '测试甲\t裁判员\t6-18-01-02\t\t\t\t2026-01-01\t2028-12-31';
    expect(readRegisterList(good, register).officials[0]).toMatchObject({
      certificateNo: null,
      title: null,
      qualifications: [{ level: null }],
    });
    const bad = '测试甲\t裁判\t\t六级\t\t院士\t2026-02-30\t';
    expect(readRegisterList(bad, register).flaws.map(({ flaw }) => flaw)).toEqual([
      'kind-unknown',
      'code-missing',
      'level-unknown',
      'title-unknown',
      'day-wrong',
      'day-wrong',
    ]);
  });

  it('knows a day however it is written', () => {
    expect(dayFrom('2026.3.1')).toBe('2026-03-01');
    expect(dayFrom('1/3/2026')).toBeUndefined();
  });
});
