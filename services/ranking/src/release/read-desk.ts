import type { ReleaseDesk } from '@jinbang/contracts/http/result-desk';
import { sentenceOf } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { endOfWorkingDays } from '@jinbang/kernel/working-day';
import { inTenant, type Transaction } from '@jinbang/service-kit/database';
import { type HeldOffice, holdsOffice } from '@jinbang/service-kit/held-office';
import { cutOfBook } from '../board/snapshot.rules.ts';
import { findFreezes } from '../freeze/freeze.store.ts';
import { findPlan, type PlanRecord } from '../freeze/freeze-plan.store.ts';
import { planView } from '../freeze/set-freeze-plan.ts';
import { HANDLES_OBJECTIONS } from '../objection/objection.access.ts';
import { findHolders, findObjectionStates } from '../objection/objection.store.ts';
import { factsSetAside } from '../result/facts-set-aside.ts';
import { mayReadStandings } from '../result/result.access.ts';
import { findResults, type ResultRecord } from '../result/result.store.ts';
import { type Place, placeOf, type ResultDeps } from '../result/result-desk.ts';
import { viewOf } from '../result/result-view.ts';
import { freezePresent, sha256 } from '../result/submit-result.ts';
import { nextAct } from './next-act.rules.ts';
import { workingDaysLeft } from './notice-period.rules.ts';
import { noticeWords, USUAL_TEXT } from './notice-text.rules.ts';
import { type FoundRule, findReleaseRule, findSteps, type StepRecord } from './release.store.ts';

const noticeOf = (
  result: ResultRecord | undefined,
  { book }: Place,
  now: Date,
): ReleaseDesk['notice'] => {
  if (!result?.noticeUntil) return null;
  const numbers = new Map(book.entries.map(({ entryId, entryNo }) => [entryId, entryNo]));
  const zone = book.competition?.zone ?? 'Asia/Shanghai';
  return {
    until: result.noticeUntil.toISOString(),
    workingDaysLeft: workingDaysLeft(now, result.noticeUntil, zone),
    places: result.noticePlaces?.map((entryId) => numbers.get(entryId) ?? entryId) ?? null,
    othersUntil: result.othersUntil?.toISOString() ?? null,
  };
};

/** The text of the notice: of the one that hangs, or of one that would be posted now. */
const textOf = ({ results, rule, done }: Records, { book, arranged }: Place, now: Date) => {
  const posted = done.find(({ step }) => step === 'notice');
  const zone = book.competition?.zone ?? 'Asia/Shanghai';
  const { noticeWorkingDays: workingDays } = arranged;
  return noticeWords(posted ? posted.notice : rule.notice, {
    event: arranged.name,
    contest: book.competition?.name ?? { zh: '' },
    workingDays,
    zone,
    postedAt: posted?.recordedAt ?? now,
    until: posted ? (results[0]?.noticeUntil ?? null) : endOfWorkingDays(now, workingDays, zone),
  });
};

type Records = {
  readonly results: readonly ResultRecord[];
  readonly rule: FoundRule;
  readonly done: readonly StepRecord[];
  readonly objections: Awaited<ReturnType<typeof findObjectionStates>>;
  readonly freezes: Awaited<ReturnType<typeof findFreezes>>;
  readonly freezePlan: PlanRecord | undefined;
  readonly aside: Rejection | null;
  readonly held: readonly HeldOffice[];
};

const readRecords = async (tx: Transaction, { book }: Place): Promise<Records> => {
  const { eventId } = book;
  const results = (await findResults(tx, eventId)).filter(({ state }) => state !== 'SUPERSEDED');
  const [newest] = results;
  return {
    results,
    rule: await findReleaseRule(tx, eventId),
    done: newest ? await findSteps(tx, newest.resultId) : [],
    objections: await findObjectionStates(tx, eventId),
    freezes: await findFreezes(tx, eventId),
    freezePlan: await findPlan(tx, eventId),
    aside: await factsSetAside(tx, book),
    held: await findHolders(tx, HANDLES_OBJECTIONS.offices),
  };
};

