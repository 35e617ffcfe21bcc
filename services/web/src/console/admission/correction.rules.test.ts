import { describe, expect, it } from 'vitest';
import { changeOf } from './correction.rules.ts';

const entry = {
  entryId: 'e',
  group: 'worker',
  members: [
    { personId: 'a', heldLevel: '4' },
    { personId: 'b', heldLevel: null },
  ],
};
const draft = { kind: 'correct' as const, leaves: '', comes: '', group: '', levels: {} };

describe('a correction to be asked for', () => {
  it('is none while nothing differs', () => {
    expect(changeOf(entry, draft)).toBeUndefined();
    expect(
      changeOf(entry, { ...draft, group: 'worker', levels: { a: '4', b: '' } }),
    ).toBeUndefined();
  });
  it('names only what differs, also a level taken away', () => {
    expect(changeOf(entry, { ...draft, group: 'student', levels: { a: '', b: '' } })).toEqual({
      kind: 'correct',
      group: 'student',
      heldLevels: [{ personId: 'a', heldLevel: null }],
    });
  });
  it('needs both who leaves and who comes', () => {
    const substitute = { ...draft, kind: 'substitute' as const, leaves: 'a' };
    expect(changeOf(entry, substitute)).toBeUndefined();
    expect(changeOf(entry, { ...substitute, comes: 'n', levels: { n: '3' } })).toEqual({
      kind: 'substitute',
      leaves: 'a',
      comes: 'n',
      heldLevel: '3',
    });
  });
});
