import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import {
  drawStations,
  lockModule,
  openDraws,
  publishResult,
} from '@jinbang/local/demo/close-contest';
import type { Client } from '@jinbang/local/demo/http-client';
import { until } from '@jinbang/local/demo/http-client';
import { type Day, loadDay, sendMarks, signSheets } from '@jinbang/local/demo/judge-day';
import { arrangeEvent, newModuleId, registerPersons } from '@jinbang/local/demo/set-up-contest';
import { setUpMarking } from '@jinbang/local/demo/set-up-marking';
import {
  ASPECTS,
  STATIONS,
  smallEventBody,
  smallScheme,
  smallSession,
} from '../flows/small-event-plan.ts';
import { SEATS } from './cast.ts';

export type ContestIds = {
  readonly eventId: string;
  readonly moduleId: string;
  readonly sessionId: string;
  readonly entryIds: readonly string[];
  readonly sheetId?: string;
  readonly openingId?: string;
  readonly drawKeyId?: string;
  /** Of the event, when it was set up. */
  readonly version?: number;
  readonly day?: Day;
};

type Person = { readonly personId: string; readonly client: Client };
type People = { readonly operator: Client; readonly person: (name: string) => Person };

const ENTRANTS = 3;

/** Everything up to the entry numbers. The contestant of the cast is among those who enter. */
export const prepareEvent = async (given: {
  readonly operator: Client;
  readonly competing: string;
  readonly contestant: string;
  readonly competitionId: string;
  readonly serial: number;
}): Promise<ContestIds> => {
  const { operator: organiser, competing, competitionId, serial } = given;
  const others = await registerPersons(
    { organiser },
    Array.from({ length: ENTRANTS - 1 }, (_, place) => ({
      name: `测试选手${serial + place}`,
      nameEn: `Test Entrant ${serial + place}`,
      idNumber: madeUpIdNumber(serial + place),
      organisationId: competing,
    })),
  );
  const moduleId = newModuleId();
  const staff = {
    organiser,
    chiefJudge: organiser,
    supervisor: organiser,
    encryptionJudge: organiser,
  };
  const made = await arrangeEvent(
    { ...staff, judges: [] },
    {
      competitionId,
      event: { ...smallEventBody(moduleId), groups: ['worker'] },
      sessions: [smallSession(moduleId)],
      entries: [given.contestant, ...others].map((personId) => ({
        organisationId: competing,
        group: 'worker',
        members: [{ personId, heldLevel: '3' }],
      })),
      entryNos: ['001', '002', '003'],
    },
  );
  const [sessionId = ''] = made.sessionIds;
  const { eventId, entryIds } = made;
  const { version } = await organiser.get<{ version: number }>(
    `/api/registration/v1/events/${eventId}`,
  );
  return { eventId, moduleId, sessionId, entryIds, version };
};

const judgesOf = ({ person }: People): readonly Person[] =>
  Array.from({ length: SEATS }, (_, seat) => person(`judge on seat ${seat + 1} of A`));

/** Scheme, panel and draw. */
export const startMarking = async (people: People, ids: ContestIds): Promise<void> => {
  const { operator: organiser, person } = people;
  const { eventId, moduleId, sessionId, entryIds } = ids;
  await setUpMarking(
    { chiefJudge: person('chief-judge of A').client },
    { eventId, moduleId },
    smallScheme,
    [
      {
        name: { zh: '裁判组', en: 'Panel' },
        subCriteria: ['A1', 'B1'],
        seats: judgesOf(people).map(({ personId }) => personId),
      },
    ],
  );
  const encryptionJudge = person('encryption-judge of A').client;
  const stations = entryIds.map((entryId, place) => ({ entryId, station: STATIONS[place] ?? '' }));
  const supervisor = person('supervisor of A').client;
  await drawStations({ organiser, encryptionJudge, supervisor }, eventId, [
    { sessionId, stations },
  ]);
};

const markFor = (code: string, place: number) => {
  const points = `${2 - place * 0.5}`;
  if (code === 'A1.1' || code === 'B1.2')
    return { kind: 'judgement', score: place === 0 ? '3' : '1' } as const;
  if (code === 'A1.3') return { kind: 'number-completed', done: 4 - place } as const;
  if (code === 'B1.1') return { kind: 'pass-fail', passed: place === 0 } as const;
  return { kind: 'value', points } as const;
};

/** The ids a judge's day shows, once the stations have arrived. */
const withDay = async (people: People, ids: ContestIds): Promise<ContestIds & { day: Day }> => {
  const [first] = judgesOf(people);
  if (!first) throw new Error('no judge');
  const day = await loadDay(first.client, ids.eventId, ids.entryIds.length);
  const sheetId = day.day.sheets[0]?.sheetId ?? '';
  const { items } = await first.client.get<{ items: readonly { keyId: string }[] }>(
    `/api/registration/v1/events/${ids.eventId}/draw-keys`,
  );
  return { ...ids, sheetId, drawKeyId: items[0]?.keyId ?? '', day };
};

/** With the first mark an event is at work. */
export const beginJudging = async (people: People, prepared: ContestIds): Promise<ContestIds> => {
  const ids = await withDay(people, prepared);
  const mark = { subject: STATIONS[0] ?? '', code: 'A1.2', value: markFor('A1.2', 0) };
  const { stored } = await sendMarks(people.person('judge on seat 2 of A').client, ids.day, [mark]);
  if (stored !== 1) throw new Error('the first mark was not stored');
  return ids;
};

/** Marks, signatures, lock, opening and a result that is final. */
export const finishEvent = async (
  people: People & { readonly origin: string },
  prepared: ContestIds,
): Promise<ContestIds> => {
  const { origin, operator: organiser, person } = people;
  const ids = await withDay(people, prepared);
  const { eventId, moduleId, day } = ids;
  const judges = judgesOf(people);
  const marks = ids.entryIds.flatMap((_, place) =>
    ASPECTS.map((code) => ({ subject: STATIONS[place] ?? '', code, value: markFor(code, place) })),
  );
  for (const { client } of judges) {
    const { refused } = await sendMarks(client, day, marks);
    if (refused.length > 0) throw new Error(`marks were refused: ${JSON.stringify(refused[0])}`);
  }
  const chiefJudge = person('chief-judge of A').client;
  await until(
    'every mark is settled',
    () => chiefJudge.get<JudgingProgress>(`/api/judging/v1/events/${eventId}/progress`),
    ({ modules }) => modules.every(({ expected, settled }) => expected > 0 && expected === settled),
  );
  for (const { client } of judges) await signSheets(client, eventId);
  await lockModule({ chiefJudge }, { eventId, moduleId });
  const encryptionJudge = person('encryption-judge of A').client;
  const supervisor = person('supervisor of A').client;
  await openDraws({ organiser, encryptionJudge, supervisor }, eventId);
  await publishResult({ chiefJudge, supervisor }, origin, eventId);
  const { opening } = await organiser.get<{ opening: { openingId: string } | null }>(
    `/api/registration/v1/events/${eventId}`,
  );
  return { ...ids, openingId: opening?.openingId ?? '' };
};
