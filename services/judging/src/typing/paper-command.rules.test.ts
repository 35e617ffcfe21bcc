import { newId } from '@jinbang/kernel/id';
import { countedIds } from '@jinbang/testkit/fixed-clock';
import { describe, expect, it } from 'vitest';
import type { SeatChange } from '../panel/seat-change.rules.ts';
import { decideBatch } from '../score-sheet/mark-batch.rules.ts';
import {
  ANNA,
  aspectId,
  BEN,
  contextWith,
  SCORER,
  STRANGER,
  SUBJECT,
} from '../score-sheet/mark-context.fixture.ts';
import { paperCommand } from './paper-command.rules.ts';
import type { PlannedPaperMark } from './paper-plan.rules.ts';

const at = (time: string) => new Date(`2026-05-12T${time}:00.000Z`);
const LEFT = at('01:00');
const RESTARTED = at('01:05');

const planned = (judgeId: string): PlannedPaperMark => ({
  place: { subjectId: SUBJECT, aspectId: aspectId('judged'), column: 1 },
  ...{ judgeId, value: { kind: 'judgement', score: '2' }, basedOn: 0 },
  ...{ effect: 'new', standing: undefined },
});

/** A stranger sat here, left, and Ben took the seat; the panel began anew, or went on. */
const context = (isRestarted: boolean) => {
  const base = [...contextWith().modules.values()][0]?.setup;
  const sheetId = [...(base?.sheets.values() ?? [])][0]?.sheetId ?? '';
  const change: SeatChange = {
    ...{ subCriteria: ['A1'], leaverId: STRANGER, successorId: BEN, sheets: [] },
    ...{ leftAt: LEFT, recordedAt: RESTARTED },
    restarted: isRestarted ? [{ sheetId, aspectId: aspectId('judged') }] : [],
  };
  return contextWith({ setup: { changes: [change] } });
};

const give = (
  judgeId: string,
  when: { readonly decidedAt?: Date; readonly typedAt?: Date },
  isRestarted = true,
) => {
  const typist = { typedBy: SCORER, sessionId: 'session-1' };
  const command = paperCommand(planned(judgeId), typist, when, newId());
  const loaded = { ...context(isRestarted), known: new Map() };
  const { answers, marks } = decideBatch(loaded, [command], countedIds());
  const [answer] = answers;
  return {
    answer: answer?.outcome === 'refused' ? answer.rejection.code : answer?.outcome,
    decidedAt: marks.map((mark) => mark.decidedAt),
  };
};

describe('a paper whose panel began anew after it was typed, with no mark of it stored (M09)', () => {
  it('brings no new mark, whether or not a time stands on it', () => {
    const refused = { answer: 'mark.before-restart', decidedAt: [] };
    expect(give(ANNA, { decidedAt: at('00:50') })).toEqual(refused);
    expect(give(ANNA, { typedAt: at('00:55') })).toEqual(refused);
  });
  it('brings its mark where it was first typed since, and keeps no time nobody wrote', () => {
    expect(give(ANNA, { typedAt: at('01:30') })).toEqual({ answer: 'stored', decidedAt: [null] });
  });
  it('is judged by the time that stands on it before the time it was typed', () => {
    const when = { decidedAt: at('01:10'), typedAt: at('01:30') };
    const stored = { answer: 'stored', decidedAt: ['2026-05-12T01:10:00.000Z'] };
    expect(give(ANNA, when)).toEqual(stored);
    expect(give(ANNA, { decidedAt: at('00:50'), typedAt: at('01:30') }).answer).toBe(
      'mark.before-restart',
    );
  });
});

describe('a paper without a time, typed before a judge of it left (M09)', () => {
  it('still arrives under the name of who wrote it; one typed since does not', () => {
    const stored = { answer: 'stored', decidedAt: [null] };
    expect(give(STRANGER, { typedAt: at('00:55') }, false)).toEqual(stored);
    expect(give(STRANGER, { typedAt: at('01:30') }, false).answer).not.toBe('stored');
  });
});
