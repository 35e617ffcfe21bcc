import { describe, expect, it } from 'vitest';
import { boardWith, frameWith, rowWith } from './board.fixture.ts';
import { applyFrame, catchUp } from './frame.rules.ts';

const first = rowWith({ code: 'A', rank: 1 });
const second = rowWith({ code: 'B', rank: 2 });
const third = rowWith({ code: 'C', rank: 3 });
const board = boardWith(4, [first, second]);
const codesOf = (applied: ReturnType<typeof applyFrame>) =>
  typeof applied === 'string' ? applied : applied.board.rows.map((row) => `${row.code}${row.rank}`);

describe('a frame on a board', () => {
  it('changes, adds and removes exactly the rows it names', () => {
    const frame = frameWith(4, 5, [{ ...second, rank: 1 }, third], [first.key]);
    expect(codesOf(applyFrame(board, frame))).toEqual(['B1', 'C3']);
  });
  it('brings its own version, state and time', () => {
    const applied = applyFrame(board, { ...frameWith(4, 5, []), state: 'final' });
    expect(applied).toMatchObject({ board: { version: 5, state: 'final', rows: [first, second] } });
  });
  it('is a gap when it starts from another version than the one shown', () => {
    expect(applyFrame(board, frameWith(5, 6, [third]))).toBe('gap');
  });
  it('is old news when the board is already there', () => {
    expect(applyFrame(board, frameWith(3, 4, [third]))).toBe('old');
  });
});

describe('a snapshot with the frames that came meanwhile', () => {
  it('takes those that follow and leaves those it already holds', () => {
    const caught = catchUp(board, [frameWith(3, 4, [third]), frameWith(4, 5, [third])]);
    expect(caught).toMatchObject({ isWhole: true, board: { version: 5 } });
    expect(caught.board.rows.map((row) => row.code)).toEqual(['A', 'B', 'C']);
  });
  it('says so when it is older than the stream already was', () => {
    expect(catchUp(board, [frameWith(6, 7, [third])])).toEqual({ board, isWhole: false });
  });
});
