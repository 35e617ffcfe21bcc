import { newId } from '@jinbang/kernel/id';
import { describe, expect, it } from 'vitest';
import { readCommand } from './command.rules.ts';

const mark = {
  commandId: newId(),
  type: 'enter-mark',
  subjectId: newId(),
  aspectId: newId(),
  basedOn: 0,
  value: { kind: 'points', points: '7.25' },
};

describe('one command of a list', () => {
  it('is read with its source, tablet unless it says otherwise', () => {
    expect(readCommand(mark)).toMatchObject({ ok: true, value: { source: 'tablet' } });
  });
  it('is never a mark of a paper sheet: two people type those, and they are compared', () => {
    expect(readCommand({ ...mark, source: 'paper' })).toMatchObject({
      refusal: { kind: 'forbidden', code: 'mark.paper-is-typed' },
    });
    expect(readCommand({ ...mark, source: 'import' })).toMatchObject({ ok: true });
  });
  it('is refused alone with the place of what is wrong', () => {
    expect(readCommand({ ...mark, subjectId: 'station 7' })).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', code: 'request.malformed', issues: [{ at: 'subjectId' }] },
    });
  });
  it.each([
    { kind: 'points', points: 7.25 },
    { kind: 'judgement', score: 2 },
    { kind: 'ranged', measured: 98 },
    { kind: 'time', seconds: 61 },
  ])('is refused when a mark is a JSON number: %j', (value) => {
    expect(readCommand({ ...mark, value })).toMatchObject({
      refusal: { code: 'number.not-exact' },
    });
  });
  it.each(['shout', undefined, null])('is refused with the type %s', (type) => {
    expect(readCommand({ ...mark, type })).toMatchObject({
      refusal: { code: 'request.malformed' },
    });
  });
});
