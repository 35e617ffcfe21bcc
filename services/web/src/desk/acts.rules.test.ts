import { describe, expect, it } from 'vitest';
import {
  type Book,
  disputesOf,
  insist,
  isDecidable,
  isNothingNew,
  letGo,
  newActOf,
  settle,
  shownOf,
  takeBatch,
  withList,
} from './acts.rules.ts';
import type { ActKind, ActResult, KeptAct, Line } from './desk.types.ts';

const jia: Line = {
  entryId: 'e1',
  personId: 'p1',
  entryNo: '001',
  name: '测试甲',
  idLastFour: '1234',
  organisation: null,
  badge: 'JBE1',
  startsAt: null,
  state: 'expected',
  seen: 0,
};
const yi: Line = { ...jia, entryId: 'e2', personId: 'p2', entryNo: '002' };

let serial = 0;
const act = (line: Line, kind: ActKind, acts: readonly KeptAct[] = []): KeptAct => {
  serial += 1;
  return newActOf(line, { kind }, acts, {
    actId: `a${serial}`,
    happenedAt: '2026-11-21T01:00:00.000Z',
  });
};
const answer = ({ actId }: KeptAct, change: Partial<ActResult> = {}): ActResult => ({
  actId,
  outcome: 'recorded',
  code: null,
  state: 'present',
  seen: 1,
  ...change,
});
const refusal = { outcome: 'refused', code: 'check-in.changed', state: 'absent', seen: 1 } as const;
/** Checked in here without network and taken back, while another desk wrote "absent". */
const quarrel = (): Book => {
  const first = act(jia, 'present');
  const acts = [first, act(jia, 'undone', [first])];
  return settle({ lines: [jia, yi], acts }, [answer(first, refusal)]);
};

describe('a press that comes twice', () => {
  it('is nothing new where it stands so already, sent or not', () => {
    const unsent = shownOf(jia, [act(jia, 'present')]);
    expect(isNothingNew(unsent, { kind: 'present' })).toBe(true);
    expect(isNothingNew(shownOf(jia, []), { kind: 'undone' })).toBe(true);
    expect(isNothingNew(shownOf({ ...jia, state: 'absent' }, []), { kind: 'absent' })).toBe(true);
  });
  it('is something new where it changes what stands, or tells of one more wrong person', () => {
    expect(isNothingNew(shownOf(jia, [act(jia, 'present')]), { kind: 'undone' })).toBe(false);
    expect(isNothingNew(shownOf(jia, []), { kind: 'present' })).toBe(false);
    expect(isNothingNew(shownOf(jia, []), { kind: 'wrong-person' })).toBe(false);
  });
});

describe('what the check-in desk did and has not sent', () => {
  it('counts its own unsent acts as known, also where the list holds the first of them already', () => {
    const first = act(jia, 'present');
    expect(act({ ...jia, seen: 1 }, 'undone', [first]).seen).toBe(1);
    expect(act({ ...jia, seen: 4 }, 'present').seen).toBe(4);
  });

  it('sends one act of each person, the next one after its answer', () => {
    const first = act(jia, 'present');
    const acts = [first, act(jia, 'undone', [first]), act(yi, 'present')];
    expect(takeBatch(acts).map(({ actId }) => actId)).toEqual([acts[0]?.actId, acts[2]?.actId]);
    const after = settle({ lines: [jia, yi], acts }, [answer(first)]);
    expect(takeBatch(after.acts).map(({ kind }) => kind)).toEqual(['undone', 'present']);
    expect(after.lines[0]).toMatchObject({ state: 'present', seen: 1 });
  });

  it('sends at most as many as the server takes', () => {
    const many = Array.from({ length: 60 }, (_, place) => ({ ...jia, personId: `q${place}` }));
    expect(takeBatch(many.map((line) => act(line, 'present')))).toHaveLength(50);
  });

  it('shows on which side an act is', () => {
    const first = act(jia, 'present');
    expect(shownOf(jia, [first])).toEqual({ state: 'present', place: 'desk' });
    const { lines, acts } = settle({ lines: [jia], acts: [first] }, [answer(first)]);
    expect(shownOf(lines[0] ?? jia, acts)).toEqual({ state: 'present', place: 'server' });
    expect(shownOf(jia, [act(jia, 'wrong-person')]).state).toBe('expected');
  });

  it('sends nothing behind a refused act: it might undo what another desk did', () => {
    const { acts } = quarrel();
    expect(takeBatch([...acts, act(yi, 'present')]).map(({ personId }) => personId)).toEqual([
      'p2',
    ]);
  });

  it('lets a person decide for the server: nothing of the own is sent', () => {
    const book = quarrel();
    expect(disputesOf(book)).toHaveLength(1);
    const acts = letGo(book.acts, 'p1');
    expect(takeBatch(acts)).toEqual([]);
    expect(acts.map(({ fate }) => fate)).toEqual(['let-go', 'let-go']);
    expect(shownOf(book.lines[0] ?? jia, acts)).toEqual({ state: 'absent', place: 'server' });
  });

  it('lets a person decide for the desk: the own acts go again, on what the server holds now', () => {
    const book = quarrel();
    const [dispute] = disputesOf(book);
    if (!dispute) throw new Error('there is something to decide');
    expect(isDecidable(dispute)).toBe(true);
    const acts = insist(book.acts, dispute, () => 'again');
    expect(acts.filter(({ fate }) => fate === 'waiting')).toMatchObject([
      { kind: 'present', seen: 1 },
      { kind: 'undone', seen: 2 },
    ]);
  });

  it('has nothing to insist on where both desks say the same, or a rule speaks against it', () => {
    const first = act(jia, 'present');
    const same = settle({ lines: [jia], acts: [first] }, [
      answer(first, { ...refusal, state: 'present' }),
    ]);
    const late = settle({ lines: [jia], acts: [first] }, [
      answer(first, { ...refusal, code: 'check-in.too-late', state: 'expected', seen: 0 }),
    ]);
    expect([same, late].flatMap(disputesOf).map(isDecidable)).toEqual([false, false]);
  });

  it('keeps what it was told after a list was made, and ignores answers nobody waits for', () => {
    const told = { lines: [{ ...jia, state: 'present' as const, seen: 2 }], acts: [] };
    expect(withList(told, [jia]).lines[0]).toMatchObject({ state: 'present', seen: 2 });
    expect(withList(told, [{ ...jia, seen: 3 }]).lines[0]).toMatchObject({ seen: 3 });
    expect(settle(told, [answer(act(jia, 'absent'))])).toEqual(told);
  });
});
