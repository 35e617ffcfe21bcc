import { accept, refuse } from '@jinbang/kernel/result';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type { Database } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, type Outcome, unknown } from '../command.ts';
import { findCompetition, findCompetitions } from '../competition/competition.store.ts';
import { mayReadAdoption, mayReadAtBody } from '../viewer/viewer.access.ts';
import { findViewer } from '../viewer/viewer.store.ts';
import { type Adoption, findAdoption, listAdoptionsOf } from './adoption.store.ts';
import type { AdoptionAnswer, AdoptionOfBody, AdoptionQuery } from './rule.body.ts';
import { listRulePacks } from './rule-pack.store.ts';

const outlineOf = ({ id, version, title, jurisdiction, valid, rules }: RulePack) => ({
  packId: id,
  packVersion: version,
  title,
  jurisdiction,
  valid,
  clauses: rules.map((rule) => ({ ruleId: rule.id, clause: rule.clause })),
});

/** The packs there are to choose from. None is chosen for anybody. */
export const readRulePacks =
  ({ db }: { db: Database }) =>
  async (): Outcome<{ items: ReturnType<typeof outlineOf>[]; next: null }> =>
    accept({ items: (await listRulePacks(db)).map(outlineOf), next: null });

const answerOf = (adoption: Adoption): AdoptionAnswer => ({
  competitionId: adoption.competitionId,
  bodyId: adoption.bodyId,
  packId: adoption.packId,
  packVersion: adoption.packVersion,
  approval: adoption.approval,
  noticeWorkingDays: adoption.noticeWorkingDays,
  adoptedAt: adoption.adoptedAt.toISOString(),
  consent: adoption.consent,
  consentAt: adoption.consentAt?.toISOString() ?? null,
  version: adoption.version,
});

/** Which competitions chose a body, for its own people: what waits for its word stands there. */
export const readAdoptionsOf =
  ({ db, now }: Pick<CommandDeps, 'db' | 'now'>) =>
  async (personId: string, bodyId: string, query: AdoptionQuery) => {
    const viewer = await findViewer(db, personId, now());
    if (!mayReadAtBody(viewer, { bodyId })) return refuse(forbidden);
    const rows = await listAdoptionsOf(db, bodyId, query);
    const items = rows.slice(0, query.limit);
    const next = rows.length > query.limit ? (items.at(-1)?.competitionId ?? null) : null;
    const known = await findCompetitions(
      db,
      items.map(({ competitionId }) => competitionId),
    );
    const named = items.map((item): AdoptionOfBody => {
      const found = known.get(item.competitionId);
      const competition = found ? { name: found.name, seasonYear: found.seasonYear } : null;
      return { ...answerOf(item), competition };
    });
    return accept({ items: named, next });
  };

/** For those with business in the competition; for anybody else there is none. */
export const readAdoption =
  ({ db, now }: Pick<CommandDeps, 'db' | 'now'>) =>
  async (personId: string, competitionId: string) => {
    const viewer = await findViewer(db, personId, now());
    const adoption = await findAdoption(db, competitionId);
    const competition = await findCompetition(db, competitionId);
    const ownerId = competition?.ownerId;
    if (!adoption || !ownerId || !mayReadAdoption(viewer, { ...adoption, ownerId })) {
      return refuse(unknown('adoption.unknown'));
    }
    return accept(answerOf(adoption));
  };
