import { describe, expect, it } from 'vitest';
import type { Finding } from './measurement.ts';
import { tableOf } from './table.ts';

const intake: Finding = {
  name: 'intake',
  value: 2_412.4,
  unit: 'marks/s',
  limit: 8_600,
  limitName: 'the same rows, written directly',
  wanted: { ratioMin: 0.25 },
  notes: ['p50 12 ms'],
};

describe('the table of a bench', () => {
  it('shows value, limit, ratio, bound and verdict side by side', () => {
    const lines = tableOf([intake, { ...intake, name: 'other', value: 100 }], 'a machine').split(
      '\n',
    );
    expect(lines[2]).toMatch(
      /^ {2}intake +2,412\.4 marks\/s +8,600 marks\/s +0\.281 +at least 0\.25 +good$/,
    );
    expect(lines[3]).toMatch(/^ {2}other +100 marks\/s .* NOT GOOD$/);
  });
  it('says what the limit is, what else was seen and on which machine', () => {
    const text = tableOf([intake], 'a machine');
    expect(text).toContain('limit: the same rows, written directly');
    expect(text).toContain('p50 12 ms');
    expect(text.trimEnd().endsWith('a machine')).toBe(true);
  });
});
