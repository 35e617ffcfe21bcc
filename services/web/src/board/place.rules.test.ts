import { describe, expect, it } from 'vitest';
import { placeOf } from './place.rules.ts';

const EVENT = '01990000-0000-7000-8000-000000000001';
const OTHER = '01990000-0000-7000-8000-000000000002';

describe('an address of the board', () => {
  it('leads to the list, a board, its wall, or a version of a result', () => {
    expect(placeOf('/board/', '')).toEqual({ kind: 'list' });
    expect(placeOf(`/board/${EVENT}`, '')).toMatchObject({ kind: 'board', isWall: false });
    expect(placeOf(`/board/${EVENT}`, '?wall=1')).toMatchObject({ kind: 'board', isWall: true });
    expect(placeOf(`/results/${EVENT}/3.json`, '')).toMatchObject({ kind: 'result', version: '3' });
    expect(placeOf(`/results/${EVENT}/x`, '')).toEqual({ kind: 'nowhere' });
  });
  it('leads to the delegations of an event or of a contest', () => {
    expect(placeOf(`/board/${EVENT}/delegations`, '')).toEqual({
      ...{ kind: 'delegations', of: 'event', id: EVENT },
    });
    expect(placeOf(`/board/contest/${EVENT}/delegations`, '')).toMatchObject({ of: 'contest' });
    expect(placeOf('/board/contest/x/delegations', '')).toEqual({ kind: 'nowhere' });
  });
  it('leads to a ceremony of several events, each of them once', () => {
    expect(placeOf('/board/ceremony', `?events=${EVENT},${OTHER},${EVENT},x`)).toEqual({
      ...{ kind: 'ceremony', eventIds: [EVENT, OTHER], near: null },
    });
    expect(placeOf('/board/ceremony', `?event=${EVENT}`)).toMatchObject({ near: EVENT });
  });
  it('leads nowhere where it is none', () => {
    expect(placeOf('/board/somewhere', '')).toEqual({ kind: 'nowhere' });
  });
});
