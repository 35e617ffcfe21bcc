import { expect, it } from 'vitest';
import { isGift } from './public-gift.ts';

const at = (rest: string) => `/api/ranking/v1/public/events/e1/${rest}`;

it.each([
  ['POST', at('objections'), true],
  ['PUT', at('own-objection/files/1'), true],
  // Read as often as anybody likes, and what keeps nothing.
  ['GET', at('own-objection'), false],
  ['GET', at('objections/1'), false],
  ['POST', at('objections-of-others'), false],
  ['POST', '/api/certification/v1/public/verifications', false],
  ['POST', '/api/ranking/v1/events/e1/objections', false],
])('%s %s leaves something behind a public door: %s', (method, path, isOne) => {
  expect(isGift(method, path)).toBe(isOne);
});
