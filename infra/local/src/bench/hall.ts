import type { JudgeValue } from '@jinbang/contracts/http/judging-commands';
import type { SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { drawStations } from '../demo/close-contest.ts';
import { loadDay } from '../demo/judge-day.ts';
import { demoScheme } from '../demo/scheme-body.ts';
import { schemeRows } from '../demo/scheme-numbers.ts';
import { appoint, arrangeEvent, registerPersons } from '../demo/set-up-contest.ts';
import { setUpMarking } from '../demo/set-up-marking.ts';
import type { Made } from '../demo/stage.ts';
import { type HallPlan, hallEvent, hallPersons, STATIONS, stationOf } from './hall-plan.ts';
import type { Cell } from './load/load-plan.ts';
import type { Stage } from './stage.ts';

/** An event ready to be marked: one panel, the demo's scheme, a station for each contestant. */
export type Hall = {
  readonly eventId: string;
  readonly subjects: JudgingDay['subjects'];
  /** The measurement cells: one agreed value each, so each mark settles at once. */
  readonly cells: readonly Cell[];
};

/** A value every check lets pass, in the form the calculation wants. */
const valueFor = (calculation: SchemeCalculation): JudgeValue => {
  switch (calculation.kind) {
    case 'pass-fail':
      return { kind: 'pass-fail', passed: true };
    case 'number-completed':
      return { kind: 'number-completed', done: 1 };
    case 'choice':
      return { kind: 'choice', choice: 0 };
    case 'ranged':
      return { kind: 'ranged', measured: calculation.target };
    default:
      throw new Error(`the bench marks no aspect of kind ${calculation.kind}`);
  }
};

/** Aspect by aspect, so that neighbours in time stand at different stations. */
const cellsOf = ({ subjects, modules }: JudgingDay): readonly Cell[] =>
  modules.flatMap(({ moduleId, criteria }) => {
    const own = subjects.filter((subject) => subject.moduleId === moduleId);
    return criteria
      .flatMap(({ subCriteria }) => subCriteria)
      .flatMap(({ aspects }) => aspects)
      .filter(({ kind }) => kind === 'M')
      .flatMap(({ aspectId, calculation }) =>
        own.map(({ subjectId }) => ({ subjectId, aspectId, value: valueFor(calculation) })),
      );
  });

const seatPanels = async (stage: Stage, { eventId, moduleIds }: Made): Promise<void> => {
  const panel = {
    name: { zh: '裁判组', en: 'The panel' },
    subCriteria: [...new Set(schemeRows.map(({ subCriterion }) => subCriterion))],
    seats: stage.judges.map(({ personId }) => personId),
  };
  for (const moduleId of moduleIds) {
    await setUpMarking(stage.staff, { eventId, moduleId }, demoScheme(), [panel]);
  }
};

/** Arranges an event over the public API and waits until its judges can mark. */
export const arrangeHall = async (stage: Stage, plan: HallPlan): Promise<Hall> => {
  const { stations: places = STATIONS } = plan;
  stage.say(`arranging an event of ${plan.modules} × ${places} stations`);
  const personIds = await registerPersons(stage.staff, hallPersons(stage.ownerId, places));
  const made = await arrangeEvent(stage.staff, hallEvent(stage, personIds, plan));
  const { eventId, entryIds, sessionIds } = made;
  await appoint(stage.staff, eventId, stage.officials);
  await seatPanels(stage, made);
  const stations = entryIds.map((entryId, place) => ({ entryId, station: stationOf(place) }));
  const draws = sessionIds.map((sessionId) => ({ sessionId, stations }));
  await drawStations(stage.staff, eventId, draws);
  const days = await Promise.all(
    stage.judges.map(({ client }) => loadDay(client, eventId, plan.modules * places)),
  );
  const day = days[0]?.day;
  if (!day) throw new Error('the stage has no judge');
  return { eventId, subjects: day.subjects, cells: cellsOf(day) };
};
