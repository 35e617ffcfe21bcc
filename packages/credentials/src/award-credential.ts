import { LEVEL_CONTEXTS } from './contexts.ts';
import { type HashedIdentity, identityObject } from './holder-code.ts';
import type { JsonObject } from './json.ts';
import {
  evidenceOf,
  type IssuerProfile,
  LEVEL_SCHEMA_ID,
  LEVEL_SCHEMA_TYPE,
  type ResultPage,
} from './level-credential.ts';
import { type StatusPlace, statusEntry } from './status-entry.ts';

/** Open Badges 3.0: by this a reader tells an award from a level certificate, which is a `Certification`. */
export const AWARD_ACHIEVEMENT_TYPE = 'Award';

/** Who is honoured: a person by hashes over the holder code, or a unit by its plain name. */
export type Honoured =
  | { readonly identities: readonly HashedIdentity[] }
  | { readonly unit: string };

/** All that an award document says (season rule M19). Instants are UTC with `Z`. */
export type AwardDocument = {
  readonly credentialId: string;
  /** A random `urn:uuid`, made for this document alone. */
  readonly subjectId: string;
  /** The organiser, under whose name it is given; never a body that certifies levels as such. */
  readonly issuer: IssuerProfile;
  readonly number: string;
  /** As printed: 获奖证书, 荣誉证书, 参赛证明 …; never 职业技能等级证书. */
  readonly title: string;
  /** What was given, in few words: `一等奖`, `优秀指导教师`. */
  readonly given: string;
  /** What the paper says, without the name. */
  readonly saying: string;
  /** Shared ranks as the sheet shows them; null where nothing was ranked. */
  readonly rank: string | null;
  readonly honoured: Honoured;
  readonly validFrom: string;
  readonly awardedDate: string;
  readonly evidence: ResultPage;
  readonly status: StatusPlace;
};

const honouredOf = (honoured: Honoured): JsonObject => {
  if ('unit' in honoured) {
    const { unit } = honoured;
    const named = {
      type: 'IdentityObject',
      hashed: false,
      identityHash: unit,
      identityType: 'name',
    };
    return { identifier: [named] };
  }
  const { identities } = honoured;
  return identities.length === 0 ? {} : { identifier: identities.map(identityObject) };
};

const subjectOf = (award: AwardDocument): JsonObject => {
  const { evidence, given, title, saying, rank } = award;
  // An award is what this result gave: the page of the result is its stable place.
  const id = `${evidence.url}#${encodeURIComponent(given)}`;
  const rankId = `${id}/rank`;
  return {
    id: award.subjectId,
    type: ['AchievementSubject'],
    ...honouredOf(award.honoured),
    licenseNumber: award.number,
    achievement: {
      id,
      type: ['Achievement'],
      achievementType: AWARD_ACHIEVEMENT_TYPE,
      name: given,
      description: saying,
      criteria: { id: evidence.url, narrative: `${title}，不是职业技能等级证书。` },
      ...(rank === null
        ? {}
        : {
            resultDescription: [
              { id: rankId, type: ['ResultDescription'], name: '名次', resultType: 'ext:Rank' },
            ],
          }),
    },
    ...(rank === null
      ? {}
      : { result: [{ type: ['Result'], resultDescription: rankId, value: rank }] }),
  };
};

/**
 * The unsigned credential of an award document: Open Badges 3.0 on VC 2.0, an `Award` whose name begins
 * with what its paper is called. It says nothing of an occupation or a level.
 */
export const awardCredential = (award: AwardDocument): JsonObject => {
  const { issuer, title, given, validFrom } = award;
  return {
    '@context': [...LEVEL_CONTEXTS],
    id: award.credentialId,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${title} ${given}`,
    issuer: {
      id: issuer.did,
      type: ['Profile'],
      name: issuer.name,
      ...(issuer.url === undefined ? {} : { url: issuer.url }),
    },
    validFrom,
    awardedDate: award.awardedDate,
    credentialSubject: subjectOf(award),
    ...evidenceOf(award.evidence),
    credentialStatus: statusEntry('revocation', award.status),
    credentialSchema: [{ id: LEVEL_SCHEMA_ID, type: LEVEL_SCHEMA_TYPE }],
  };
};
