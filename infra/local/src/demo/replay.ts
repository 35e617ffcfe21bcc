import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { exact } from '@jinbang/kernel/exact';
import type { System } from '../system.ts';
import { madeUpIdNumber } from './cast.ts';
import {
  drawStations,
  lockModule,
  openDraws,
  publishResult,
  type ResultPage,
} from './close-contest.ts';
import { type Client, clientOf, until } from './http-client.ts';
import { loadDay, sendMarks, signSheets } from './judge-day.ts';
import { type Programme, readPanelMarks } from './panel-marks.ts';
import {
  componentScheme,
  elementScheme,
  marksOfJudge,
  marksOfTechnicalPanel,
  replayEvent,
} from './replay-plan.ts';
import {
  appoint,
  arrangeEvent,
  declareCompetition,
  registerOrganisations,
  registerPersons,
} from './set-up-contest.ts';
import { setUpMarking } from './set-up-marking.ts';
import { engageOfficials, type Officials } from './staff-tokens.ts';
import type { Staff } from './stage.ts';

type Tell = (sentence: string) => void;
type Stage = {
  readonly origin: string;
  readonly staff: Staff;
  readonly officials: Officials;
  readonly competitionId: string;
  readonly organisationId: string;
  readonly personIds: readonly string[];
};

const FIRST_SERIAL = 100;

const setTheStage = async (
  { urls, tokens }: Pick<System, 'urls' | 'tokens'>,
  programmes: readonly Programme[],
): Promise<Stage> => {
  const origin = urls.gateway;
  const organiser = clientOf(origin, tokens.bootstrap);
  // Judges come from elsewhere: nobody marks where the own organisation competes.
  const [ownerId = '', organisationId = ''] = await registerOrganisations({ organiser }, [
    { zh: '回放组织者', en: 'Replay organiser' },
    { zh: '回放代表队', en: 'Replay delegation' },
  ]);
  const officials = await engageOfficials(origin, organiser, ownerId, programmes[0]?.judges ?? 9);
  const most = Math.max(...programmes.map(({ performances }) => performances.length));
  const personIds = await registerPersons(
    { organiser },
    Array.from({ length: most }, (_, place) => ({
      name: `回放选手${place + 1}`,
      nameEn: `Replay ${place + 1}`,
      idNumber: madeUpIdNumber(FIRST_SERIAL + place),
      organisationId,
    })),
  );
  const competitionId = await declareCompetition(
    { organiser },
    {
      ownerId,
      name: { zh: '公开评分数据回放', en: 'Replay of published panel marks' },
      tier: 'nation',
      contestClass: 'general',
      jurisdiction: 'CN',
      seasonYear: 2017,
      zone: 'UTC',
      plan: null,
    },
  );
  const named = (office: string): Client => {
    const client = officials.clients[office];
    if (!client) throw new Error(`nobody is ${office}`);
    return client;
  };
  const staff = {
    organiser,
    chiefJudge: named('chief-judge'),
    supervisor: named('supervisor'),
    encryptionJudge: named('encryption-judge'),
    judges: officials.judges.map(({ client }) => client),
  };
  return { origin, staff, officials, competitionId, organisationId, personIds };
};

const playProgramme = async (stage: Stage, programme: Programme): Promise<ResultPage> => {
  const { staff, officials } = stage;
  const { eventId, moduleIds } = await arrangeEvent(staff, replayEvent(stage, programme));
  const [components = '', elements = ''] = moduleIds;
  await appoint(staff, eventId, officials.people);
  const seats = officials.judges.map(({ personId }) => personId);
  const name = { zh: '裁判组', en: 'Panel' };
  await setUpMarking(staff, { eventId, moduleId: components }, componentScheme(programme), [
    { name, subCriteria: ['A1'], seats },
  ]);
  await setUpMarking(staff, { eventId, moduleId: elements }, elementScheme(), [
    { name, subCriteria: ['B1'], seats: seats.slice(0, 1) },
  ]);
  await drawStations(staff, eventId, []);
  await Promise.all(
    staff.judges.map(async (judge, seat) => {
      const day = await loadDay(judge, eventId, programme.performances.length);
      const marks = [
        ...marksOfJudge(programme, components, seat),
        ...(seat === 0 ? marksOfTechnicalPanel(programme, elements) : []),
      ];
      const { refused } = await sendMarks(judge, day, marks);
      if (refused.length > 0) throw new Error(`a mark was refused: ${JSON.stringify(refused[0])}`);
    }),
  );
  await until(
    'every mark is settled',
    () => staff.chiefJudge.get<JudgingProgress>(`/api/judging/v1/events/${eventId}/progress`),
    ({ modules }) => modules.every(({ expected, settled }) => expected > 0 && expected === settled),
  );
  await Promise.all(staff.judges.map((judge) => signSheets(judge, eventId)));
  for (const moduleId of moduleIds) await lockModule(staff, { eventId, moduleId });
  await openDraws(staff, eventId);
  return (await publishResult(staff, stage.origin, eventId)).page;
};

const isSame = (text: string | null | undefined, expected: string): boolean =>
  typeof text === 'string' && exact(text).equals(exact(expected));

/** What differs from the published result, entry by entry. */
export const differencesOf = (
  { name, performances }: Programme,
  page: ResultPage,
): readonly string[] =>
  performances.flatMap(({ entryNo, expected }) => {
    const row = page.rows.find((one) => one.entryNo === entryNo);
    const componentTotal = row?.modules[0]?.points;
    const isRight =
      isSame(row?.total, expected.total) &&
      isSame(componentTotal, expected.componentTotal) &&
      row?.rank === expected.rank;
    const found = `${componentTotal}, ${row?.total}, rank ${row?.rank}`;
    const wanted = `${expected.componentTotal}, ${expected.total}, rank ${expected.rank}`;
    return isRight ? [] : [`${name}, entry ${entryNo}: ${found}, published ${wanted}`];
  });

export type Replayed = {
  readonly results: number;
  readonly marks: number;
  readonly differences: readonly string[];
};

/** Plays every programme of a file through the public API and compares with what was published. */
export const replayProgrammes = async (
  system: Pick<System, 'urls' | 'tokens'>,
  programmes: readonly Programme[],
  tell: Tell,
): Promise<Replayed> => {
  const stage = await setTheStage(system, programmes);
  const differences: string[] = [];
  for (const programme of programmes) {
    tell(`${programme.name}: ${programme.performances.length} entries`);
    differences.push(...differencesOf(programme, await playProgramme(stage, programme)));
  }
  const performances = programmes.flatMap((one) => one.performances);
  return {
    results: performances.length,
    marks: performances.reduce(
      (sum, { components }) =>
        sum +
        components.reduce(
          (all, { marks }) => all + marks.filter((mark) => mark !== null).length,
          0,
        ),
      0,
    ),
    differences,
  };
};

/** `npm run demo -- --replay FILE`: true when every component total, total and rank is as published. */
export const replayFile = async (
  system: Pick<System, 'urls' | 'tokens'>,
  file: string,
  tell: Tell,
): Promise<boolean> => {
  const startMs = Date.now();
  const { results, marks, differences } = await replayProgrammes(
    system,
    readPanelMarks(file),
    tell,
  );
  const seconds = ((Date.now() - startMs) / 1_000).toFixed(1);
  for (const difference of differences) process.stdout.write(`  ${difference}\n`);
  const right = results - differences.length;
  process.stdout.write(
    `\n  ${marks} marks replayed in ${seconds} s; ${right} of ${results} results exactly as published.\n`,
  );
  return differences.length === 0;
};
