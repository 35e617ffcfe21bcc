import { describe, expect, it } from 'vitest';
import { DEPTH_MAX, findBodyFlaw } from './json-text.rules.ts';

const nested = (depth: number, [open, close]: readonly [string, string]): string =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;
const LISTS = ['[', ']'] as const;
const OBJECTS = ['{"a":', '}'] as const;

describe('a JSON body', () => {
  it.each([
    ['plain', '{"name":"测试甲","marks":["7.25"]}'],
    ['with brackets inside a text', `{"a":"${'['.repeat(500)}"}`],
    ['with an escaped quote before brackets', `{"a":"\\"${'{'.repeat(500)}"}`],
    ['with a whole character written as a pair', '{"a":"\\ud83c\\udfc5"}'],
    ['with the letters of an escape, not the escape', '{"a":"\\\\u0000 \\\\ud800"}'],
    ['as deep as allowed', nested(DEPTH_MAX, LISTS)],
    ['side by side as often as one likes', `[${'[],'.repeat(500)}[]]`],
    ['that is no JSON', '{"a":\\u0000'],
  ])('%s has no flaw', (_, json) => {
    expect(findBodyFlaw(json)).toBeUndefined();
  });

  it.each([
    ['NUL', '{"a":"x\\u0000"}'],
    ['NUL in a name', '{"\\u0000":1}'],
    ['the first half of a character', '{"a":["\\uD83C"]}'],
    ['the second half of a character', '{"a":"\\udfc5x"}'],
  ])('with %s is refused, since no column can keep it', (_, json) => {
    expect(findBodyFlaw(json)).toEqual({ kind: 'invalid', code: 'request.not-text' });
  });

  it.each([
    ['lists', nested(DEPTH_MAX + 1, LISTS)],
    ['objects', nested(DEPTH_MAX + 1, OBJECTS)],
    ['ever so many lists', nested(400_000, LISTS)],
  ])('nested too deep in %s is refused', (_, json) => {
    expect(findBodyFlaw(json)).toMatchObject({ code: 'request.too-deep' });
  });
});
