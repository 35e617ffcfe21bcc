import { accept, refuse } from '@jinbang/kernel/result';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type { Database } from '@jinbang/service-kit/database';
import { type CommandDeps, type Outcome, unknown } from '../command.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { mayReadAdoption } from '../viewer/viewer.access.ts';
import { findViewer } from '../viewer/viewer.store.ts';
import { findAdoption } from './adoption.store.ts';
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
    const { bodyId, packId, packVersion, approval, adoptedAt, consent, consentAt, version } =
      adoption;
    return accept({
      competitionId,
      bodyId,
      packId,
      packVersion,
      approval,
      adoptedAt: adoptedAt.toISOString(),
      consent,
      consentAt: consentAt?.toISOString() ?? null,
      version,
    });
  };
