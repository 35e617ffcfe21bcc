import type { NoticeText } from '@jinbang/contracts/notice-text';
import { filledText } from '@jinbang/contracts/notice-words';
import { rankingRule } from '@jinbang/contracts/ranking-rule';
import type { Transaction } from '@jinbang/service-kit/database';
import { z } from 'zod';
import { cutOfBook } from '../board/snapshot.rules.ts';
import { zoneOf } from '../export/export-standings.ts';
import { stateOfResult } from '../export/export-state.rules.ts';
import { peopleOfEntries } from '../export/result-rows.ts';
import { namesOfRow } from '../export/row-names.rules.ts';
import { winnersOf } from '../notice/notice.rules.ts';
import { noticeWords, USUAL_TEXT } from '../release/notice-text.rules.ts';
import { findReleaseRule, findSteps, type StepRecord } from '../release/release.store.ts';
import {
  findPage,
  findResultRows,
  findResults,
  type ResultRecord,
} from '../result/result.store.ts';
import type { Place } from '../result/result-desk.ts';
import { freezePresent, sha256 } from '../result/submit-result.ts';
import type { ReadDeps } from '../standing/read-standings.ts';
import { rankUnitsOf } from '../standing/unit.rules.ts';
import type { PaperQuery } from './paper.body.ts';
import type { ResultGround } from './result-ground.ts';

/** What of a frozen page its papers are made from. */
const frozenPage = z.object({
  totalMax: z.string(),
  ranking: rankingRule,
  ruleVersion: z.string(),
  modules: z.array(
    z.object({
      moduleId: z.string(),
      name: z.object({ zh: z.string(), en: z.string().optional() }),
      weight: z.string(),
    }),
  ),
  groups: z.array(
    z.object({
      group: z.string(),
      ...{ entered: z.int(), started: z.int(), finished: z.int() },
      prizes: z.array(z.object({ award: z.string(), places: z.int(), downTo: z.int() })),
    }),
  ),
});

/** Everything kept of a result that papers show, read in one transaction. */
export type KeptResult = {
  readonly record: ResultRecord;
  readonly page: z.infer<typeof frozenPage>;
  readonly rows: Awaited<ReturnType<typeof findResultRows>>;
  readonly steps: readonly StepRecord[];
  /** As the office worded it, or null. */
  readonly wording: NoticeText | null;
};

/** One version, or the newest that was not replaced. */
export const pickResult = (
  results: readonly ResultRecord[],
  version: number | undefined,
): ResultRecord | undefined =>
  version === undefined
    ? results.find(({ state }) => state !== 'SUPERSEDED')
    : results.find((one) => one.version === version);

export const findKept = async (
  tx: Transaction,
  eventId: string,
  { version }: Pick<PaperQuery, 'version'>,
): Promise<KeptResult | null> => {
  const record = pickResult(await findResults(tx, eventId), version);
  const page = record && (await findPage(tx, eventId, record.version));
  if (!record || !page) return null;
  return {
    record,
    page: frozenPage.parse(JSON.parse(page.body)),
    rows: await findResultRows(tx, record.resultId),
    steps: await findSteps(tx, record.resultId),
    wording: (await findReleaseRule(tx, eventId)).notice,
  };
};

const BLANK = '＿＿＿＿＿＿';

/** As it was posted; before that the days are lines to fill in when it is. */
const wordsOf = ({ book, arranged }: Place, { record, steps, wording }: KeptResult) => {
  const posted = steps.findLast(({ step }) => step === 'notice');
  const [event, contest] = [arranged.name, book.competition?.name ?? { zh: '' }];
  const workingDays = arranged.noticeWorkingDays;
  if (posted) {
    const [zone, postedAt, until] = [zoneOf(book), posted.recordedAt, record.noticeUntil];
    return noticeWords(posted.notice, { event, contest, workingDays, zone, postedAt, until });
  }
  const fills = { event, contest, days: String(workingDays), from: BLANK, to: BLANK };
  const { title, body, objections, contact } = wording ?? USUAL_TEXT;
  return {
    title: filledText(title, fills),
    body: filledText(body, fills),
    objections: filledText(objections, fills),
    contact: filledText(contact, fills),
  };
};

/** Units of the very marks this result was made from; of others none are told. */
const unitsOf = (
  deps: ReadDeps,
  place: Place,
  { record }: KeptResult,
): ResultGround['unitTable'] => {
  const { book, arranged } = place;
  const rule = arranged.ranking.units;
  if (!rule) return null;
  const present = freezePresent(deps, place, record.version);
  if (!present.ok || sha256(present.value.frozen.page) !== record.pageHash) {
    return { of: rule.of, units: null };
  }
  const namesOf = new Map<string, string>();
  for (const { organisationId, members } of book.entries) {
    const name = members.flatMap(({ personId }) => deps.nameOf(personId)?.organisation ?? [])[0];
    if (name !== undefined) namesOf.set(organisationId, name);
  }
  const { rows } = rankUnitsOf([{ book, groups: present.value.groups }], rule);
  return {
    of: rule.of,
    units: rows.map(({ ranked: { id, rank, total } }) => ({
      ...{ rank, total },
      name: rule.of === 'organisation' ? (namesOf.get(id) ?? '—') : id,
    })),
  };
};

const linesOf = (deps: ReadDeps, { book, arranged }: Place, { rows }: KeptResult) => {
  const peopleOf = peopleOfEntries(book);
  const cut = cutOfBook('staff', book, arranged);
  const naming = { cut, withheld: book.withheld, nameOf: deps.nameOf };
  return rows.map(({ entryId, standing }) => ({
    ...standing,
    ...namesOfRow(standing, peopleOf.get(entryId) ?? [], naming),
  }));
};

type Around = {
  readonly query: PaperQuery;
  readonly now: Date;
  readonly schemeVersions: ReadonlyMap<string, number>;
};

/** What the papers of a result are laid out from, names beside what was frozen. */
export const groundOf = (
  deps: ReadDeps,
  place: Place,
  kept: KeptResult,
  { query, now, schemeVersions }: Around,
): ResultGround => {
  const { book, arranged } = place;
  const { record, page, rows } = kept;
  const { version, pageHash, submittedAt, reason } = record;
  const isAsked = ({ group }: { readonly group: string }) =>
    query.group === undefined || group === query.group;
  return {
    competition: { name: book.competition?.name ?? { zh: '—' }, zone: zoneOf(book) },
    event: { eventId: book.eventId, name: arranged.name },
    modules: page.modules.map(({ moduleId, name, weight }) => ({
      ...{ moduleId, name, weight },
      schemeVersion: schemeVersions.get(moduleId) ?? null,
    })),
    result: {
      ...{ version, pageHash, reason, totalMax: page.totalMax },
      state: stateOfResult(record.state),
      submittedAt: submittedAt.toISOString(),
    },
    ruleVersion: page.ruleVersion,
    ranking: page.ranking,
    groups: page.groups.filter(isAsked),
    lines: linesOf(deps, place, kept).filter(isAsked),
    winners: winnersOf({ book, result: { ...record, rows }, nameOf: deps.nameOf }).filter(isAsked),
    notice: wordsOf(place, kept),
    unitTable: unitsOf(deps, place, kept),
    resultUrl: new URL(`/results/${book.eventId}/${version}`, deps.pageUrlOf(book.eventId, version))
      .href,
    printedAt: now.toISOString(),
    rehearsal: query.rehearsal === 'yes',
    missing: query.byHand === 'yes' ? 'by-hand' : 'refuse',
  };
};
