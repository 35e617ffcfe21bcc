import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, type OfficialRules } from './official-setting.body.ts';
import { flawOfPanel, type PanelMember, panelChecksOf } from './panel-check.rules.ts';
import { isRotationDue, type Service, timesServed } from './rotation.rules.ts';

const event = {
  occupationCode: 'X',
  taskLevel: '3',
  layers: '1+2',
  recusal: 'event',
  day: '2026-11-22',
} as const;
const member = (
  personId: string,
  office: PanelMember['office'],
  change: Partial<PanelMember> = {},
): PanelMember => ({
  personId,
  office,
  registered: [
    {
      kind: 'judge',
      title: null,
      qualifications: [{ occupationCode: 'X', level: '2' }],
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    },
  ],
  hasPledged: true,
  isRecused: false,
  timesServed: 0,
  ...change,
});
const full = [
  member('a', 'chief-judge'),
  member('b', 'judge'),
  member('c', 'judge'),
  member('d', 'judge'),
  member('e', 'encryption-judge', { registered: [] }),
  member('f', 'supervisor', { registered: [] }),
  member('g', 'arbitration', { registered: [] }),
];
const unmet = (members: readonly PanelMember[], rules: Partial<OfficialRules> = {}, on = {}) =>
  panelChecksOf({ ...event, ...on }, members, { ...DEFAULT_RULES, ...rules })
    .filter(({ isMet }) => !isMet)
    .map(({ code }) => code);
const instead = (personId: string, change: Partial<PanelMember>) =>
  full.map((one) => (one.personId === personId ? { ...one, ...change } : one));

describe('a panel', () => {
  it('that is complete may judge', () => {
    expect(unmet(full)).toEqual([]);
  });
  it('misses every role it has not, and none it needs not', () => {
    expect(unmet([])).toEqual([
      'chief-judge',
      'judges',
      'encryption-judge',
      'supervisor',
      'arbitration',
    ]);
    expect(
      unmet(
        full.filter(({ personId }) => personId !== 'e'),
        {},
        { layers: '1' },
      ),
    ).toEqual([]);
  });
  it('counts people, not offices given twice', () => {
    expect(unmet(full.map((one) => (one.personId === 'd' ? member('b', 'judge') : one)))).toEqual([
      'judges',
    ]);
  });
  it('lets nobody mark whom the register does not let', () => {
    const checks = panelChecksOf(event, instead('c', { registered: [] }), DEFAULT_RULES);
    expect(checks.find(({ code }) => code === 'qualified')).toMatchObject({
      isMet: false,
      personIds: ['c'],
    });
  });
  it('needs evaluators of the right kind where the competition asks for them', () => {
    const evaluator = (kind: 'evaluator' | 'senior-evaluator') =>
      instead('b', {
        registered: [
          {
            kind,
            title: 'mid',
            qualifications: [{ occupationCode: 'X', level: '1' }],
            validFrom: '2026-01-01',
            validTo: '2026-12-31',
          },
        ],
      });
    const asked = { evaluatorsMin: 1 };
    expect(unmet(full, asked)).toEqual(['evaluators']);
    expect(unmet(evaluator('evaluator'), asked)).toEqual([]);
    const atTwo = { taskLevel: '2' as const };
    expect(unmet(evaluator('evaluator'), asked, atTwo)).toContain('evaluators');
    expect(unmet(evaluator('senior-evaluator'), asked, atTwo)).not.toContain('evaluators');
  });
  it('has pledged, is tied to nobody who competes, and has not judged too often', () => {
    expect(unmet(instead('g', { hasPledged: false }))).toEqual(['pledged']);
    expect(unmet(instead('b', { isRecused: true }))).toEqual(['recusals']);
    expect(unmet(instead('b', { isRecused: true }), {}, { recusal: 'afterwards' })).toEqual([]);
    expect(unmet([...full, member('h', 'floor-judge', { isRecused: true })])).toEqual([]);
    expect(unmet(instead('b', { timesServed: 3 }))).toEqual(['rotation']);
    expect(unmet(instead('b', { timesServed: 3 }), { rotation: 'off' })).toEqual([]);
  });
  it('refuses the draw only where the competition blocks, and for rotation only where that blocks', () => {
    const empty = panelChecksOf(event, [], DEFAULT_RULES);
    expect(flawOfPanel(empty, { panel: 'warn', rotation: 'block' })).toBeUndefined();
    expect(flawOfPanel(empty, { panel: 'block', rotation: 'warn' })?.issues?.[1]).toEqual({
      at: 'panel.judges',
      code: 'panel-check.judges',
      params: { need: 3, have: 0 },
    });
    const often = panelChecksOf(event, instead('b', { timesServed: 3 }), DEFAULT_RULES);
    expect(flawOfPanel(often, { panel: 'block', rotation: 'warn' })).toBeUndefined();
    expect(flawOfPanel(often, { panel: 'block', rotation: 'block' })).toBeDefined();
  });
});

describe('rotation', () => {
  const served = (eventId: string, seasonYear: number): Service => ({
    personId: 'p',
    eventId,
    seasonYear,
  });
  it('counts each event of the last seasons once, and not this season', () => {
    const services = [
      served('a', 2025),
      served('a', 2025),
      served('b', 2023),
      served('c', 2022),
      served('d', 2026),
    ];
    expect(timesServed(services, { eventId: 'now', seasonYear: 2026 }, 3)).toEqual(
      new Map([['p', 2]]),
    );
  });
  it('is due at the limit and not before, and never where it is off', () => {
    expect(isRotationDue(3, { rotation: 'warn', rotationLimit: 3 })).toBe(true);
    expect(isRotationDue(2, { rotation: 'warn', rotationLimit: 3 })).toBe(false);
    expect(isRotationDue(9, { rotation: 'off', rotationLimit: 3 })).toBe(false);
  });
});
