import type { AppealFiling, appealMade } from '@jinbang/contracts/http/judging-appeal';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { mayRegister, organisationsOf, staffAmong } from './appeal.access.ts';
import { refuseEscalation } from './appeal.rules.ts';
import { findAppeal, findCarriedOn, lockAppeals, nextNumber, saveAppeal } from './appeal.store.ts';
import { openedFact } from './appeal-facts.ts';
import { refuseEvent, refuseFiling, refuseReceipt, refuseTooEarly } from './filing.rules.ts';
import { readGround } from './filing-ground.ts';
import { findOfficesAround } from './people.store.ts';
import { type EntryRow, findEntry } from './place.store.ts';
import { secondUntil } from './second-tier.ts';
import { endOf, isLate } from './window.rules.ts';

export type FileAppeal = { readonly frame: CommandFrame; readonly eventId: string };
type Made = z.infer<typeof appealMade>;

/** Takes in an appeal or a recount: from those who file it, or on paper by who received that. */
export const fileAppeal =
  (deps: Deps) =>
  ({ frame, eventId }: FileAppeal, filing: AppealFiling): Promise<Result<Made, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const { tx, event } = work;
      const entry = await findEntry(tx, eventId, filing.entryId);
      const forbidden = refuseFiler(work, filing, entry);
      if (forbidden) return refuse(forbidden);
      if (!entry) return refuse({ kind: 'missing', code: 'entry.unknown' });
      await lockAppeals(tx, eventId);
      const flaw = refuseEvent(event) ?? (await refusePaper(work, filing));
      return flaw ? refuse(flaw) : fileHere(deps, work, filing, entry);
    });

/** On the screen for the own organisation; on paper for everybody, by the office. */
const refuseFiler = (
  work: CommandWork,
  { paper }: AppealFiling,
  entry: EntryRow | undefined,
): Rejection | undefined => {
  const own = organisationsOf(work);
  const isOwn = entry !== undefined && own.has(entry.organisationId);
  if (mayRegister(work)) {
    return paper !== null || isOwn ? undefined : { kind: 'invalid', code: 'appeal.paper-missing' };
  }
  if (own.size === 0) return { kind: 'forbidden', code: 'access.forbidden' };
  if (entry && !isOwn) return { kind: 'forbidden', code: 'appeal.not-own-entry' };
  return paper === null ? undefined : { kind: 'forbidden', code: 'appeal.paper-by-office' };
};

const refusePaper = async (
  { tx, chain, at }: CommandWork,
  { paper }: AppealFiling,
): Promise<Rejection | undefined> => {
  if (paper === null) return undefined;
  const staff = staffAmong(await findOfficesAround(tx, chain), chain, at);
  return refuseReceipt(paper, { at, staff });
};

const fileHere = async (
  { newId }: Deps,
  work: CommandWork,
  filing: AppealFiling,
  entry: EntryRow,
): Promise<Result<Made, Rejection>> => {
  const { tx, event, ownerId, actorId, at, commandId } = work;
  const { eventId } = event;
  const receivedAt = filing.paper ? new Date(filing.paper.receivedAt) : at;
  const module = await findModule(tx, eventId, filing.moduleId);
  const ground = await readGround(work, { filing, entry, module });
  const flaw =
    refuseFiling(filing, ground) ??
    refuseTooEarly(ground.window, receivedAt) ??
    (await refuseSecond(work, filing, receivedAt));
  if (flaw) return refuse(flaw);
  const tier = filing.escalates === null ? (1 as const) : (2 as const);
  // A second tier has its own time, which was asked above.
  const window = tier === 2 ? { opensAt: null, closesAt: null } : ground.window;
  const row = {
    ...{ appealId: newId(), eventId, number: await nextNumber(tx, eventId), ownerId, tier },
    ...{ kind: filing.kind, escalates: filing.escalates, moduleId: filing.moduleId },
    ...{ entryId: entry.entryId, organisationId: entry.organisationId },
    ...{ sessionId: ground.sessionId, subjectId: ground.subjectId },
    ...{ subCriterion: filing.subCriterion, aspects: filing.aspects, incident: filing.incident },
    ...{ statement: filing.statement, receivedAt, recordedAt: at, filedBy: actorId, commandId },
    ...{ receivedBy: filing.paper?.receivedBy ?? null, shelfNo: filing.paper?.shelfNo ?? null },
    ...{ witnessedBy: filing.paper?.witnessedBy ?? null, ...window },
    ...{
      late: isLate(receivedAt, window),
      answerBy: endOf(receivedAt, ground.rule.answer, ground.zone),
    },
  };
  await saveAppeal(tx, row);
  await appendFacts(tx, [openedFact(newId(), work, row)]);
  const { appealId, number, late } = row;
  return accept({ appealId, number, version: 1, state: 'filed', late });
};

/** The first ruling of the same entry, and whether there is still time to carry it on. */
const refuseSecond = async (
  work: CommandWork,
  { escalates, entryId, kind }: AppealFiling,
  receivedAt: Date,
): Promise<Rejection | undefined> => {
  if (escalates === null) return undefined;
  const file = await findAppeal(work.tx, { eventId: work.event.eventId, appealId: escalates });
  const isSame = file?.row.entryId === entryId && file.row.kind === kind;
  const carried = await findCarriedOn(work.tx, [escalates]);
  const first =
    file && isSame
      ? { ...file.appeal, tier: file.row.tier, isCarriedOn: carried.has(escalates) }
      : undefined;
  const until = file ? await secondUntil(work, file) : null;
  return refuseEscalation(first, { receivedAt, secondUntil: until });
};
