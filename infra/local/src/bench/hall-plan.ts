import { madeUpIdNumber } from '../demo/cast.ts';
import { demoEvent } from '../demo/demo-plan.ts';
import type { NewPerson } from '../demo/set-up-contest.ts';
import { newModuleId } from '../demo/set-up-contest.ts';
import type { EventPlan } from '../demo/stage.ts';

/** How large an event is and what its public board shows. */
export type HallPlan = {
  /** Each has the whole scheme and a session in which everybody stands at once. */
  readonly modules: number;
  readonly board: 'progress' | 'live';
  /** How many contestants there are, each at a station; 120 where it is not said. */
  readonly stations?: number;
};

export const STATIONS = 120;
const SESSION_MS = 4 * 3_600_000;
const FIRST_SERIAL = 100;

export const stationOf = (place: number): string => String(place + 1).padStart(3, '0');

const GROUP = 'worker';

/** Made up, as their names say: contestant 001 and so on. */
export const hallPersons = (organisationId: string, count = STATIONS): readonly NewPerson[] =>
  Array.from({ length: count }, (_, place) => ({
    name: `测试${stationOf(place)}`,
    nameEn: `Test ${stationOf(place)}`,
    idNumber: madeUpIdNumber(FIRST_SERIAL + place),
    organisationId,
  }));

const moduleOf = (_: unknown, place: number) => ({
  moduleId: newModuleId(),
  name: { zh: `模块${place + 1}`, en: `Module ${place + 1}` },
  kind: 'practical' as const,
  weight: '1',
  keyKind: 'station' as const,
});

const sessionOf = ({ moduleId }: { moduleId: string }, place: number, stations: number) => ({
  moduleId,
  name: { zh: `第${place + 1}场`, en: `Session ${place + 1}` },
  startsAt: new Date(Date.now() + place * SESSION_MS).toISOString(),
  endsAt: new Date(Date.now() + (place + 1) * SESSION_MS).toISOString(),
  room: '1',
  group: GROUP,
  stations: Array.from({ length: stations }, (_, station) => ({
    station: stationOf(station),
    spare: false,
  })),
});

/** The demo's event with these contestants, all of whom take part in every module. */
export const hallEvent = (
  { competitionId, ownerId }: { readonly competitionId: string; readonly ownerId: string },
  personIds: readonly string[],
  { modules: count, board }: HallPlan,
): EventPlan => {
  const modules = Array.from({ length: count }, moduleOf);
  const { event } = demoEvent(competitionId, [], []);
  return {
    competitionId,
    // The judges are of the same organisation as everybody else; here that recuses nobody.
    event: { ...event, groups: [GROUP], recusal: 'afterwards', board, modules },
    sessions: modules.map((module, place) => sessionOf(module, place, personIds.length)),
    entries: personIds.map((personId) => ({
      organisationId: ownerId,
      group: GROUP,
      members: [{ personId, heldLevel: null }],
    })),
    entryNos: personIds.map((_, place) => stationOf(place)),
  };
};
