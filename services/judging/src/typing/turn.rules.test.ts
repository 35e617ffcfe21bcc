import type { PaperState, TypingMode } from '@jinbang/contracts/http/judging-typing';
import { describe, expect, it } from 'vitest';
import { refusePicture, refuseRound, turnOf } from './turn.rules.ts';

const asker = (
  actorId: string,
  state: PaperState,
  { mode = 'twice' as TypingMode, readers = [] as string[] } = {},
) => ({ actorId, state, mode, panel: ['judge', 'leaver'], compared: { readers } });

describe('whose turn a sheet is', () => {
  it.each([
    ['first', asker('A', 'printed')],
    ['first', asker('A', 'returned')],
    ['second', asker('B', 'typed', { readers: ['A'] })],
    ['read-back', asker('B', 'typed', { readers: ['A'], mode: 'read-back' })],
    ['again', asker('A', 'differs', { readers: ['A', 'B'] })],
    ['again', asker('C', 'compared', { readers: ['A', 'B'] })],
  ])('%s', (turn, given) => {
    expect(turnOf(given)).toEqual({ turn });
  });
  it('is nobody of the panel, also who left it', () => {
    for (const judge of ['judge', 'leaver']) {
      expect(turnOf(asker(judge, 'returned'))).toMatchObject({
        whyNot: { kind: 'forbidden', code: 'mark.own-panel-sheet' },
      });
    }
  });
  it('shows the picture of a sheet to the panel once its marks are in, to others at any time', () => {
    for (const state of ['returned', 'disputed', 'compared'] as const) {
      expect(refusePicture(asker('judge', state))).toMatchObject({ code: 'mark.own-panel-sheet' });
      expect(refusePicture(asker('A', state))).toBeUndefined();
    }
    expect(refusePicture(asker('judge', 'in'))).toBeUndefined();
  });
  it('is not the first person a second time', () => {
    const again = asker('A', 'typed', { readers: ['A'] });
    expect(refuseRound('typed', again)).toMatchObject({ code: 'typing.second-person' });
  });
  it.each<[string, PaperState]>([
    ['typing.in', 'in'],
    ['typing.disputed', 'disputed'],
    ['paper-sheet.is-spoilt', 'spoilt'],
    ['paper-sheet.is-missing', 'missing'],
  ])('is nobody: %s', (code, state) => {
    expect(turnOf(asker('A', state))).toMatchObject({ whyNot: { code } });
  });
  it('may be typed again where it would be read back, and not the other way round', () => {
    const readBack = asker('B', 'typed', { readers: ['A'], mode: 'read-back' });
    expect(refuseRound('typed', readBack)).toBeUndefined();
    const twice = asker('B', 'typed', { readers: ['A'] });
    expect(refuseRound('read-back', twice)).toMatchObject({ code: 'typing.not-now' });
    expect(refuseRound('again', twice)).toMatchObject({ code: 'typing.not-now' });
  });
});
