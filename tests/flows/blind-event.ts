import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import { lockModule } from '@jinbang/local/demo/close-contest';
import { type Client, clientOf, until } from '@jinbang/local/demo/http-client';
import { type Day, loadDay, sendMarks, signSheets } from '@jinbang/local/demo/judge-day';
import {
  appoint,
  arrangeEvent,
  declareCompetition,
  newModuleId,
  registerOrganisations,
  registerPersons,
} from '@jinbang/local/demo/set-up-contest';
import { setUpMarking } from '@jinbang/local/demo/set-up-marking';
import { engageOfficials } from '@jinbang/local/demo/staff-tokens';
import type { System } from '@jinbang/local/system';
import { smallCompetition, smallEventBody, smallSession, text } from './small-event-plan.ts';

/**
 * A blind event whose three modules are keyed three ways (M04): theory to the entry number, work on
 * the floor to the station, a product to its review code. Four people: what each earns in each module
 * differs, so a total of the wrong person's marks is never the right total.
 */
export const ENTRY_NOS = ['001', '002', '003', '004'] as const;
/** Who drew which station on the floor, and at which one the product was made. */
export const FLOOR = ['03', '01', '04', '02'] as const;
export const WORKSHOP = ['2', '4', '1', '3'] as const;
/** The code put on the work of each station of the workshop. */
export const CODES: Readonly<Record<string, string>> = { 1: 'K7', 2: 'K3', 3: 'K9', 4: 'K5' };
export const SPARE = '09';

const THEORY = [60, 70, 80, 90] as const;
const FIRST = [10, 20, 30, 40] as const;
const SECOND = [11, 22, 33, 44] as const;
const PRODUCT = [50, 65, 85, 95] as const;

/** Weights 0.3, 0.4 and 0.3. */
export const TOTALS = ENTRY_NOS.map((_, place) => {
  const hundredths =
    30 * (THEORY[place] ?? 0) +
    40 * ((FIRST[place] ?? 0) + (SECOND[place] ?? 0)) +
    30 * (PRODUCT[place] ?? 0);
  return `${hundredths / 100}`;
});

const scheme = (criterion: string, most: readonly number[]): SchemeBody => ({
  title: text('盲评评分标准', 'Blind scheme'),
  criteria: [
    {
      code: criterion,
      name: text('成绩', 'Work'),
      subCriteria: [
        {
          code: `${criterion}1`,
          name: text('成绩', 'Work'),
          day: 1,
          aspects: most.map((max) => ({
            kind: 'M',
            description: text('得分', 'Points'),
            max: `${max}`,
            calculation: { kind: 'value', min: '0', max: `${max}` },
          })),
        },
      ],
    },
  ],
});

const modules = () => [
  { name: text('理论', 'Theory'), kind: 'theory', weight: '0.3', keyKind: 'entry' },
  { name: text('现场操作', 'Floor'), kind: 'practical', weight: '0.4', keyKind: 'station' },
  { name: text('作品', 'Product'), kind: 'practical', weight: '0.3', keyKind: 'review' },
];
const SCHEMES = [scheme('A', [100]), scheme('B', [50, 50]), scheme('C', [100])] as const;

const needed = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`the blind event has no ${what}`);
  return value;
};

