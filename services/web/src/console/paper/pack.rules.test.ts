import { describe, expect, it } from 'vitest';
import { fileName, isEmpty, packTasks, placesOfDay, printsToRepeat } from './pack.rules.ts';
import type { JudgingChoices, PaperChoice } from './paper.client.ts';

const choice = (no: string, form: string): PaperChoice => ({ no, form, name: { zh: form } });

const judging: JudgingChoices = {
  items: [choice('11A', 'appeal-filed'), choice('5', 'filled'), choice('7', 'daily')],
  draws: true,
  zone: 'Asia/Shanghai',
  modules: [
    { moduleId: 'm1', name: { zh: '实操' } },
    { moduleId: 'm2', name: { zh: '理论' } },
  ],
  sessions: [
    // Just after midnight where the contest is, still the day before in UTC.
    { sessionId: 's1', moduleId: 'm1', name: { zh: '上午场' }, startsAt: '2026-05-11T16:30:00Z' },
    { sessionId: 's2', moduleId: 'm1', name: { zh: '次日' }, startsAt: '2026-05-13T01:00:00Z' },
  ],
};
const registration = [choice('1A', 'check-in'), choice('3A', 'pledges'), choice('2B', 'draw-2')];
const ranking = [choice('12', 'total-list'), choice('14', 'public-notice')];
const asked = { registration, judging, ranking, day: '2026-05-12', withBlank: true };

describe('the pack of a day', () => {
  it('has forms 2 to 12 in the order of their numbers, 10 to 12 after 9', () => {
    expect(packTasks(asked).map(({ choice: { no } }) => no)).toEqual([
      ...['2B', '3A', '4B', '4B', '5', '5', '7', '11A', '12'],
    ]);
  });

  it('asks for the sessions of that day where the contest is, and for modules without sessions', () => {
    expect(placesOfDay(judging, '2026-05-12').map(({ name }) => name.zh)).toEqual([
      '上午场',
      '理论',
    ]);
    const queries = packTasks(asked).flatMap((one) => (one.kind === 'judging' ? [one.query] : []));
    expect(queries).toEqual([
      { sessionId: 's1' },
      { moduleId: 'm2' },
      { day: '2026-05-12' },
      { day: '2026-05-12' },
    ]);
  });

  it('draws no number unless blank forms are wanted by somebody who may draw', () => {
    const kinds = (change: object) =>
      packTasks({ ...asked, ...change }).filter(({ kind }) => kind === 'blank').length;
    expect(kinds({})).toBe(2);
    expect(kinds({ withBlank: false })).toBe(0);
    expect(kinds({ judging: { ...judging, draws: false } })).toBe(0);
  });

  it('prints sheets again that are out and good, rather than draw others', () => {
    const sheet = {
      printId: 'a',
      form: 'many',
      sessionId: 's1',
      isOutdated: false,
      standing: 'out',
    };
    expect(
      printsToRepeat(
        [
          sheet,
          sheet,
          { ...sheet, printId: 'b', isOutdated: true },
          { ...sheet, printId: 'c', standing: 'returned' },
          { ...sheet, printId: 'd', sessionId: null },
          { ...sheet, printId: 'e', form: 'one' },
        ],
        's1',
      ),
    ).toEqual(['a']);
  });

  it('names its files so that they sort, without what a file system refuses', () => {
    expect(fileName(4, ['5', '评分记录表', 'A/B: 上午'])).toBe('05 5 评分记录表 A B 上午.pdf');
    expect(isEmpty('paper.nothing-yet')).toBe(true);
    expect(isEmpty('paper.no-result')).toBe(true);
    expect(isEmpty('access.forbidden')).toBe(false);
  });
});
