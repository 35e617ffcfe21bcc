import { describe, expect, it } from 'vitest';
import { canonicalJson } from './jcs.ts';
import { readJsonObject } from './json.ts';
import { pinnedJson } from './vendored.ts';

describe('reading JSON that may have been made to deceive', () => {
  it('takes one object as it stands', () => {
    expect(readJsonObject('{"a":[{"b":"}\\"{,:"},{"b":2}],"c":{"a":null}}')).toEqual({
      ok: true,
      value: { a: [{ b: '}"{,:' }, { b: 2 }], c: { a: null } },
    });
  });
  it.each([
    ['{"a":1,"a":1}', 'ambiguous'],
    ['{"a":{"b":1,"c":[],"b":2}}', 'ambiguous'],
    ['{"a":1,"\\u0061":2}', 'ambiguous'],
    [`${'{"a":'.repeat(41)}1${'}'.repeat(41)}`, 'ambiguous'],
    ['[]', 'not-json'],
    ['"a"', 'not-json'],
    ['null', 'not-json'],
    ['{"a":1', 'not-json'],
    ['', 'not-json'],
  ])('refuses %s', (text, refusal) => {
    expect(readJsonObject(text)).toEqual({ ok: false, refusal });
  });
});

describe('canonical JSON', () => {
  it('sorts by UTF-16 units and keeps text as it is', () => {
    // RFC 8785 §3.2.3: the euro sign before the emoji, whose first unit is smaller than U+FB33.
    expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2, '€': '\u20ac\u000f' })).toBe(
      '{"€":"€\\u000f","\u{1f600}":2,"\ufb33":1}',
    );
    expect(canonicalJson('e\u0301')).toBe('"e\u0301"');
  });
  it('has no words for half a character', () => {
    expect(() => canonicalJson('\ud800')).toThrow();
  });
});

describe('a vendored file', () => {
  it('is refused when a single byte differs from the pinned one', () => {
    const bytes = new TextEncoder().encode('{}');
    expect(() => pinnedJson('ob-v3p0-extensions.json', bytes)).toThrow(/not the pinned one/);
  });
});
