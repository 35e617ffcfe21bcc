import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { LabelledMark } from './judge-day.ts';
import type { Programme } from './panel-marks.ts';
import { newModuleId } from './set-up-contest.ts';
import type { EventPlan } from './stage.ts';

const text = (zh: string, en: string) => ({ zh, en });

/** Nine judges, each component 0 to 10 in quarters; one high and one low dropped, mean, × factor. */
export const componentScheme = ({ performances }: Programme): SchemeBody => ({
  title: text('节目内容分', 'Programme components'),
  criteria: [
    {
      code: 'A',
      name: text('节目内容分', 'Components'),
      subCriteria: [
        {
          code: 'A1',
          name: text('节目内容分', 'Components'),
          day: 1,
          aspects: (performances[0]?.components ?? []).map(({ component, factor }) => ({
            kind: 'J' as const,
            description: text(component, component),
            max: String(Number(factor) * 10),
            calculation: {
              kind: 'points' as const,
              min: '0',
              max: '10',
              step: '0.25',
              combination: { rule: 'trimmed' as const, dropHigh: 1, dropLow: 1 },
              roundPanel: 2,
              factor,
              roundResult: 2,
            },
          })),
        },
      ],
    },
  ],
});

/** What the technical panel hands in: the elements' total, and deductions. */
export const elementScheme = (): SchemeBody => ({
  title: text('技术动作与扣分', 'Elements and deductions'),
  criteria: [
    {
      code: 'B',
      name: text('技术', 'Technical'),
      subCriteria: [
        {
          code: 'B1',
          name: text('技术', 'Technical'),
          day: 1,
          aspects: [
            {
              kind: 'M',
              description: text('技术动作分合计', 'Element total'),
              max: '200',
              calculation: { kind: 'value', min: '0', max: '200' },
            },
            {
              kind: 'M',
              description: text('扣分', 'Deductions'),
              max: '0',
              calculation: { kind: 'deduction' },
            },
          ],
        },
      ],
    },
  ],
});

/** An event of two modules keyed to entry numbers; equal totals are told apart by the components. */
export const replayEvent = (
  {
    competitionId,
    organisationId,
    personIds,
  }: { competitionId: string; organisationId: string; personIds: readonly string[] },
  programme: Programme,
): EventPlan => {
  const [components, elements] = [newModuleId(), newModuleId()];
  const module = (moduleId: string, zh: string, en: string) => ({
    moduleId,
    name: text(zh, en),
    kind: 'practical',
    weight: '1',
    keyKind: 'entry',
  });
  return {
    competitionId,
    event: {
      name: text(programme.name, programme.name),
      occupation: { code: 'replay', name: text('回放', 'Replay'), trade: null, route: 'level' },
      taskLevel: '3',
      groups: ['open'],
      layers: '1',
      board: 'live',
      noticeWorkingDays: 0,
      ranking: {
        ties: [{ by: 'module', moduleId: components }],
        shared: true,
        numbering: 'standard',
        moduleDecimals: 2,
        totalDecimals: 2,
        passMark: null,
        scale: false,
        medals: false,
        prizes: null,
      },
      modules: [
        module(components, '节目内容分', 'Components'),
        module(elements, '技术分', 'Elements'),
      ],
    },
    sessions: [],
    entries: programme.performances.map((_, place) => ({
      organisationId,
      group: 'open',
      members: [{ personId: personIds[place] ?? '', heldLevel: null }],
    })),
    entryNos: programme.performances.map(({ entryNo }) => entryNo),
  };
};

/** One judge's marks on the components, in the order of the start list. */
export const marksOfJudge = (
  { performances }: Programme,
  moduleId: string,
  seat: number,
): readonly LabelledMark[] =>
  performances.flatMap(({ entryNo, components }) =>
    components.map(({ marks }, place) => {
      const points = marks[seat] ?? null;
      return {
        subject: `${moduleId}/${entryNo}`,
        code: `A1.${place + 1}`,
        value:
          points === null ? ({ kind: 'absent' } as const) : ({ kind: 'points', points } as const),
      };
    }),
  );

/** What the technical panel gives: one value and one deduction each. */
export const marksOfTechnicalPanel = (
  { performances }: Programme,
  moduleId: string,
): readonly LabelledMark[] =>
  performances.flatMap(({ entryNo, elementTotal, deductions }) => [
    {
      subject: `${moduleId}/${entryNo}`,
      code: 'B1.1',
      value: { kind: 'value', points: elementTotal },
    },
    {
      subject: `${moduleId}/${entryNo}`,
      code: 'B1.2',
      value: { kind: 'deduction', points: deductions },
    },
  ]);
