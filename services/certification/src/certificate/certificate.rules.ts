import type { Level } from '@jinbang/contracts/level';
import type { HashedIdentity, IdentityType } from '@jinbang/credentials/holder-code';
import type { LevelCertificate } from '@jinbang/credentials/level-credential';
import type { StatusPlace } from '@jinbang/credentials/status-entry';
import { exact, fixedText } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import type { Occupation } from '../terms.ts';

/** What must be known of a holder before a number is drawn. */
export type Holder = {
  readonly name: string;
  readonly identity: { readonly idType: string; readonly idNumber: string };
};

export type ContestScore = {
  readonly rank: number;
  readonly total: string;
  readonly totalDecimals: number;
  readonly totalMax: string | null;
};

/** One certificate about to be made; nothing in it may still be refused after its number is drawn. */
export type CertificateDraft = {
  /** What it rests on, as people call it. */
  readonly evidenceName: string;
  readonly occupation: Occupation;
  readonly level: Level;
  /** What the rule that granted it says. */
  readonly clause: string;
  /** Where anybody reads what was asked for. */
  readonly criteriaUrl: string;
  /** Null of an assessment beside contests, which has no total and no rank (S22). */
  readonly score: ContestScore | null;
  readonly pageUrl: string;
  readonly pageHash: string;
  readonly awardedAt: string;
  readonly holder: Holder;
};

/** The organiser's rules tell no highest total: a full mark of 100 is what the scheme rules ask for. */
const TOTAL_MAX = '100';

const lacks = (code: string) => refuse({ kind: 'invalid', code } as const);

/** Who is certified: the holder's name and document, or what is missing of them. */
export const readHolder = (
  name: string | undefined,
  identity: Holder['identity'] | null,
): Result<Holder, Rejection> => {
  if (name === undefined || name.trim() === '') return lacks('certificate.name-missing');
  return identity ? accept({ name, identity }) : lacks('certificate.identity-missing');
};

/** The holder, unless something that is filled in for them has a character that cannot be printed. */
export const readPrinted = (
  holder: Result<Holder, Rejection>,
  { name: occupation, trade }: Pick<Occupation, 'name' | 'trade'>,
  refuseLetters: (values: readonly string[]) => Rejection | undefined,
): Result<Holder, Rejection> => {
  if (!holder.ok) return holder;
  const { name, identity } = holder.value;
  const flaw = refuseLetters([name, identity.idNumber, occupation.zh, trade?.zh ?? '']);
  return flaw ? refuse(flaw) : holder;
};

/** Rank and total as the result sheet has them; a granted level without either is not certified. */
export const readScore = (
  rank: number | null,
  total: string | null,
): Result<{ readonly rank: number; readonly total: string }, Rejection> =>
  rank === null || total === null ? lacks('certificate.score-missing') : accept({ rank, total });

/** What of the holder is hashed into the credential, and as what. */
export const identityTypeOf = (idType: string): IdentityType =>
  idType === 'resident-id' ? 'nationalIdentityNumber' : 'identifier';

export type Issuance = {
  readonly credentialId: string;
  readonly subjectId: string;
  readonly certificateNumber: string;
  readonly identities: readonly HashedIdentity[];
  readonly validFrom: string;
  /** Only where the standard asks for an end. */
  readonly validUntil?: string;
  readonly status: StatusPlace;
  /** Only where the body asks for a second status; leaves the Open Badges schema. */
  readonly suspension?: StatusPlace;
  readonly issuer: { readonly did: string; readonly name: string; readonly url: string };
  readonly origin: string;
};

/** What the credential says. Chinese alone: English stands only where the issuer's annex has it (M20). */
export const levelCertificateOf = (
  draft: CertificateDraft,
  issuance: Issuance,
): LevelCertificate => {
  const { occupation, level, score } = draft;
  const { origin } = issuance;
  const code = encodeURIComponent(occupation.code);
  const levelName = LEVEL_LABELS[level].zh;
  const standardUrl = `${origin}/standards/${code}`;
  return {
    credentialId: issuance.credentialId,
    subjectId: issuance.subjectId,
    issuer: issuance.issuer,
    certificateNumber: issuance.certificateNumber,
    occupation: occupation.name.zh,
    ...(occupation.trade ? { workType: occupation.trade.zh } : {}),
    level: { key: level, name: levelName },
    validFrom: issuance.validFrom,
    ...(issuance.validUntil === undefined ? {} : { validUntil: issuance.validUntil }),
    awardedDate: draft.awardedAt,
    achievement: {
      id: `${origin}/achievements/${code}/${level}`,
      description: `${occupation.name.zh}${levelName}的职业技能等级认定。`,
      criteriaUrl: new URL(draft.criteriaUrl, origin).href,
      criteria: draft.clause,
    },
    alignments: [
      {
        name: occupation.name.zh,
        url: standardUrl,
        code: occupation.code,
        framework: '职业标准',
      },
    ],
    result: score && {
      total: fixedText(exact(score.total), score.totalDecimals),
      totalMax: score.totalMax ?? TOTAL_MAX,
      rank: String(score.rank),
    },
    identities: issuance.identities,
    evidence: {
      url: new URL(draft.pageUrl, origin).href,
      name: draft.evidenceName,
      sha256: draft.pageHash,
    },
    status: issuance.status,
    ...(issuance.suspension === undefined ? {} : { suspension: issuance.suspension }),
  };
};
