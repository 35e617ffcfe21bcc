import { describe, expect, it } from 'vitest';
import { sqlLiteral } from './mark-rows.ts';
import { rateFrom } from './pgbench.ts';

describe('a copied value', () => {
  it('holds nothing pgbench would take for a variable or a command of its own', () => {
    const literal = sqlLiteral('at 10:05 {"a":1}\n\\set it\'s');
    expect(literal).not.toMatch(/:|\n/);
    expect(literal).toBe(`E'at 10\\x3a05 {"a"\\x3a1}\\n\\\\set it''s'`);
  });
  it('stays null where the column is empty', () => {
    expect(sqlLiteral(null)).toBe('null');
  });
});

describe('what pgbench prints', () => {
  it('is read for its rate, whatever else it says', () => {
    const output =
      'number of clients: 32\nlatency average = 3.7 ms\ntps = 8600.123456 (without initial connection time)\n';
    expect(rateFrom(output)).toBe(8600.123456);
  });
  it('gives no rate where a run failed', () => {
    expect(rateFrom('pgbench: error: connection refused')).toBeUndefined();
  });
});
