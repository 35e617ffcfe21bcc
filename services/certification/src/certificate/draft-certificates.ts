import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { lettersOfBody, type RefuseLetters } from '../certificate-paper/letters-of-body.ts';
import { type Competition, findCompetition } from '../competition/competition.store.ts';
import { type ContestEvent, findEvent } from '../event/event.store.ts';
import { type IssueRequest, mayIssue } from '../issuer/issuer.rules.ts';
import { findIssuer, type Issuer } from '../issuer/issuer.store.ts';
import { findActiveKey, type SigningKey } from '../key/signing-key.store.ts';
import type { Vault } from '../key/vault.ts';
import { openIdentity } from '../person/fetch-names.ts';
import { findNames, type PersonName } from '../person/person.store.ts';
import { dayIn, yearIn } from '../zone.ts';
import { type CertificateDraft, readHolder, readPrinted, readScore } from './certificate.rules.ts';
import type { Claimed } from './issuing.store.ts';

/** A certificate that lacks nothing but its number, its place in the status list and its proof. */
export type ReadyCertificate = {
  readonly claimed: Pick<Claimed, 'standing' | 'live'>;
  readonly draft: CertificateDraft;
  readonly issuer: Issuer;
  readonly key: SigningKey;
  /** What the body's document must cover, asked again under its lock. */
  readonly filing: IssueRequest;
  readonly year: number;
};

type Surroundings = {
  readonly issuer: Issuer | undefined;
  readonly key: SigningKey | undefined;
  readonly competition: Competition | undefined;
  readonly event: ContestEvent | undefined;
  readonly name: PersonName | undefined;
  readonly letters: RefuseLetters;
};

export const missing = (code: string) => refuse({ kind: 'invalid', code } as const);

/** Everything that can refuse is asked here, before a number is drawn. */
const draftOf = (
  claimed: Claimed,
  { issuer, key, competition, event, name, letters }: Surroundings,
  { vault, at }: { vault: Vault; at: Date },
): Result<ReadyCertificate, Rejection> => {
  if (!issuer) return missing('issuer.unknown');
  if (!competition || !event) return missing('certificate.event-missing');
  const { standing, live, result } = claimed;
  if (standing.level === null || live.issue !== 'certificate') {
    return missing('certificate.not-granted');
  }
  const day = dayIn(competition.zone, at);
  const { occupationCode, level, competitionId } = standing;
  const filing = { occupationCode, level, day, competitionId };
  const filed = mayIssue(issuer, filing);
  if (!filed.ok) return filed;
  if (!key) return missing('issuer.unknown');
  const known = readHolder(name?.name, name ? openIdentity(vault, name) : null);
  const holder = readPrinted(known, event.occupation, letters);
  if (!holder.ok) return holder;
  const { inputs, clause } = live.decision;
  const score = readScore(inputs.result.rank, inputs.result.total);
  if (!score.ok) return score;
  return accept({
    claimed,
    issuer,
    key,
    filing,
    year: yearIn(competition.zone, at),
    draft: {
      evidenceName: `${competition.name.zh} ${event.name.zh} 成绩公告`,
      occupation: event.occupation,
      level: standing.level,
      clause: clause?.zh ?? live.sentenceZh,
      criteriaUrl: `/api/certification/v1/public/rule-packs/${live.packId}/${live.packVersion}`,
      score: {
        ...score.value,
        totalDecimals: event.totalDecimals,
        totalMax: result.totalMax,
      },
      pageUrl: result.pageUrl,
      pageHash: result.pageHash,
      awardedAt: result.finalisedAt.toISOString(),
      holder: holder.value,
    },
  });
};

export type Drafted = {
  readonly ready: readonly ReadyCertificate[];
  readonly refused: readonly { readonly decisionId: string; readonly rejection: Rejection }[];
};

/** Asks once for each id. */
export const remembered = <Value>(read: (id: string) => Promise<Value>) => {
  const known = new Map<string, Promise<Value>>();
  return (id: string): Promise<Value> => {
    const value = known.get(id) ?? read(id);
    known.set(id, value);
    return value;
  };
};

/** Drafts what was claimed; one bad row stops one row. */
export const draftCertificates = async (
  tx: Transaction,
  claimed: readonly Claimed[],
  means: { vault: Vault; at: Date; photoFlaws: ReadonlyMap<string, Rejection> },
): Promise<Drafted> => {
  const issuerOf = remembered((bodyId) => findIssuer(tx, bodyId));
  const lettersOf = remembered((bodyId) => lettersOfBody(tx, bodyId));
  const keyOf = remembered((bodyId) => findActiveKey(tx, bodyId));
  const competitionOf = remembered((id) => findCompetition(tx, id));
  const eventOf = remembered((id) => findEvent(tx, id));
  const namesOf = remembered((bodyId) => {
    const own = claimed.filter(({ standing }) => standing.bodyId === bodyId);
    return findNames(tx, bodyId, [...new Set(own.map(({ standing }) => standing.personId))]);
  });
  const ready: ReadyCertificate[] = [];
  const refused: { decisionId: string; rejection: Rejection }[] = [];
  for (const one of claimed) {
    const { bodyId, competitionId, eventId, personId, decisionId } = one.standing;
    const surroundings = {
      issuer: await issuerOf(bodyId),
      key: await keyOf(bodyId),
      competition: await competitionOf(competitionId),
      event: await eventOf(eventId),
      name: (await namesOf(bodyId)).get(personId),
      letters: await lettersOf(bodyId),
    };
    const draft = draftOf(one, surroundings, means);
    const photoFlaw = means.photoFlaws.get(decisionId);
    if (!draft.ok) refused.push({ decisionId, rejection: draft.refusal });
    else if (photoFlaw) refused.push({ decisionId, rejection: photoFlaw });
    else ready.push(draft.value);
  }
  return { ready, refused };
};
