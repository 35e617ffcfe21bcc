import { newId } from '@jinbang/kernel/id';
import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import { certify, fileIssuer } from '@jinbang/local/demo/certify';
import { lockModule, openDraws } from '@jinbang/local/demo/close-contest';
import { demoCompetition, OCCUPATION } from '@jinbang/local/demo/demo-plan';
import { type Client, clientOf, until } from '@jinbang/local/demo/http-client';
import { signSheets } from '@jinbang/local/demo/judge-day';
import { newModuleId, registerPersons } from '@jinbang/local/demo/set-up-contest';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  type Canaries,
  canariesOf,
  correctLast,
  markCanaries,
  setUpCanaryEvent,
} from './canary-event.ts';
import {
  A_PAPER,
  addressesOf,
  everyAnswer,
  everyBoard,
  type Filled,
  type Follower,
  follow,
  type Heard,
  type Looker,
  leakRoutes,
} from './leak-walk.ts';
import type { SmallEvent } from './small-event.ts';
import { smallCompetition, smallEventBody, text } from './small-event-plan.ts';

// Two contests of two owners. Each has names, numbers and totals that occur nowhere else, so what an
// answer tells is found by searching its bytes, whichever route it came from.
const LIVE = canariesOf(731, 410, '雀');
const QUIET = canariesOf(653, 430, '鹊');
/** What the last of the live contest has after the board was frozen. */
const LATER = '689.99';
const BEFORE = LIVE.totals.at(-1) ?? '';
const DRAFT = '测试草案雁';
const EVERYTHING = [
  ...LIVE.totals,
  ...LIVE.names,
  ...LIVE.idNumbers,
  ...[LATER, DRAFT, A_PAPER],
  ...QUIET.totals,
  ...QUIET.names,
  ...QUIET.idNumbers,
];
const winnersOf = ({ names }: Canaries) => names.slice(0, 2);
const shared = inject('sharedSystem');
const RANKING = '/api/ranking/v1';

type Stage = {
  readonly event: SmallEvent;
  readonly outsiders: readonly Looker[];
  readonly staff: Looker;
  readonly organiser: Client;
  /** Filled in when there are certificates. */
  readonly things: Record<string, readonly string[]>;
  readonly follower: Follower;
  /** Whose certificate is whose: its holder, and nobody else, gets the paper. */
  readonly certificateOf: Record<string, string>;
};

let routes: readonly string[];
let live: Stage;
let quiet: Stage;

const found = (texts: Iterable<string>): readonly string[] => {
  const all = [...texts].join('\n');
  return EVERYTHING.filter((canary) => all.includes(canary));
};

const filledFor = ({ event, things }: Stage): Filled => ({
  eventId: [event.eventId],
  competitionId: [event.competitionId],
  entryId: event.entryIds.slice(-2),
  bodyId: [event.organisationId],
  version: ['1', '2'],
  ...{ packId: ['tianjin-2024'], packVersion: ['1'], code: [OCCUPATION.code] },
  ...{ place: ['1'], leaf: ['0'], older: ['1'], number: ['none'] },
  ...{ objectionId: [newId()], noticeId: [newId()], certificateId: [newId()], listId: [newId()] },
  ...{ assessmentId: [newId()], standardId: [newId()], draftId: [newId()], batchId: [newId()] },
  ...{ decisionId: [newId()], nominationId: [newId()], candidateId: [newId()], fileId: [newId()] },
  ...{ answerId: [newId()], form: ['ob-jwt', 'vc-jwt'] },
  planId: [newId()],
  ...{ checkSheetId: [newId()], runId: [newId()] },
  registerActId: [newId()],
  ...{ templateId: [newId()], slot: ['logo'] },
  ...{ subscriptionId: [newId()], uploadTemplateId: [newId()], uploadRunId: [newId()] },
  ...things,
});

type Looks = readonly (readonly [who: string, heard: readonly Heard[]])[];

/** Everything everybody may get of this contest now. */
const lookAround = async (stage: Stage): Promise<Looks> => {
  const { event, outsiders, staff, follower } = stage;
  const addresses = routes.flatMap((route) => addressesOf(route, filledFor(stage)));
  const looks: [string, readonly Heard[]][] = [];
  for (const looker of [...outsiders, staff]) {
    looks.push([looker.who, await everyAnswer(event.origin, addresses, looker, event.eventId)]);
  }
  const stream = { path: 'the stream since it began', status: 200, text: follower.text() };
  return [...looks, ['board', [...(await everyBoard(shared.urls.live, event.eventId)), stream]]];
};