/** Everything up to the draws, over the public API. */
export const setUpBlindEvent = async ({ urls, tokens }: Pick<System, 'urls' | 'tokens'>) => {
  const origin = urls.gateway;
  const organiser = clientOf(origin, tokens.bootstrap);
  const [ownerId = '', competing = ''] = await registerOrganisations({ organiser }, [
    text('测试组委会', 'Test Committee'),
    text('测试机械厂', 'Test Works'),
  ]);
  const {
    people,
    clients,
    judges,
    tokens: signIns,
  } = await engageOfficials(origin, organiser, ownerId, 2);
  const personIds = await registerPersons(
    { organiser },
    ENTRY_NOS.map((_, place) => ({
      name: `测试${place + 1}`,
      nameEn: `Test ${place + 1}`,
      idNumber: madeUpIdNumber(place + 1),
      organisationId: competing,
    })),
  );
  const chiefJudge = needed(clients['chief-judge'], 'chief judge');
  const supervisor = needed(clients.supervisor, 'supervisor');
  const encryptionJudge = needed(clients['encryption-judge'], 'encryption judge');
  const staff = { organiser, chiefJudge, supervisor, encryptionJudge };
  const moduleIds = modules().map(newModuleId);
  const [theory = '', floor = '', product = ''] = moduleIds;
  const stationsOf = (labels: readonly string[], spare?: string) =>
    [...labels]
      .sort((one, other) => one.localeCompare(other))
      .map((station) => ({ station, spare: false }))
      .concat(spare === undefined ? [] : [{ station: spare, spare: true }]);
  const competition = await declareCompetition(
    { organiser },
    {
      ...smallCompetition(ownerId),
      name: text('盲评竞赛（测试）', 'Blind contest (test)'),
    },
  );
  const made = await arrangeEvent(
    { ...staff, judges: judges.map(({ client }) => client) },
    {
      competitionId: competition,
      event: {
        ...smallEventBody(floor),
        name: text('盲评赛项', 'Blind event'),
        layers: '1+2+3',
        modules: modules().map((module, place) => ({ ...module, moduleId: moduleIds[place] })),
      },
      sessions: [
        { ...smallSession(floor), stations: stationsOf(FLOOR, SPARE) },
        {
          ...smallSession(product),
          name: text('作品制作', 'Workshop'),
          stations: stationsOf(WORKSHOP),
        },
      ],
      entries: personIds.map((personId) => ({
        organisationId: competing,
        group: 'open',
        members: [{ personId, heldLevel: null }],
      })),
      entryNos: [],
    },
  );
  const { eventId, entryIds } = made;
  await appoint(staff, eventId, people);
  const seats = judges.map(({ personId }) => personId);
  for (const [place, moduleId] of moduleIds.entries()) {
    const body = needed(SCHEMES[place], 'scheme');
    const subCriteria = body.criteria.flatMap((one) => one.subCriteria.map(({ code }) => code));
    await setUpMarking(staff, { eventId, moduleId }, body, [
      { name: text('裁判组', 'Panel'), subCriteria, seats },
    ]);
  }
  return {
    ...staff,
    ...{
      origin,
      liveEdge: urls.live,
      signIns,
      eventId,
      entryIds,
      personIds,
      theory,
      floor,
      product,
      moduleIds,
    },
    judges: judges.map(({ client }) => client),
  };
};
export type BlindEvent = Awaited<ReturnType<typeof setUpBlindEvent>>;

/** The organiser says that everybody has a number. */
export const moveToDrawn = async ({ organiser, eventId }: BlindEvent): Promise<void> => {
  const path = `/api/registration/v1/events/${eventId}`;
  const { version } = await organiser.get<{ version: number }>(path);
  await organiser.post(`${path}/moves`, { to: 'DRAWN' }, { version });
};

const marksOf = (
  code: string,
  subjects: readonly string[],
  values: readonly number[],
): Parameters<typeof sendMarks>[2] =>
  subjects.map((subject, place) => ({
    subject,
    code,
    value: { kind: 'value', points: `${values[place]}` },
  }));

/** One judge enters the panel's agreed values; what is refused is a defect of the walk. */
const give = async (judge: Client, day: Day, marks: Parameters<typeof sendMarks>[2]) => {
  const { refused } = await sendMarks(judge, day, marks);
  if (refused.length > 0) throw new Error(`a mark was refused: ${JSON.stringify(refused[0])}`);
};

const dayWith = async (
  { judges, eventId }: BlindEvent,
  isThere: (labels: readonly string[]) => boolean,
): Promise<readonly [Client, Day]> => {
  const judge = needed(judges[0], 'judge');
  await until(
    'judging knows whom to mark',
    () => loadDay(judge, eventId, 0),
    ({ day }) => isThere(day.subjects.map(({ label }) => label)),
  );
  return [judge, await loadDay(judge, eventId, 0)];
};

/** Theory, and on the floor the first half: the second comes after somebody changed stations. */
export const markFirstHalf = async (event: BlindEvent): Promise<void> => {
  const wanted = [...ENTRY_NOS, ...FLOOR];
  const [judge, day] = await dayWith(event, (labels) =>
    wanted.every((one) => labels.includes(one)),
  );
  await give(judge, day, [...marksOf('A1.1', ENTRY_NOS, THEORY), ...marksOf('B1.1', FLOOR, FIRST)]);
};

/** The rest: whoever stood first in the list went on at the spare station. */
export const markRest = async (event: BlindEvent): Promise<void> => {
  const codes = WORKSHOP.map((station) => CODES[station] ?? '');
  const wanted = [SPARE, ...codes];
  const [judge, day] = await dayWith(event, (labels) =>
    wanted.every((one) => labels.includes(one)),
  );
  await give(judge, day, [
    ...marksOf('B1.2', [SPARE, ...FLOOR.slice(1)], SECOND),
    ...marksOf('C1.1', codes, PRODUCT),
  ]);
};

export const signAndLock = async (event: BlindEvent): Promise<void> => {
  for (const judge of event.judges) {
    await until(
      'the sheets can be signed',
      () => signSheets(judge, event.eventId),
      () => true,
    );
  }
  for (const moduleId of event.moduleIds) {
    await lockModule(event, { eventId: event.eventId, moduleId });
  }
};
