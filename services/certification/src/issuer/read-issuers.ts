import { accept, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { type Outcome, unknown } from '../command.ts';
import {
  findAuthorisations,
  findIssuer,
  type Issuer,
  listIssuers,
  type StandingAuthorisation,
} from './issuer.store.ts';

const issuerOf = (issuer: Issuer) => ({
  bodyId: issuer.bodyId,
  kind: issuer.kind,
  name: issuer.name,
  evaluator: issuer.evaluator,
  bodyCode: issuer.bodyCode,
  province: issuer.province,
  site: issuer.site,
  filingNo: issuer.filingNo,
  filed: issuer.filed.map((scope) => ({ ...scope, levels: [...scope.levels] })),
  numberSource: issuer.numberSource,
  competitionId: issuer.competitionId,
  documentOn: issuer.documentOn,
  peopleMax: issuer.peopleMax,
  sealedBy: issuer.sealedBy,
  did: issuer.did,
  state: issuer.state,
  version: issuer.version,
});

const authorisationOf = (document: StandingAuthorisation) => ({
  authorisationId: document.authorisationId,
  bodyId: document.bodyId,
  documentNo: document.documentNo,
  from: document.fromOn,
  to: document.toOn,
  competitionId: document.competitionId,
  endedAt: document.endedAt?.toISOString() ?? null,
  version: document.version,
});

/** Filing is public: anyone signed in may see which bodies may issue what, and by which document. */
export const readIssuers =
  ({ db }: { db: Database }) =>
  async (): Outcome<{ items: ReturnType<typeof issuerOf>[]; next: null }> =>
    accept({ items: (await listIssuers(db)).map(issuerOf), next: null });

export const readIssuer =
  ({ db }: { db: Database }) =>
  async (
    bodyId: string,
  ): Outcome<
    ReturnType<typeof issuerOf> & { authorisations: ReturnType<typeof authorisationOf>[] }
  > => {
    const issuer = await findIssuer(db, bodyId);
    if (!issuer) return refuse(unknown('issuer.unknown'));
    const onFile = await findAuthorisations(db, bodyId);
    return accept({ ...issuerOf(issuer), authorisations: onFile.map(authorisationOf) });
  };