type Sight = {
  /** What anybody may see: boards, public pages, and with a sign-in no more than without. */
  readonly anybody: readonly string[];
  readonly staff: readonly string[];
};

type Allowed = { readonly texts: readonly string[]; readonly certificate: string | undefined };

const beyond = (heard: readonly Heard[], { texts, certificate }: Allowed): readonly string[] =>
  heard.flatMap(({ path, status, text: said }) =>
    found([said])
      .filter((canary) => !texts.includes(canary))
      .filter(
        (canary) => canary !== A_PAPER || !path.endsWith(`/certificates/${certificate}/paper`),
      )
      .map((canary) => `${status} ${path}: ${canary}`),
  );

/** Nobody sees more than this, and everybody together sees all of it. */
const expectSight = async (stage: Stage, { anybody, staff }: Sight): Promise<Looks> => {
  const looks = await lookAround(stage);
  const leaks = looks.flatMap(([who, heard]) => {
    // Who organises the contest sees its events from their draft on, nobody else does.
    const texts = who === stage.staff.who ? [...anybody, ...staff, DRAFT] : anybody;
    return beyond(heard, { texts, certificate: stage.certificateOf[who] }).map(
      (leak) => `${who}: ${leak}`,
    );
  });
  expect(leaks).toEqual([]);
  const heardBy = (whose: readonly string[]) =>
    looks
      .filter(([who]) => whose.includes(who))
      .flatMap(([, heard]) => heard.map((one) => one.text));
  const outside = found(heardBy(['stranger', 'board']));
  expect(anybody.filter((canary) => !outside.includes(canary))).toEqual([]);
  const inside = found(heardBy([stage.staff.who]));
  expect(staff.filter((canary) => !inside.includes(canary))).toEqual([]);
  // A refusal tells nothing; a fault might.
  const faults = looks.flatMap(([, heard]) => heard.filter(({ status }) => status >= 500));
  expect(faults.map(({ path }) => path)).toEqual([]);
  return looks;
};

/** Who was shown the result of the last in the list, and how everybody else was answered. */
const readsOfLast = (stage: Stage, looks: Looks) => {
  const path = `/own-entries/${stage.event.entryIds.at(-1)}/result`;
  return looks.flatMap(([who, heard]) =>
    heard.filter((one) => one.path.endsWith(path)).map(({ status }) => `${who} ${status}`),
  );
};

const boardOf = async ({ event }: Stage): Promise<string> =>
  (await fetch(`${shared.urls.live}/live/v1/events/${event.eventId}/snapshot`)).text();

/** Waits for the public board to say all of this, since facts travel on their own. */
const boardSays = (stage: Stage, ...words: readonly string[]): Promise<string> =>
  until(
    `the board says ${words.join(', ')}`,
    () => boardOf(stage),
    (board) => words.every((word) => board.includes(word)),
  );

const standingsSay = ({ event, organiser }: Stage, ...words: readonly string[]) =>
  until(
    `staff read ${words.join(', ')}`,
    () => organiser.get<unknown>(`${RANKING}/events/${event.eventId}/standings?limit=200`),
    (standings) => words.every((word) => JSON.stringify(standings).includes(word)),
  );

const at = ({ event }: Stage, rest: string): string => `${RANKING}/events/${event.eventId}/${rest}`;

const closeMarking = async ({ event }: Stage): Promise<void> => {
  for (const { client } of event.judges) {
    await until(
      'the sheets can be signed',
      () => signSheets(client, event.eventId),
      () => true,
    );
  }
  await lockModule(event, event);
  await openDraws(event, event.eventId);
};

const handIn = (
  { event }: Stage,
  body: object = {},
): Promise<{ version: number; revision: number }> =>
  until(
    'ranking takes the result',
    () =>
      event.chiefJudge.post<{ version: number; revision: number }>(
        `${RANKING}/events/${event.eventId}/results`,
        body,
      ),
    () => true,
  );