const missingOf = ({ code, params }: Rejection): NonNullable<ReleaseDesk['missing']> => ({
  ...{ code, params: { ...params } },
  sentence: { zh: sentenceOf(code, 'zh', params), en: sentenceOf(code, 'en', params) },
});

const staffOf = (
  held: readonly HeldOffice[],
  { book, ownerId }: Place,
  at: Date,
): ReleaseDesk['staff'] => {
  const { competitionId } = book.event;
  const chain = {
    ...{ eventId: book.eventId, organisationId: ownerId },
    ...(competitionId ? { competitionId } : {}),
  };
  const here = held.filter((one) => holdsOffice([one], HANDLES_OBJECTIONS.offices, chain, at));
  return [...Map.groupBy(here, ({ personId }) => personId)].map(([personId, own]) => ({
    personId,
    offices: [...new Set(own.map((one) => one.office))],
  }));
};

const nextOf = (deps: ResultDeps, place: Place, records: Records, flaw: Rejection | null) => {
  const [newest] = records.results;
  const present = newest ? freezePresent(deps, place, newest.version) : undefined;
  const { state } = place.arranged;
  const next = nextAct({
    isCalledOff: state === 'VOID' || state === 'CANCELLED',
    ...records,
    plan: records.rule.plan,
    isReady: flaw === null,
    isSame: present?.ok === true && sha256(present.value.frozen.page) === newest?.pageHash,
    now: deps.now(),
  });
  return { ...next, offices: [...next.offices], from: next.from?.toISOString() ?? null };
};

const deskOf = (deps: ResultDeps, place: Place, records: Records): ReleaseDesk => {
  const { book, arranged } = place;
  const { results, rule, done, objections, freezes } = records;
  const [newest] = results;
  const cut = cutOfBook('public', book, arranged);
  const present = freezePresent(deps, place, (newest?.version ?? 0) + 1);
  const flaw = records.aside ?? (present.ok ? null : present.refusal);
  return {
    board: { rule: arranged.board, state: cut.state, rows: cut.rows },
    freezes: freezes.map((one) => ({
      ...one,
      frozenAt: one.frozenAt.toISOString(),
      liftedAt: one.liftedAt?.toISOString() ?? null,
    })),
    freezePlan: planView(records.freezePlan, book),
    noticeText: textOf(records, place, deps.now()),
    noticeDraft: rule.notice ?? USUAL_TEXT,
    rule: { ...rule.plan, steps: [...rule.plan.steps], notice: rule.notice, version: rule.version },
    ruleOpen: results.every(({ approvedAt }) => approvedAt === null),
    noticeWorkingDays: arranged.noticeWorkingDays,
    result: newest ? viewOf(newest, deps.pageUrlOf) : null,
    missing: flaw && missingOf(flaw),
    appealsOpen: book.appeals,
    steps: done.map(({ step, doneBy, happenedAt, recordedAt, reason }) => ({
      ...{ step, doneBy, reason },
      happenedAt: happenedAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
    })),
    notice: noticeOf(newest, place, deps.now()),
    staff: staffOf(records.held, place, deps.now()),
    objections: {
      open: objections.filter(({ state }) => state === 'filed' || state === 'accepted').length,
      upheld: objections.filter(({ state }) => state === 'upheld').length,
      all: objections.length,
    },
    next: nextOf(deps, place, records, flaw),
  };
};

/** Where the result of an event stands, for those who work on it. */
export const readDesk =
  (deps: ResultDeps) =>
  async (actorId: string, eventId: string): Promise<Result<ReleaseDesk, Rejection>> => {
    const place = await placeOf(deps, actorId, eventId, mayReadStandings);
    if (!place.ok) return place;
    const records = await inTenant(deps.db, [place.value.ownerId], (tx) =>
      readRecords(tx, place.value),
    );
    return accept(deskOf(deps, place.value, records));
  };
