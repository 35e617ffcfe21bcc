import { LEVEL_CONTEXTS } from './contexts.ts';
import { type HashedIdentity, identityObject } from './holder-code.ts';
import type { JsonObject } from './json.ts';
import { type AchievedLevel, resultsOf, type ScoredResult } from './level-results.ts';
import { type StatusPlace, statusEntry } from './status-entry.ts';

/** Season rule M20: a level certificate is called exactly this, followed by what it certifies. */
export const LEVEL_CERTIFICATE_NAME = '职业技能等级证书';
/** The official schema is named in every credential, so that any reader can check the form. */
export const LEVEL_SCHEMA_ID =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
export const LEVEL_SCHEMA_TYPE = '1EdTechJsonSchemaValidator2019';

/** A place in a published framework: the national standard, ESCO, ISCO. */
export type Alignment = {
  readonly name: string;
  readonly url: string;
  readonly code?: string;
  readonly framework?: string;
};

export type IssuerProfile = {
  readonly did: string;
  /** Exactly as filed (season rule M20). */
  readonly name: string;
  readonly url?: string;
};

/** The public result page the certificate rests on, by the bytes it had when it was issued. */
export type ResultPage = {
  readonly url: string;
  readonly name: string;
  /** SHA-256 of the page's canonical JSON, 64 hexadecimal digits. */
  readonly sha256: string;
  /** The signed checkpoint of the mark log, once there is one. */
  readonly checkpoint?: string;
};

/** All that a level certificate says. Instants are UTC with `Z`; values are text as people read it. */
export type LevelCertificate = {
  /** Stays the same when the certificate is issued again under a newer `validFrom`. */
  readonly credentialId: string;
  /** A random `urn:uuid`, made for this certificate alone: it must not link a person's papers. */
  readonly subjectId: string;
  readonly issuer: IssuerProfile;
  readonly certificateNumber: string;
  readonly occupation: string;
  /** 工种, where the certificate has one. */
  readonly workType?: string;
  readonly level: AchievedLevel;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly awardedDate: string;
  /** Own stable page of the achievement (occupation × level), and what it asks for. */
  readonly achievement: {
    readonly id: string;
    readonly description: string;
    readonly criteriaUrl: string;
    readonly criteria: string;
  };
  readonly alignments: readonly Alignment[];
  /** Null where what it rests on has no total and no rank: an assessment beside contests. */
  readonly result: ScoredResult | null;
  readonly identities: readonly HashedIdentity[];
  readonly evidence: ResultPage;
  readonly status: StatusPlace;
  /** Only for a kind of certificate that can be suspended; leaves the Open Badges schema. */
  readonly suspension?: StatusPlace;
  readonly refreshUrl?: string;
};

const alignmentOf = ({ name, url, code, framework }: Alignment): JsonObject => ({
  type: ['Alignment'],
  targetName: name,
  targetUrl: url,
  ...(code === undefined ? {} : { targetCode: code }),
  ...(framework === undefined ? {} : { targetFramework: framework }),
});

/** What is certified, in words: `焊工（电焊工）三级/高级工`, and without 工种 `焊工 三级/高级工`. */
export const certifiedText = (
  certificate: Pick<LevelCertificate, 'occupation' | 'workType' | 'level'>,
): string => {
  const { occupation, workType, level } = certificate;
  return workType === undefined
    ? `${occupation} ${level.name}`
    : `${occupation}（${workType}）${level.name}`;
};

const subjectOf = (certificate: LevelCertificate): JsonObject => {
  const { achievement, alignments, identities } = certificate;
  const { descriptions, results } = resultsOf(
    achievement.id,
    certificate.level,
    certificate.result,
  );
  return {
    id: certificate.subjectId,
    type: ['AchievementSubject'],
    ...(identities.length === 0 ? {} : { identifier: identities.map(identityObject) }),
    licenseNumber: certificate.certificateNumber,
    achievement: {
      id: achievement.id,
      type: ['Achievement'],
      achievementType: 'Certification',
      name: certifiedText(certificate),
      description: achievement.description,
      criteria: { id: achievement.criteriaUrl, narrative: achievement.criteria },
      ...(alignments.length === 0 ? {} : { alignment: alignments.map(alignmentOf) }),
      resultDescription: descriptions,
    },
    result: results,
  };
};

/** The page as evidence for people and, with its hash, as a related resource for machines (VC 2.0 §5.3). */
export const evidenceOf = ({ url, name, sha256, checkpoint }: ResultPage): JsonObject => ({
  evidence: [
    {
      id: url,
      type: ['Evidence'],
      name,
      ...(checkpoint === undefined ? {} : { narrative: checkpoint }),
    },
  ],
  relatedResource: [
    { id: url, digestSRI: `sha256-${Buffer.from(sha256, 'hex').toString('base64')}` },
  ],
});

const statusOf = ({ status, suspension }: LevelCertificate): JsonObject | JsonObject[] =>
  suspension === undefined
    ? statusEntry('revocation', status)
    : [statusEntry('revocation', status), statusEntry('suspension', suspension)];

/**
 * The unsigned credential of a level certificate: Open Badges 3.0 on VC 2.0.
 * Lists wherever the official schema has lists, no empty list, no null, texts unchanged.
 */
export const levelCredential = (certificate: LevelCertificate): JsonObject => {
  const { issuer, validUntil, refreshUrl } = certificate;
  return {
    '@context': [...LEVEL_CONTEXTS],
    id: certificate.credentialId,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${LEVEL_CERTIFICATE_NAME} ${certifiedText(certificate)}`,
    issuer: {
      id: issuer.did,
      type: ['Profile'],
      name: issuer.name,
      ...(issuer.url === undefined ? {} : { url: issuer.url }),
    },
    validFrom: certificate.validFrom,
    ...(validUntil === undefined ? {} : { validUntil }),
    awardedDate: certificate.awardedDate,
    credentialSubject: subjectOf(certificate),
    ...evidenceOf(certificate.evidence),
    credentialStatus: statusOf(certificate),
    credentialSchema: [{ id: LEVEL_SCHEMA_ID, type: LEVEL_SCHEMA_TYPE }],
    ...(refreshUrl === undefined
      ? {}
      : { refreshService: { id: refreshUrl, type: '1EdTechCredentialRefresh' } }),
  };
};
