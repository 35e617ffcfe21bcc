import { problemsEn } from '@jinbang/contracts/problems.en';
import { expect, it } from 'vitest';
import { type Refusal, retold } from './retold.rules.ts';

const refusal: Refusal = {
  kind: 'refused',
  status: 412,
  code: 'event.changed',
  detail: '赛项已被更改，现为第 7 版，请重新查看。',
  params: { version: 7 },
  errors: [
    { at: 'a', code: 'person.unknown', detail: '没有此人。' },
    { at: 'b', code: 'consent.missing', detail: '缺少知情同意。' },
  ],
  requestId: 'r1',
};

it('says a refusal in the language the page was switched to, figures and all', () => {
  const told = retold(refusal, problemsEn);
  expect(told.detail).toBe('The event has changed; it is version 7 now. Look again.');
  expect(told.errors[0]).toMatchObject({ at: 'a', detail: problemsEn['person.unknown'] });
  expect(told.requestId).toBe('r1');
});

it('leaves as it was said what it cannot say whole', () => {
  expect(problemsEn['consent.missing']).toContain('{purpose}');
  expect(retold(refusal, problemsEn).errors[1]?.detail).toBe('缺少知情同意。');
  const { params: _, ...bare } = refusal;
  expect(retold(bare, problemsEn).detail).toBe(refusal.detail);
  expect(retold({ ...refusal, code: 'browser.unknown' }, problemsEn).detail).toBe(refusal.detail);
});
