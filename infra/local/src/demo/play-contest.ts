import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { System } from '../system.ts';
import { contestants, ORGANISATIONS } from './cast.ts';
import { type Certified, type CertifyPlan, certify, fileIssuer } from './certify.ts';
import {
  drawStations,
  lockModule,
  openDraws,
  type PublishedResult,
  publishResult,
} from './close-contest.ts';
import {
  DNS_STATION,
  demoCompetition,
  demoEvent,
  OCCUPATION,
  PANELS,
  stationOf,
} from './demo-plan.ts';
import { generateMarks, SEATS } from './generate-marks.ts';
import { type Client, clientOf, until } from './http-client.ts';
import { signSheets } from './judge-day.ts';
import { type MarksPlayed, type PanelMember, playMarks, recordAbsence } from './play-marks.ts';
import { demoScheme } from './scheme-body.ts';
import { schemeRows } from './scheme-numbers.ts';
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

export type Played = {
  readonly seed: number;
  readonly competitionId: string;
  readonly eventId: string;
  readonly contestants: number;
  readonly marks: number;
  readonly conflicts: number;
  /** In the order of the cast. */
  readonly entryIds: readonly string[];
  readonly result: PublishedResult;
  readonly certified: Certified;
  readonly tokens: Officials['tokens'];
};

type Tell = (sentence: string) => void;

const needed = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`the scenario has no ${what}`);
  return value;
};

type Scene = {
  readonly staff: Staff;
  readonly officials: Officials;
  readonly competitionId: string;
  readonly eventId: string;
  readonly moduleId: string;
  readonly sessionIds: readonly string[];
  readonly entryIds: readonly string[];
  readonly certifying: CertifyPlan;
};

const staffOf = (organiser: Client, { clients, judges }: Officials): Staff => ({
  organiser,
  chiefJudge: needed(clients['chief-judge'], 'chief judge'),
  supervisor: needed(clients.supervisor, 'supervisor'),
  encryptionJudge: needed(clients['encryption-judge'], 'encryption judge'),
  judges: judges.map(({ client }) => client),
});

/** Everything before the first mark: people, event, rules for certificates. */
const setTheScene = async (origin: string, bootstrap: string, tell: Tell): Promise<Scene> => {
  const organiser = clientOf(origin, bootstrap);
  tell('registering organisations, officials and 24 contestants');
  const [ownerId = '', ...organisationIds] = await registerOrganisations({ organiser }, [
    { zh: '示例竞赛组委会', en: 'Sample Organising Committee' },
    ...ORGANISATIONS,
  ]);
  const officials = await engageOfficials(origin, organiser, ownerId, PANELS.length * SEATS);
  const personIds = await registerPersons(
    { organiser },
    contestants.map(({ name, nameEn, idNumber, organisation }) => ({
      name,
      nameEn,
      idNumber,
      organisationId: organisationIds[organisation] ?? '',
    })),
  );
  const competitionId = await declareCompetition({ organiser }, demoCompetition(ownerId));
  const staff = staffOf(organiser, officials);

  tell('arranging the event, its sessions and the entries; drawing entry numbers');
  const plan = demoEvent(competitionId, organisationIds, personIds);
  const made = await arrangeEvent(staff, plan);
  await appoint(staff, made.eventId, officials.people);
  const certifying = {
    organiser,
    origin,
    competitionId,
    eventId: made.eventId,
    bodyId: ownerId,
    occupationCode: OCCUPATION.code,
  };
  await fileIssuer(certifying);
  const moduleId = needed(made.moduleIds[0], 'module');
  return { ...made, staff, officials, competitionId, moduleId, certifying };
};

const panelsOf = ({ judges }: Officials) =>
  PANELS.map(({ name, criteria }, panel) => ({
    name,
    subCriteria: [
      ...new Set(
        schemeRows
          .filter(({ criterion }) => criteria.includes(criterion))
          .map(({ subCriterion }) => subCriterion),
      ),
    ],
    seats: judges.slice(panel * SEATS, (panel + 1) * SEATS).map(({ personId }) => personId),
  }));

const membersOf = ({ judges }: Staff): readonly PanelMember[] =>
  judges.map((judge, place) => ({
    judge,
    criteria: PANELS[Math.floor(place / SEATS)]?.criteria ?? '',
    seat: place % SEATS,
  }));

/** From the sealed draw to the last mark. */
const mark = async (scene: Scene, seed: number, tell: Tell): Promise<MarksPlayed> => {
  const { staff, officials, eventId, moduleId, sessionIds, entryIds } = scene;
  tell('publishing a scheme of 192 aspects; three panels of three judges');
  await setUpMarking(staff, { eventId, moduleId }, demoScheme(), panelsOf(officials));

  tell('drawing stations, sealed until the marks are locked');
  const stations = entryIds.map((entryId, place) => ({ entryId, station: stationOf(place) }));
  await drawStations(staff, eventId, [
    { sessionId: needed(sessionIds[0], 'session'), stations: stations.slice(0, 12) },
    { sessionId: needed(sessionIds[1], 'session'), stations: stations.slice(12) },
  ]);
  const marks = generateMarks(
    seed,
    stations.map(({ station }) => station).filter((station) => station !== DNS_STATION),
  );
  tell(`entering ${marks.length} marks, generated from seed ${seed}`);
  await recordAbsence(staff.chiefJudge, eventId, DNS_STATION);
  let told = 0;
  return playMarks(eventId, membersOf(staff), marks, (stored) => {
    if (stored - told < 1_000) return;
    told = stored - (stored % 1_000);
    tell(`${told} marks are stored`);
  });
};

/** Signatures, lock, decryption, four eyes on the result. */
const close = async (
  { staff, eventId, moduleId, certifying }: Scene,
  tell: Tell,
): Promise<PublishedResult> => {
  tell('signing every sheet, locking the module, opening the draws');
  await until(
    'every mark is settled',
    () => staff.chiefJudge.get<JudgingProgress>(`/api/judging/v1/events/${eventId}/progress`),
    ({ modules }) => modules.every(({ expected, settled }) => expected > 0 && expected === settled),
  );
  await Promise.all(staff.judges.map((judge) => signSheets(judge, eventId)));
  await lockModule(staff, { eventId, moduleId });
  await openDraws(staff, eventId);
  tell('submitting the result; a second person approves it');
  return publishResult(staff, certifying.origin, eventId);
};

/** The whole contest over the public HTTP API: from the yearly plan to verified certificates. */
export const playContest = async (
  { urls, tokens }: Pick<System, 'urls' | 'tokens'>,
  seed: number,
  tell: Tell,
): Promise<Played> => {
  const scene = await setTheScene(urls.gateway, tokens.bootstrap, tell);
  const { stored, conflicts } = await mark(scene, seed, tell);
  const result = await close(scene, tell);
  tell('deciding by the rules of Tianjin 2024, issuing under a standing authorisation, verifying');
  const certified = await certify(scene.certifying);
  const { competitionId, eventId, entryIds } = scene;
  return {
    seed,
    competitionId,
    eventId,
    entryIds,
    contestants: contestants.length,
    marks: stored,
    conflicts,
    result,
    certified,
    tokens: scene.officials.tokens,
  };
};
