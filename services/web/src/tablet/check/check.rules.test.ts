import { describe, expect, it } from 'vitest';
import { checksOf, type Findings, redCount } from './check.rules.ts';

const ready: Findings = {
  isSecure: true,
  shell: { shell: 'a1', next: null },
  isInstalled: true,
  isKept: true,
  clockOffMs: -900,
  battery: { level: 0.8, isCharging: false },
  isPaired: true,
  days: 2,
};

describe('the check of a tablet', () => {
  it('is green where nothing is amiss', () => {
    expect(redCount(checksOf(ready))).toBe(0);
  });
  it.each([
    ['secure', { isSecure: false }],
    ['shell', { shell: null }],
    ['shell', { shell: { shell: null, next: null } }],
    ['installed', { isInstalled: false }],
    ['kept', { isKept: false }],
    ['clock', { clockOffMs: 61_000 }],
    ['clock', { clockOffMs: -86_400_000 }],
    ['battery', { battery: { level: 0.29, isCharging: false } }],
    ['paired', { isPaired: false }],
    ['day', { days: 0 }],
  ] as const)('says what is red: %s by %j', (name, change) => {
    const checks = checksOf({ ...ready, ...change });
    expect(checks[name]).toBe('bad');
    expect(redCount(checks)).toBe(1);
  });
  it('calls nothing green that the browser does not tell', () => {
    const checks = checksOf({ ...ready, isKept: null, clockOffMs: null, battery: null });
    expect([checks.kept, checks.clock, checks.battery]).toEqual(['unknown', 'unknown', 'unknown']);
  });
  it('lets a tablet on its cable begin with any battery', () => {
    const battery = { level: 0.05, isCharging: true };
    expect(checksOf({ ...ready, battery }).battery).toBe('good');
  });
});