const approve = (stage: Stage, { version, revision }: { version: number; revision: number }) =>
  stage.event.supervisor.post<{ state: string; revision: number }>(
    at(stage, `results/${version}/approval`),
    {},
    { version: revision },
  );

const release = async (stage: Stage, version: number, revision: number): Promise<void> => {
  let now = revision;
  for (const step of ['ceremony', 'notice']) {
    const path = at(stage, `results/${version}/release-steps`);
    const signed = await stage.organiser.post<{ revision: number }>(
      path,
      { step },
      { version: now },
    );
    now = signed.revision;
  }
};

/** Somebody with an office at the contest, and nobody to the other one. */
const organiserOf = async (event: SmallEvent, serial: number): Promise<string> => {
  const [personId = ''] = await registerPersons(event, [
    {
      name: `测试赛务${serial}`,
      nameEn: 'Test Organiser',
      idNumber: madeUpIdNumber(serial),
      organisationId: event.organisationId,
    },
  ]);
  await event.organiser.post('/api/registration/v1/appointments', {
    appointments: [
      {
        ...{ personId, office: 'organiser' },
        scope: { kind: 'competition', id: event.competitionId },
        from: new Date(Date.now() - 60_000).toISOString(),
      },
    ],
  });
  return event.tokenOf(personId);
};

const castOf = async (event: SmallEvent, own: string, other: string): Promise<Stage> => {
  const [nextToLast = '', last = ''] = await Promise.all(
    event.personIds.slice(-2).map(event.tokenOf),
  );
  return {
    event,
    outsiders: [
      { who: 'stranger', token: undefined },
      { who: 'contestant', token: last },
      { who: 'another contestant', token: nextToLast },
      { who: 'judge', token: event.judges[1]?.token },
      { who: 'official of another owner', token: other },
    ],
    staff: { who: 'organiser', token: own, isStaff: true },
    organiser: clientOf(event.origin, own),
    things: {},
    certificateOf: {},
    follower: await until(
      'the board can be followed',
      () => follow(`${shared.urls.live}/live/v1/events/${event.eventId}/stream`),
      () => true,
    ),
  };
};

beforeAll(async () => {
  const liveEvent = await setUpCanaryEvent(shared, LIVE, {
    competition: demoCompetition,
    group: 'worker',
    event: { board: 'live' },
  });
  const quietEvent = await setUpCanaryEvent(shared, QUIET, {
    competition: smallCompetition,
    event: { board: 'progress', noticeWorkingDays: 1 },
  });
  const { organiser, origin, competitionId, organisationId: bodyId } = liveEvent;
  await fileIssuer({
    ...{ organiser, origin, competitionId, bodyId },
    occupationCode: OCCUPATION.code,
    // Other contests of the same house file bodies of their own.
    bodyCode: '0731',
  });
  await organiser.post(`/api/registration/v1/competitions/${competitionId}/events`, {
    ...smallEventBody(newModuleId()),
    ...{ name: text(DRAFT, 'Draft'), groups: ['worker'] },
  });
  const [ofLive, ofQuiet] = [await organiserOf(liveEvent, 451), await organiserOf(quietEvent, 452)];
  live = await castOf(liveEvent, ofLive, ofQuiet);
  quiet = await castOf(quietEvent, ofQuiet, ofLive);
  routes = await leakRoutes(origin);
}, 600_000);

afterAll(() => {
  live?.follower.close();
  quiet?.follower.close();
});

