import type { Level } from '@jinbang/contracts/level';
import type { Office } from '@jinbang/contracts/office';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { DrawLayers, Recusal as RecusalMode } from '../event/event.body.ts';
import { MARKING_SEATS } from '../recusal/recusal.rules.ts';
import { mayAssess, type Registered, standingOf } from './official.rules.ts';
import type { OfficialRules } from './official-setting.body.ts';
import type { CheckCode, PanelCheck } from './panel-check.body.ts';
import { isRotationDue } from './rotation.rules.ts';

/** One office of one person at the event, with all that is known of them. */
export type PanelMember = {
  readonly personId: string;
  readonly office: Office;
  readonly registered: readonly Registered[];
  readonly hasPledged: boolean;
  readonly isRecused: boolean;
  readonly timesServed: number;
};

export type PanelEvent = {
  readonly occupationCode: string;
  readonly taskLevel: Level;
  readonly layers: DrawLayers;
  readonly recusal: RecusalMode;
  /** The day it begins, where it is held. */
  readonly day: string;
};

/** Offices one is invited to and pledges for: everybody who comes near marks, draws or contestants. */
export const PANEL_OFFICES: readonly Office[] = [
  'chief-judge',
  'judge',
  'measuring-judge',
  'floor-judge',
  'encryption-judge',
  'supervisor',
  'arbitration',
  'scorer',
  'check-in',
  'technical-support',
];

const idsOf = (members: readonly PanelMember[]): string[] => [
  ...new Set(members.map(({ personId }) => personId)),
];

const count = (code: CheckCode, need: number, members: readonly PanelMember[]): PanelCheck => {
  const have = idsOf(members).length;
  return { code, isMet: have >= need, need, have, personIds: [] };
};

/** A check that is met when nobody is left over. */
const nobody = (code: CheckCode, members: readonly PanelMember[]): PanelCheck => ({
  code,
  isMet: members.length === 0,
  need: 0,
  have: idsOf(members).length,
  personIds: idsOf(members),
});

const isEvaluator = (
  { registered }: PanelMember,
  { occupationCode, taskLevel, day }: PanelEvent,
): boolean =>
  registered.some(
    (one) =>
      mayAssess(one.kind, taskLevel) &&
      one.validFrom <= day &&
      day <= one.validTo &&
      one.qualifications.some((held) => held.occupationCode === occupationCode),
  );

/** May the panel judge this event? Every check, met or not, in the order a panel is filled. */
export const panelChecksOf = (
  event: PanelEvent,
  members: readonly PanelMember[],
  rules: OfficialRules,
): readonly PanelCheck[] => {
  const { occupationCode, taskLevel, day } = event;
  const { judgeLevel, judgesMin, evaluatorsMin } = rules;
  const holding = (...offices: readonly Office[]) =>
    members.filter(({ office }) => offices.includes(office));
  const marking = holding(...MARKING_SEATS);
  const asked = { occupationCode, taskLevel, day, judgeLevel };
  const unqualified = marking.filter(
    ({ registered }) => standingOf(registered, asked) !== 'qualified',
  );
  return [
    count('chief-judge', 1, holding('chief-judge')),
    count('judges', judgesMin, holding('judge')),
    ...(event.layers === '1' ? [] : [count('encryption-judge', 1, holding('encryption-judge'))]),
    count('supervisor', 1, holding('supervisor')),
    count('arbitration', 1, holding('arbitration')),
    nobody('qualified', unqualified),
    ...(evaluatorsMin === 0
      ? []
      : [
          count(
            'evaluators',
            evaluatorsMin,
            marking.filter((one) => isEvaluator(one, event)),
          ),
        ]),
    nobody(
      'pledged',
      members.filter(({ hasPledged }) => !hasPledged),
    ),
    ...(event.recusal === 'event'
      ? [
          nobody(
            'recusals',
            marking.filter(({ isRecused }) => isRecused),
          ),
        ]
      : []),
    ...(rules.rotation === 'off'
      ? []
      : [
          nobody(
            'rotation',
            marking.filter((one) => isRotationDue(one.timesServed, rules)),
          ),
        ]),
  ];
};

/** What refuses the draw while the panel is not complete; a warning refuses nothing. */
export const flawOfPanel = (
  checks: readonly PanelCheck[],
  { panel, rotation }: Pick<OfficialRules, 'panel' | 'rotation'>,
): Rejection | undefined => {
  const unmet = checks.filter(
    ({ code, isMet }) => !isMet && (code !== 'rotation' || rotation === 'block'),
  );
  return panel === 'warn' || unmet.length === 0
    ? undefined
    : {
        kind: 'conflict',
        code: 'event.panel-incomplete',
        issues: unmet.map(({ code, need, have }) => ({
          at: `panel.${code}`,
          code: `panel-check.${code}`,
          params: { need, have },
        })),
      };
};
