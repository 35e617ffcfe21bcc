import { accept, refuse } from '@jinbang/kernel/result';
import { countedIds } from '@jinbang/testkit/fixed-clock';
import { describe, expect, it } from 'vitest';
import type { EnterMark } from './command.rules.ts';
import { decideBatch, type KnownAnswer, type MarkCommand } from './mark-batch.rules.ts';
import { ANNA, aspectId, BEN, CAI, contextWith, EVENT, SUBJECT } from './mark-context.fixture.ts';

let count = 0;
const origin = { sessionId: 'session-1', deviceId: null };
const command = (
  actorId: string,
  score: '0' | '1' | '2' | '3',
  rest: Partial<EnterMark> & { commandId?: string; fingerprint?: string } = {},
): MarkCommand => {
  count += 1;
  const { commandId = `c${count}`, fingerprint = `f${count}`, ...form } = rest;
  const subjectId = SUBJECT;
  const mark = { subjectId, aspectId: aspectId('judged'), basedOn: 0, source: 'tablet' as const };
  const value = { kind: 'judgement' as const, score };
  const whole = { commandId, type: 'enter-mark' as const, ...mark, value, ...form };
  return { commandId, actorId, origin, fingerprint, form: accept(whole) };
};
const decide = (
  commands: readonly MarkCommand[],
  known: ReadonlyMap<string, KnownAnswer> = new Map(),
  context = contextWith(),
) => decideBatch({ ...context, known }, commands, countedIds());

describe('commands that share a transaction', () => {
  it('are each decided on what the ones before led to', () => {
    const plan = decide([
      command(ANNA, '2'),
      command(ANNA, '3', { basedOn: 1 }),
      command(ANNA, '1'),
    ]);
    expect(plan.answers).toMatchObject([
      { outcome: 'stored', version: 1 },
      { outcome: 'stored', version: 2 },
      { outcome: 'refused', rejection: { code: 'cell.stale', present: { version: 2 } } },
    ]);
    expect(plan.marks.map(({ version }) => version)).toEqual([1, 2]);
  });
  it('write each aspect once, in the state all of them lead to', () => {
    const plan = decide([command(ANNA, '2'), command(BEN, '2'), command(CAI, '3')]);
    expect(plan.states).toMatchObject([
      { versionBefore: 0, version: 3, state: 'COMPLETE', value: '7/9', toldValue: '7/9' },
    ]);
    expect(plan.facts).toMatchObject([
      { type: 'judging.mark.settled', aggregateVersion: 3, data: { value: '7/9' } },
    ]);
  });
  it('tell each settled value of an aspect that changes twice, in rising versions', () => {
    const plan = decide([
      command(ANNA, '2'),
      command(BEN, '2'),
      command(CAI, '3'),
      command(CAI, '2', { basedOn: 1 }),
      command(CAI, '0', { basedOn: 2 }),
    ]);
    expect(plan.facts.map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual([
      ['judging.mark.settled', 3],
      ['judging.mark.settled', 4],
      ['judging.mark.unsettled', 5],
    ]);
  });
  it('leave the others alone when one is malformed, and remember that refusal too', () => {
    const broken: MarkCommand = {
      commandId: 'broken',
      actorId: ANNA,
      origin,
      fingerprint: 'f',
      form: refuse({ kind: 'invalid', code: 'request.malformed' }),
    };
    const plan = decide([broken, command(ANNA, '2')]);
    expect(plan.answers.map(({ outcome }) => outcome)).toEqual(['refused', 'stored']);
    expect(plan.answered.map(({ commandId }) => commandId)).toContain('broken');
    expect(plan.marks).toHaveLength(1);
  });
  it('answer a repeat in the same batch with the same answer and write it once', () => {
    const first = command(ANNA, '2', { commandId: 'same', fingerprint: 'f' });
    const plan = decide([first, first]);
    expect(plan.answers[1]).toBe(plan.answers[0]);
    expect(plan.answered).toHaveLength(1);
    expect(plan.marks).toHaveLength(1);
  });
  it('refuse an id that was used for something else', () => {
    const known = new Map<string, KnownAnswer>([
      [
        'used',
        {
          fingerprint: 'other',
          answer: { outcome: 'stored', version: 1, state: 'PARTIAL', recordedAt: 't' },
        },
      ],
    ]);
    const plan = decide([command(ANNA, '2', { commandId: 'used' })], known);
    expect(plan.answers).toMatchObject([{ rejection: { code: 'command.key-reused' } }]);
    expect(plan.answered).toEqual([]);
  });
  it('name the event whose first mark they bring, once', () => {
    const context = contextWith({ module: { running: false } });
    const plan = decide([command(ANNA, '2'), command(BEN, '2')], new Map(), context);
    expect(plan.begun).toMatchObject([{ eventId: EVENT, eventVersion: 1 }]);
    expect(plan.facts).toMatchObject([
      { type: 'judging.event.advanced', aggregateVersion: 2, data: { state: 'RUNNING' } },
    ]);
  });
  it('take back the signatures under a sheet whose mark they change', () => {
    const [key, head] =
      [...contextWith().modules.values()].flatMap(({ setup }) => [...setup.sheets])[0] ?? [];
    if (!key || !head) throw new Error('the fixture has a sheet');
    const context = contextWith({ setup: { sheets: new Map([[key, { ...head, signed: 1 }]]) } });
    expect(decide([command(ANNA, '2')], new Map(), context).unsignedSheetIds).toEqual([
      head.sheetId,
    ]);
    expect(decide([command(ANNA, '2')]).unsignedSheetIds).toEqual([]);
  });
  it('keep who decided and who typed apart', () => {
    const plan = decide([
      command(ANNA, '2', { judgeId: ANNA, source: 'paper', decidedAt: '2026-05-12T01:00:00Z' }),
    ]);
    expect(plan.marks).toMatchObject([
      { judgeId: ANNA, enteredBy: ANNA, source: 'paper', decidedAt: '2026-05-12T01:00:00Z' },
    ]);
  });
});
