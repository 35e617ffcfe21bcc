import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { type Competition, findCompetition } from '../competition/competition.store.ts';
import { authorisationFor, servesContest } from '../issuer/issuer.rules.ts';
import { findAuthorisations, findIssuer } from '../issuer/issuer.store.ts';
import { mayAdopt, mayHandle } from '../viewer/viewer.access.ts';
import { dayIn } from '../zone.ts';
import { checkAdoption, consentAtAdoption, packOnNotice, packUnder } from './adoption.rules.ts';
import {
  findAdoption,
  hasDecidedResults,
  lockCompetition,
  saveAdoption,
} from './adoption.store.ts';
import type { AdoptionWish } from './rule.body.ts';
import { findRulePack } from './rule-pack.store.ts';

export type Adopted = { readonly competitionId: string; readonly version: number };

/** The pack that was asked for, if the body and the present state of the competition allow it. */
const findAllowedPack = async (
  tx: Transaction,
  { competitionId, zone }: Competition,
  { bodyId, approval, packId, packVersion, noticeWorkingDays }: AdoptionWish,
  at: Date,
): Promise<Result<RulePack, Rejection>> => {
  const issuer = await findIssuer(tx, bodyId);
  if (!issuer) return refuse(unknown('issuer.unknown'));
  const serves = servesContest(issuer, competitionId);
  if (!serves.ok) return serves;
  const document = authorisationFor(
    await findAuthorisations(tx, bodyId),
    competitionId,
    dayIn(zone, at),
  );
  const allowed = checkAdoption({
    mode: approval,
    hasAuthorisation: document !== undefined,
    asksForNotice: noticeWorkingDays !== null,
    hasDecisions: await hasDecidedResults(tx, competitionId),
  });
  if (!allowed.ok) return allowed;
  const pack = await findRulePack(tx, packId, packVersion);
  return pack ? accept(pack) : refuse(unknown('rule-pack.unknown'));
};

/**
 * Takes a rule pack over for a competition, with the body that will issue. The pack is kept as it
 * is now: what is published later changes nothing here. `basedOn` is 0 for the first.
 */
export const adoptRulePack =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: AdoptionWish & { readonly competitionId: string; readonly basedOn: number },
  ): Outcome<Adopted> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const { competitionId, bodyId, packId, packVersion, approval, basedOn } = wish;
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknown('competition.unknown'));
      // The competition's side chooses its body; a body cannot choose itself into one.
      const place = { competitionId, bodyId: competition.ownerId };
      if (!mayAdopt(viewer, place)) return refuse(forbidden);
      await lockCompetition(tx, competitionId);
      const present = await findAdoption(tx, competitionId);
      const there = present?.version ?? 0;
      const stale = flawOfVersion('command.stale', basedOn, { version: there });
      if (stale) return refuse(stale);
      const pack = await findAllowedPack(tx, competition, wish, at);
      if (!pack.ok) return pack;
      const version = basedOn + 1;
      await saveAdoption(tx, {
        competitionId,
        bodyId,
        packId,
        packVersion,
        approval,
        noticeWorkingDays: wish.noticeWorkingDays,
        pack: packOnNotice(packUnder(pack.value, approval), wish.noticeWorkingDays !== null),
        adoptedBy: viewer.personId,
        adoptedAt: at,
        ...consentAtAdoption(mayHandle(viewer, { bodyId }), viewer.personId, at),
        version,
      });
      return accept({ competitionId, version });
    });
