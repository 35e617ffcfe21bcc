import type { AnyFact } from '@jinbang/contracts/fact';
import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { JudgingDay, JudgingProgress, SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { applyBatch } from '@jinbang/messaging/apply-batch';
import { readFact } from '@jinbang/messaging/read-fact';
import { openPrinter } from '@jinbang/papers/printer';
import { type CaptureSpan, tokenVerifier } from '@jinbang/service-kit/actor';
import { type Database, openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { freshDatabase } from '@jinbang/testkit/fresh-database';
import { sql } from 'drizzle-orm';
import { createJudging } from './app.ts';
import { aContest, type Contest } from './contest.fixture.ts';
import { registrationReactions } from './event/reactions.ts';
import { openMarkLog } from './log/mark-log.ts';
import { openMarkClient } from './score-sheet/mark-intake.store.ts';
import { TOKEN_KEYS, tokenFor } from './signed-in.fixture.ts';
import { smallScheme } from './small-scheme.fixture.ts';

type Json = Record<string, unknown>;
export type Answer<Body = Json> = {
  readonly status: number;
  readonly body: Body;
};
type Write = { readonly commandId?: string; readonly version?: number };
export type Judging = Awaited<ReturnType<typeof openJudging>>;

const BASE = '/api/judging/v1';
/** Of a log that begins with the test and ends with it. */
const LOG_SECRET = Buffer.alloc(32, 7);
const HANDLERS = registrationReactions(newId);

type Send = <Body>(
  personId: string | null,
  method: string,
  path: string,
  request?: {
    captured?: CaptureSpan;
    body?: string | Uint8Array<ArrayBuffer>;
    headers?: Record<string, string>;
  },
) => Promise<Answer<Body>>;

const sendTo =
  (app: Pick<ReturnType<typeof createJudging>['app'], 'request'>): Send =>
  async <Body>(
    personId: string | null,
    method: string,
    path: string,
    {
      body,
      headers = {},
      captured,
    }: {
      captured?: CaptureSpan;
      body?: string | Uint8Array<ArrayBuffer>;
      headers?: Record<string, string>;
    } = {},
  ) => {
    const answer = await app.request(`${BASE}${path}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...(personId ? { authorization: `Bearer ${tokenFor(personId, captured)}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    // Safe enough for a test: what it reads, it checks.
    return { status: answer.status, body: (await answer.json()) as Body };
  };

/** People who speak to judging with a token of the gateway's; nobody is `null`. */
const peopleOf = (send: Send) => (personId: string | null, captured?: CaptureSpan) => {
  const write =
    (method: string) =>
    <Body = Json>(
      path: string,
      body: unknown = {},
      { commandId = newId(), version }: Write = {},
    ): Promise<Answer<Body>> =>
      send<Body>(personId, method, path, {
        body: JSON.stringify(body),
        ...(captured ? { captured } : {}),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': commandId,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
      });
  const post = write('POST');
  return {
    get: <Body = Json>(path: string) => send<Body>(personId, 'GET', path),
    post,
    put: write('PUT'),
    commands: async (commands: readonly object[]): Promise<readonly CommandResult[]> => {
      const answer = await post<{ results: readonly CommandResult[] }>('/commands', { commands });
      return answer.body.results;
    },
  };
};

/** Facts as they come from the stream: in one batch, with the inbox before them. */
const hearWith =
  (db: Database) =>
  (facts: readonly AnyFact[]): Promise<void> =>
    db.transaction((tx) =>
      applyBatch(
        tx,
        'judging:registration',
        facts.flatMap((fact) => {
          const read = readFact(HANDLERS, JSON.stringify(fact));
          if (!read.ok) throw new Error(read.refusal);
          return read.value ? [read.value] : [];
        }),
      ),
    );

/** Judging with a database of its own and real tokens; facts are handed to its reactions, no port is opened. */
export const openJudging = async (now: () => Date = () => new Date()) => {
  const database = await freshDatabase('judging');
  const requests = openDatabase(database.url, { connections: 4 });
  const feeder = openDatabase(database.feederUrl, { connections: 2 });
  const markClient = openMarkClient(database.url, 2);
  const log = createLog('judging', 'silent');
  const logIdentity = { origin: 'contest.example/mark-log', secret: LOG_SECRET };
  const markLog = await openMarkLog({ db: feeder.db, now }, logIdentity);
  const printer = openPrinter({ onFault: (cause) => console.error(cause) });
  const { app, fetch, marks } = createJudging({
    ...{
      db: requests.db,
      markClient,
      markLog,
      logDb: feeder.db,
      transactionsMax: 2,
      now,
      newId,
      log,
    },
    wake: () => {},
    print: printer.print,
    publicOrigin: 'https://contest.example',
    verify: tokenVerifier(TOKEN_KEYS, 'judging'),
  });
  const send = sendTo(app);
  return {
    database,
    feeder: feeder.db,
    markLog,
    app,
    fetch,
    send,
    as: peopleOf(send),
    hear: hearWith(feeder.db),
    /** Facts in the outbox, in order; all of them or those of one name. */
    facts: async (type?: string): Promise<readonly AnyFact[]> => {
      const rows = await feeder.db.execute<{ body: string }>(
        sql`select body from outbox order by position`,
      );
      return rows
        .map(({ body }) => JSON.parse(body) as AnyFact)
        .filter((fact) => type === undefined || fact.type === type);
    },
    close: async () => {
      await Promise.all([marks.stop(), printer.close()]);
      await Promise.all([requests.close(), feeder.close(), markClient.end({ timeout: 5 })]);
      await database.drop();
    },
  };
};

const known = (ids: ReadonlyMap<string, string>, name: string): string => {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`nothing is called ${name}`);
  return id;
};

/** Ids by the labels people read, from a judge's day. */
export const lookUp = (day: JudgingDay) => {
  const aspects = day.modules
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ subCriteria }) => subCriteria)
    .flatMap((sub) => sub.aspects);
  const aspectIds = new Map(aspects.map(({ code, aspectId }) => [code, aspectId]));
  const subjectIds = new Map(day.subjects.map(({ label, subjectId }) => [label, subjectId]));
  return {
    subjectId: (label: string) => known(subjectIds, label),
    aspectId: (code: string) => known(aspectIds, code),
  };
};

