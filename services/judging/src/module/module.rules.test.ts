import { describe, expect, it } from 'vitest';
import { refuseLock } from './module.rules.ts';

const module = { version: 3, schemeVersion: 1, lockedAt: null };
const counts = { awaited: 2, subjects: 2, openSheets: 0, missing: 0 };

describe('locking a module', () => {
  it('is allowed when every sheet is signed and every mark settled', () => {
    expect(refuseLock(module, counts, 3)).toBeUndefined();
  });
  it('is allowed when nobody is left whose marks are awaited', () => {
    expect(refuseLock(module, { ...counts, awaited: 0 }, 3)).toBeUndefined();
  });
  it.each([
    ['while marks are missing', module, { ...counts, missing: 1 }, 3, 'module.marks-missing'],
    ['while a sheet is open', module, { ...counts, openSheets: 1 }, 3, 'module.sheets-open'],
    ['without a scheme', { ...module, schemeVersion: 0 }, counts, 3, 'module.scheme-missing'],
    ['without anybody to mark', module, { ...counts, subjects: 0 }, 3, 'module.no-subjects'],
    ['based on an older version', module, counts, 2, 'module.stale'],
    ['twice', { ...module, lockedAt: new Date() }, counts, 3, 'module.locked'],
  ])('is refused %s', (_, locked, open, basedOn, code) => {
    expect(refuseLock(locked, open, basedOn)?.code).toBe(code);
  });
});
