import type { Cell } from '@jinbang/service-kit/table/sheet-table';
import { describe, expect, it } from 'vitest';
import { cityClass1 } from '../template/city-class-1.template.ts';
import { readEvents } from './event-sheet.rules.ts';

const HEAD = ['赛项名称', '职业编码', '命题等级', '组别', '开赛日期', '结束日期', '每队人数'];
const read = (...rows: readonly (readonly Cell[])[]) =>
  readEvents([{ sheet: '赛项', rows }], cityClass1);
const problems = (...rows: readonly (readonly Cell[])[]) =>
  read(...rows).problems.map(({ row, column, code }) => `${column}${row} ${code}`);

describe('a sheet of events', () => {
  it('makes an event of each row, what is left empty being the template’s', () => {
    const { events, problems: none } = read(
      HEAD,
      ['焊工', '6-18-02-04', '二级', '职工、学生', '2026年11月21日', '2026-11-22', '2'],
      ['', '', '', '', '', '', ''],
      ['茶艺师', '4-03-02-07'],
    );
    expect(none).toEqual([]);
    expect(events).toMatchObject([
      {
        name: { zh: '焊工' },
        occupation: { code: '6-18-02-04', name: { zh: '焊工' }, trade: null, route: 'level' },
        taskLevel: '2',
        groups: ['worker', 'student'],
        teamSize: 2,
        dates: { starts: '2026-11-21', ends: '2026-11-22', entryOpens: null },
      },
      { name: { zh: '茶艺师' }, taskLevel: '3', teamSize: 1, dates: { starts: null } },
    ]);
    expect(events[1]?.terms).toEqual(cityClass1.event.terms);
  });
  it('finds its header below a title, in English too, whatever the order of columns', () => {
    const { events } = read(
      ['Our events'],
      ['Occupation code', 'Level', 'Event'],
      ['4-03-02-07', 'level 4', 'Tea art'],
    );
    expect(events).toMatchObject([{ name: { zh: 'Tea art' }, taskLevel: '4' }]);
  });
  it('says row and column of everything that cannot be read', () => {
    expect(
      problems(
        HEAD,
        ['焊工', '', '九级', '老年组', '2026-02-30', '', '0'],
        [{ flaw: 'import.formula' }, '1'],
      ),
    ).toEqual([
      'B2 entry.field-missing',
      'C2 import.value-unknown',
      'D2 import.value-unknown',
      'E2 import.date-form',
      'G2 event-sheet.team-size',
      'A3 import.formula',
    ]);
  });
  it('says what no event may be: two of one name, an end before the beginning', () => {
    expect(
      problems(
        HEAD,
        ['焊工', '1', '', '', '2026-11-21', '2026-11-20'],
        ['焊工', '1'],
        ['电工', '2', '', '职工、职工'],
      ),
    ).toEqual(['F2 event.dates-backwards', 'A3 event.name-twice', 'D4 event.group-twice']);
  });
  it('is refused without its header, without rows, and with too many', () => {
    expect(read(['焊工', '1']).problems).toMatchObject([{ code: 'import.header-missing' }]);
    expect(read(HEAD).problems).toMatchObject([{ code: 'import.no-rows' }]);
    const rows = Array.from({ length: 61 }, (_, place) => [`赛项${place}`, '1']);
    expect(read(HEAD, ...rows).problems).toMatchObject([{ code: 'event-sheet.too-many' }]);
  });
  it('refuses a name longer than any heading at its place', () => {
    expect(problems(HEAD, ['长'.repeat(201), '1'])).toEqual(['A2 event-sheet.too-long']);
  });
});
