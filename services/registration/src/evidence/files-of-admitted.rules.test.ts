import { describe, expect, it } from 'vitest';
import { flawOfReplacing } from './files-of-admitted.rules.ts';

describe('a file of an approved entry', () => {
  it('comes in no other’s place, and may be handed in where none is', () => {
    expect(flawOfReplacing(true, {})?.code).toBe('entry.files-approved');
    expect(flawOfReplacing(true, undefined)).toBeUndefined();
    expect(flawOfReplacing(false, {})).toBeUndefined();
  });
});