describe('over every public route, stream, export and page, by everybody', () => {
  it('is asked of every declared route', () => {
    expect(routes.length).toBeGreaterThan(50);
    expect(() => routes.map((route) => addressesOf(route, filledFor(live)))).not.toThrow();
  });

  it('a contest that is set up tells nobody who competes', async () => {
    await expectSight(live, { anybody: [], staff: [] });
  }, 300_000);

  it('a live board tells totals by code, and once frozen nothing later, nor does a stream of it', async () => {
    await markCanaries(live.event, LIVE);
    await boardSays(live, ...LIVE.totals);
    await expectSight(live, { anybody: LIVE.totals, staff: LIVE.totals });
    await live.organiser.post(at(live, 'board-freezes'), { reason: '测试' });
    await boardSays(live, '"frozen"');
    await correctLast(live.event, LATER);
    await standingsSay(live, LATER);
    const staff = [...LIVE.totals.slice(0, -1), LATER];
    await expectSight(live, { anybody: LIVE.totals, staff });
  }, 300_000);

  it('opened codes, a result handed in and one approved before its release tell staff alone', async () => {
    await closeMarking(live);
    await standingsSay(live, ...LIVE.names);
    const staff = [...LIVE.totals.slice(0, -1), LATER, ...LIVE.names];
    const order = { steps: ['ceremony', 'notice'], restartNotice: true, notice: null };
    await live.organiser.put(at(live, 'release-rule'), order, { version: 0 });
    const handedIn = await handIn(live);
    await expectSight(live, { anybody: LIVE.totals, staff });
    const approved = await approve(live, handedIn);
    expect(approved.state).toBe('PROVISIONAL');
    await expectSight(live, { anybody: LIVE.totals, staff });
    await release(live, handedIn.version, approved.revision);
  }, 300_000);

  it('a final result tells its totals and the winners by name, to each contestant the own row', async () => {
    await boardSays(live, '"final"', LATER, ...winnersOf(LIVE));
    // The total of before the freeze stands in the stream as it was heard.
    const anybody = [...LIVE.totals, LATER, ...winnersOf(LIVE)];
    const looks = await expectSight(live, { anybody, staff: [...LIVE.names, LATER] });
    expect(readsOfLast(live, looks)).toEqual([
      ...['stranger 401', 'contestant 200', 'another contestant 403'],
      ...['judge 403', 'official of another owner 403', 'organiser 403'],
    ]);
    expect(await boardOf(live)).not.toContain(BEFORE);
  }, 300_000);

  it('pages of certificates tell no further name', async () => {
    const { event } = live;
    const { certificates } = await certify({
      ...{ organiser: event.organiser, origin: event.origin },
      ...{ competitionId: event.competitionId, eventId: event.eventId },
      ...{ bodyId: event.organisationId, occupationCode: OCCUPATION.code },
    });
    const lasts = certificates.filter(({ entryId }) => event.entryIds.slice(-2).includes(entryId));
    expect(lasts).toHaveLength(2);
    live.things.number = lasts.map(({ number }) => number);
    live.things.certificateId = lasts.map(({ certificateId }) => certificateId);
    const [nextToLast, last] = event.entryIds.slice(-2);
    for (const { entryId, certificateId } of lasts) {
      if (entryId === last) live.certificateOf.contestant = certificateId;
      if (entryId === nextToLast) live.certificateOf['another contestant'] = certificateId;
    }
    const anybody = [...LIVE.totals, LATER, ...winnersOf(LIVE)];
    await expectSight(live, { anybody, staff: LIVE.names });
  }, 300_000);

  it('a contest whose rule is progress tells no mark until its notice, and then its winners', async () => {
    await markCanaries(quiet.event, QUIET);
    await standingsSay(quiet, ...QUIET.totals);
    await expectSight(quiet, { anybody: [], staff: QUIET.totals });
    await closeMarking(quiet);
    await standingsSay(quiet, ...QUIET.names);
    const approved = await approve(quiet, await handIn(quiet));
    expect(approved.state).toBe('PUBLIC_NOTICE');
    const winners = winnersOf(QUIET);
    const pages = `${RANKING}/public/events/${quiet.event.eventId}/notice`;
    await until(
      'the notice names its winners',
      () => clientOf(quiet.event.origin, undefined).get<unknown>(pages),
      (notice) => winners.every((name) => JSON.stringify(notice).includes(name)),
    );
    await expectSight(quiet, {
      anybody: [...QUIET.totals, ...winners],
      staff: [...QUIET.totals, ...QUIET.names],
    });
    expect(found([await boardOf(quiet)])).toEqual([]);
  }, 300_000);

  it('an amended result tells no more than the one it replaces', async () => {
    const second = await handIn(live, { reason: '测试' });
    const anybody = [...LIVE.totals, LATER, ...winnersOf(LIVE)];
    // Its place was released: the approval alone puts it there.
    expect((await approve(live, second)).state).toBe('AMENDED');
    await boardSays(live, '"amended"', ...winnersOf(LIVE));
    await expectSight(live, { anybody, staff: LIVE.names });
  }, 300_000);
});
