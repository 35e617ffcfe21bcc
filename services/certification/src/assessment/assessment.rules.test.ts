import { describe, expect, it } from 'vitest';
import {
  type Cell,
  EMPTY_CELL,
  flawOfChange,
  flawOfDay,
  signingRoleOf,
  standsOn,
  stateAfter,
  type Typed,
  typeResult,
} from './assessment.rules.ts';

const mark = (score: string) => ({
  part: 'theory',
  attempt: 1,
  state: 'scored' as const,
  score,
  on: '2026-11-02',
});
const typed = (score: string, typedBy: string, version = 1): Typed => ({
  ...mark(score),
  typedBy,
  version,
});
const turn = (
  cell: Cell,
  score: string,
  actor: string,
  basedOn = cell.version,
  reason?: string,
) => {
  const result = typeResult(cell, { ...mark(score), basedOn, reason }, actor);
  return result.ok ? result.value : result.refusal.code;
};

describe('a batch', () => {
  it('goes its way step by step, and back only by reopening', () => {
    expect(stateAfter('planned', 'open')).toEqual({ ok: true, value: 'open' });
    expect(stateAfter('proposed', 'reopen')).toEqual({ ok: true, value: 'assessing' });
    expect(stateAfter('open', 'propose')).toMatchObject({
      refusal: { kind: 'conflict', code: 'assessment.is-open' },
    });
  });
  it('stands on its newest signed summary, until it is opened again or signed anew', () => {
    expect(standsOn({ state: 'proposed', resultVersion: 1 }, 1)).toBe(true);
    expect(standsOn({ state: 'assessing', resultVersion: 1 }, 1)).toBe(false);
    expect(standsOn({ state: 'proposed', resultVersion: 2 }, 1)).toBe(false);
  });
  it('takes results only while it is assessed, and signatures only on a summary', () => {
    expect(flawOfChange('assessing', 'results')).toBeUndefined();
    expect(flawOfChange('signed', 'results')?.code).toBe('assessment.is-signed');
    expect(flawOfChange('assessing', 'signature')?.code).toBe('assessment.is-assessing');
  });
});

describe('a result typed from paper', () => {
  const waiting: Cell = { version: 1, stands: null, waits: typed('70', 'a') };
  const standing: Cell = { version: 1, stands: typed('70', 'a'), waits: null };

  it('waits for a second person, and stands once they type the same', () => {
    expect(turn(EMPTY_CELL, '70', 'a')).toEqual({ kind: 'type', version: 1 });
    expect(turn(waiting, '70.0', 'b')).toEqual({ kind: 'confirm', version: 1 });
  });
  it('is not confirmed by the person who typed it', () => {
    expect(turn(waiting, '70', 'a')).toEqual({ kind: 'unchanged', version: 1 });
  });
  it('that the second person types otherwise is refused and stands nowhere', () => {
    expect(turn(waiting, '71', 'b')).toBe('assessment.second-entry-differs');
  });
  it('is corrected by its own typist while it waits', () => {
    expect(turn(waiting, '71', 'a')).toEqual({ kind: 'type', version: 2 });
  });
  it('is corrected once it stands with a reason, and waits again', () => {
    expect(turn(standing, '71', 'a')).toBe('assessment.reason-missing');
    expect(turn(standing, '71', 'a', 1, '抄错')).toEqual({ kind: 'type', version: 2 });
    expect(turn(standing, '70', 'b')).toEqual({ kind: 'unchanged', version: 1 });
  });
  it('is refused over a version that is gone', () => {
    expect(turn(standing, '71', 'a', 0, '抄错')).toBe('assessment.result-stale');
  });
});

it('nobody is assessed tomorrow, nor before the batch', () => {
  expect(flawOfDay('2026-11-03', '2026-11-01', '2026-11-02')?.code).toBe('assessment.day-to-come');
  expect(flawOfDay('2026-10-31', '2026-11-01', '2026-11-02')?.code).toBe(
    'assessment.day-before-batch',
  );
  expect(flawOfDay('2026-11-02', '2026-11-01', '2026-11-02')).toBeUndefined();
});

it('the leader and the supervisor sign, once they have signed in', () => {
  const seat = { role: 'evaluator', isLeader: true, isSignedIn: true } as const;
  expect(signingRoleOf(seat)).toBe('leader');
  expect(signingRoleOf({ ...seat, isLeader: false })).toBeNull();
  expect(signingRoleOf({ ...seat, isSignedIn: false })).toBeNull();
  expect(signingRoleOf({ ...seat, role: 'supervisor', isLeader: false })).toBe('supervisor');
  expect(signingRoleOf(undefined)).toBeNull();
});
