import { describe, expect, it } from 'vitest';
import { decideMark, type MarkEntry } from './mark.rules.ts';
import {
  ANNA,
  aspectId,
  BEN,
  contextWith,
  entryWith,
  holding,
  SCORER,
  SESSION,
  STRANGER,
} from './mark-context.fixture.ts';
import type { MarkContext } from './mark-context.ts';

const ids = { newStateId: () => 'state' };
const decide = (entry: MarkEntry, context: MarkContext = contextWith()) =>
  decideMark(context, entry, ids);
const refusalOf = (entry: MarkEntry, context?: MarkContext) => {
  const outcome = decide(entry, context);
  return outcome.ok ? undefined : `${outcome.refusal.kind} ${outcome.refusal.code}`;
};
const after = (...entries: readonly MarkEntry[]) => {
  let context = contextWith();
  for (const entry of entries) {
    const outcome = decide(entry, context);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    context = contextWith({ states: [outcome.value.next] });
  }
  return context;
};

describe('a mark', () => {
  it('is stored as typed under version 1 of its cell', () => {
    const outcome = decide(
      entryWith({ aspectId: aspectId('pointed'), value: { kind: 'points', points: '7.50' } }),
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { cell: { version: 1, value: { points: '7.50' } }, next: { state: 'PARTIAL' } },
    });
  });
  it('completes the aspect when the last judge gives it', () => {
    const context = after(entryWith(), entryWith({ actorId: BEN }));
    const [, , cai] = [
      ...(context.modules.values().next().value?.setup.panels.get('A1')?.seats ?? []),
    ];
    const outcome = decide(
      entryWith({ actorId: cai ?? '', value: { kind: 'judgement', score: '3' } }),
      context,
    );
    expect(outcome).toMatchObject({
      value: { next: { state: 'COMPLETE', value: '7/9', version: 3 } },
    });
  });
  it('may be changed by whoever has seen the newest version', () => {
    const outcome = decide(entryWith({ basedOn: 1 }), after(entryWith()));
    expect(outcome).toMatchObject({ ok: true, value: { cell: { version: 2 } } });
  });
  it('does not make the cells of other judges stale', () => {
    expect(refusalOf(entryWith({ actorId: BEN }), after(entryWith()))).toBeUndefined();
  });
  it('is refused when it is based on an older version, with the present cell', () => {
    const outcome = decide(entryWith(), after(entryWith()));
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        kind: 'stale',
        code: 'cell.stale',
        present: { judgeId: ANNA, version: 1, value: { kind: 'judgement', score: '2' } },
      },
    });
  });
  it('is refused without the version it is based on', () => {
    expect(refusalOf(entryWith({ basedOn: undefined }))).toBe(
      'unconditional command.version-missing',
    );
  });
  it.each([
    [{ kind: 'judgement', score: '4' }, 'invalid mark.score-range'],
    [{ kind: 'points', points: '1' }, 'invalid mark.wrong-form'],
    [{ kind: 'absent' }, 'invalid mark.absence-not-allowed'],
    [null, 'invalid mark.wrong-form'],
  ])('is refused as %j for a judgement', (value, code) => {
    expect(refusalOf(entryWith({ value }))).toBe(code);
  });
  it('is refused above the maximum of its aspect', () => {
    const value = { kind: 'points', points: '10.01' };
    expect(refusalOf(entryWith({ aspectId: aspectId('pointed'), value }))).toBe(
      'invalid mark.above-maximum',
    );
  });
  it('may be an absence where a panel gives points, and that is not a zero', () => {
    const outcome = decide(entryWith({ aspectId: aspectId('pointed'), value: { kind: 'absent' } }));
    expect(outcome).toMatchObject({ ok: true, value: { next: { state: 'EMPTY', value: null } } });
  });
  it('of 0 is a mark', () => {
    const outcome = decide(
      entryWith({ aspectId: aspectId('measured'), value: { kind: 'pass-fail', passed: false } }),
    );
    expect(outcome).toMatchObject({ ok: true, value: { next: { state: 'COMPLETE', value: '0' } } });
  });
});

describe('who may mark', () => {
  it('is nobody outside the panel', () => {
    const held = [holding(STRANGER, 'judge')];
    expect(refusalOf(entryWith({ actorId: STRANGER }), contextWith({ held }))).toBe(
      'forbidden mark.not-your-panel',
    );
  });
  it('is not a judge whose appointment ended', () => {
    expect(refusalOf(entryWith(), contextWith({ held: [] }))).toBe('forbidden mark.not-your-panel');
  });
  it('is not a judge in the name of another', () => {
    expect(refusalOf(entryWith({ actorId: BEN, judgeId: ANNA }))).toBe(
      'forbidden mark.not-your-mark',
    );
  });
  it('is a scorer who types the sheet of a judge', () => {
    expect(refusalOf(entryWith({ actorId: SCORER, judgeId: ANNA }))).toBeUndefined();
  });
  it('is not a scorer who sits on that panel', () => {
    const held = [holding(BEN, 'judge'), holding(BEN, 'scorer'), holding(ANNA, 'judge')];
    expect(refusalOf(entryWith({ actorId: BEN, judgeId: ANNA }), contextWith({ held }))).toBe(
      'forbidden mark.own-panel-sheet',
    );
  });
  it('is nobody while the sub-criterion has no panel', () => {
    expect(refusalOf(entryWith(), contextWith({ setup: { panels: new Map() } }))).toBe(
      'forbidden mark.not-your-panel',
    );
  });
});

describe('where no mark is taken any more', () => {
  it.each([
    ['a locked module', contextWith({ module: { locked: true } }), 'gone module.locked'],
    [
      'a cancelled event',
      contextWith({ module: { registrationState: 'CANCELLED' } }),
      'gone event.over',
    ],
    [
      'a station nobody drew',
      contextWith({ subject: { inUse: false } }),
      'conflict subject.not-in-use',
    ],
    [
      'a subject that did not start',
      contextWith({ subject: { code: 'DNS' } }),
      'conflict subject.coded',
    ],
    ['a disqualified subject', contextWith({ subject: { code: 'DSQ' } }), 'conflict subject.coded'],
  ])('%s', (_, context, code) => {
    expect(refusalOf(entryWith(), context)).toBe(code);
  });
  it('a signed sheet', () => {
    const sheets = new Map([
      [`${SESSION}/A1`, { sheetId: 's', state: 'SIGNED' as const, signed: 3, reopenedVersion: 0 }],
    ]);
    expect(refusalOf(entryWith(), contextWith({ setup: { sheets } }))).toBe(
      'conflict sheet.signed',
    );
  });
  it('but a subject that did not finish keeps being marked', () => {
    expect(refusalOf(entryWith(), contextWith({ subject: { code: 'DNF' } }))).toBeUndefined();
  });
  it('an unknown subject or aspect', () => {
    expect(refusalOf(entryWith({ subjectId: STRANGER }))).toBe('missing subject.unknown');
    expect(refusalOf(entryWith({ aspectId: STRANGER }))).toBe('missing aspect.unknown');
  });
});
