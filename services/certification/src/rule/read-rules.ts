import { accept, refuse } from '@jinbang/kernel/result';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type { Database } from '@jinbang/service-kit/database';
import { type Outcome, unknown } from '../command.ts';
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

export const readAdoption =
  ({ db }: { db: Database }) =>
  async (competitionId: string) => {
    const adoption = await findAdoption(db, competitionId);
    if (!adoption) return refuse(unknown('adoption.unknown'));
    const { bodyId, packId, packVersion, approval, adoptedAt, version } = adoption;
    return accept({
      competitionId,
      bodyId,
      packId,
      packVersion,
      approval,
      adoptedAt: adoptedAt.toISOString(),
      version,
    });
  };
