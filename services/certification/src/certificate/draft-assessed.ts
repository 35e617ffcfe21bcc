import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { standsOn } from '../assessment/assessment.rules.ts';
import { lettersOfBody, type RefuseLetters } from '../certificate-paper/letters-of-body.ts';
import { mayIssue } from '../issuer/issuer.rules.ts';
import { findIssuer, type Issuer } from '../issuer/issuer.store.ts';
import { findActiveKey, type SigningKey } from '../key/signing-key.store.ts';
import type { Vault } from '../key/vault.ts';
import { openIdentity } from '../person/fetch-names.ts';
import { findNames, type PersonName } from '../person/person.store.ts';
import { dayIn, yearIn } from '../zone.ts';
import { readHolder, readPrinted } from './certificate.rules.ts';
import { type Drafted, missing, type ReadyCertificate, remembered } from './draft-certificates.ts';
import type { ClaimedAssessed } from './issuing.store.ts';

type Surroundings = {
  readonly issuer: Issuer | undefined;
  readonly key: SigningKey | undefined;
  readonly name: PersonName | undefined;
  readonly letters: RefuseLetters;
};

/** What it rests on, in words: the batch, its last day and the body (S22). */
const evidenceName = ({ batch }: ClaimedAssessed, issuer: Issuer): string =>
  `${issuer.name} 认定批次 ${batch.batchNo}（${batch.plan.to}）成绩汇总`;

/** Everything that can refuse is asked here, before a number is drawn. */
const draftOf = (
  claimed: ClaimedAssessed,
  { issuer, key, name, letters }: Surroundings,
  { vault, at }: { vault: Vault; at: Date },
): Result<ReadyCertificate, Rejection> => {
  if (!issuer) return missing('issuer.unknown');
  const { standing, live, result, batch } = claimed;
  if (!standsOn(batch, standing.resultVersion)) return missing('certificate.assessment-reopened');
  const { level } = standing;
  if (level === null || live.issue !== 'certificate') return missing('certificate.not-granted');
  const { zone, occupation } = batch.plan;
  const day = dayIn(zone, at);
  const filing = { occupationCode: occupation.code, level, day, competitionId: null };
  const filed = mayIssue(issuer, filing);
  if (!filed.ok) return filed;
  if (!key) return missing('issuer.unknown');
  const known = readHolder(name?.name, name ? openIdentity(vault, name) : null);
  const holder = readPrinted(known, occupation, letters);
  if (!holder.ok) return holder;
  return accept({
    claimed,
    issuer,
    key,
    filing,
    year: yearIn(zone, at),
    draft: {
      evidenceName: evidenceName(claimed, issuer),
      occupation,
      level,
      clause: live.decision.clause?.zh ?? live.sentenceZh,
      criteriaUrl: result.pageUrl,
      score: null,
      pageUrl: result.pageUrl,
      pageHash: result.pageHash,
      awardedAt: result.signedAt.toISOString(),
      holder: holder.value,
    },
  });
};

/** Drafts what follows from assessments; one bad row stops one row. */
export const draftAssessed = async (
  tx: Transaction,
  claimed: readonly ClaimedAssessed[],
  means: { vault: Vault; at: Date },
): Promise<Drafted> => {
  const issuerOf = remembered((bodyId) => findIssuer(tx, bodyId));
  const lettersOf = remembered((bodyId) => lettersOfBody(tx, bodyId));
  const keyOf = remembered((bodyId) => findActiveKey(tx, bodyId));
  const people = claimed.map(({ standing }) => standing.personId);
  const namesOf = remembered((bodyId) => findNames(tx, bodyId, [...new Set(people)]));
  const ready: ReadyCertificate[] = [];
  const refused: { decisionId: string; rejection: Rejection }[] = [];
  for (const one of claimed) {
    const { bodyId, personId, decisionId } = one.standing;
    const surroundings = {
      issuer: await issuerOf(bodyId),
      key: await keyOf(bodyId),
      name: (await namesOf(bodyId)).get(personId),
      letters: await lettersOf(bodyId),
    };
    const draft = draftOf(one, surroundings, means);
    if (draft.ok) ready.push(draft.value);
    else refused.push({ decisionId, rejection: draft.refusal });
  }
  return { ready, refused };
};