/** A contest that is told, with a published scheme and panels: ready to be marked. */
export const readyToMark = async (
  judging: Judging,
  contest: Contest = aContest(),
  { scheme = smallScheme(), facts = contest.facts } = {},
) => {
  await judging.hear(facts);
  const chief = judging.as(contest.chief);
  const path = `/events/${contest.eventId}/modules/${contest.moduleId}`;
  await chief.put(`${path}/scheme`, scheme, { version: 0 });
  await chief.post(`${path}/scheme/publication`, {}, { version: 1 });
  const subCriteria = scheme.criteria.flatMap((one) => one.subCriteria.map(({ code }) => code));
  const panels = [{ name: { zh: '一组' }, subCriteria, seats: contest.judges }];
  const seated = await chief.put(`${path}/panels`, { panels }, { version: 0 });
  if (seated.status !== 200) throw new Error(JSON.stringify(seated.body));
  const { body: day } = await judging
    .as(contest.judges[0] ?? '')
    .get<JudgingDay>(`/events/${contest.eventId}/day`);
  return {
    contest,
    path,
    day,
    ...lookUp(day),
    judge: (seat: number) => judging.as(contest.judges[seat] ?? ''),
    progress: async () =>
      (await chief.get<JudgingProgress>(`/events/${contest.eventId}/progress`)).body,
    sheet: async (personId: string, subCriterion: string) => {
      const sheetId = day.sheets.find((one) => one.subCriterion === subCriterion)?.sheetId;
      return judging.as(personId).get<SheetView>(`/sheets/${sheetId}`);
    },
  };
};

export type Ready = Awaited<ReturnType<typeof readyToMark>>;

/** An `enter-mark` command for a first mark, with anything of it said otherwise. */
export const markOf = (
  { subjectId, aspectId }: Pick<Ready, 'subjectId' | 'aspectId'>,
  subject: string,
  aspect: string,
  value: object,
  rest: object = {},
) => ({
  commandId: newId(),
  type: 'enter-mark',
  subjectId: subjectId(subject),
  aspectId: aspectId(aspect),
  basedOn: 0,
  value,
  ...rest,
});

export const score = (points: '0' | '1' | '2' | '3') => ({ kind: 'judgement', score: points });
export const passed = (isPassed: boolean) => ({ kind: 'pass-fail', passed: isPassed });
export const points = (given: string) => ({ kind: 'points', points: given });
