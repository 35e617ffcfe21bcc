import type { Verification } from '@jinbang/contracts/http/verify';
import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';
import { readJsonObject } from '@jinbang/credentials/json';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { type Database, inTenant } from '@jinbang/service-kit/database';
import { findAward, type RegisteredAward } from '../award/award-document.store.ts';
import { findAwardNames } from '../award/award-name.store.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { wholeSeconds } from '../key/signers.ts';
import { maskedName } from '../person/masked-name.rules.ts';
import { findRegistered, type Registered } from './registered.ts';
import type { RegisterState } from './verification.rules.ts';

type Shown = NonNullable<Verification['certificate']>;

/** What the register knows of a number, be it a level certificate's or an award's. */
export type RegisterEntry = {
  readonly state: RegisterState;
  readonly credentialId: string;
  /** Of versions another took the place of under this number. */
  readonly supersededIds: readonly string[];
  /** Of the newest version. */
  readonly validFrom: string;
  /** The signed text of the newest version, to the byte. */
  readonly body: string;
  readonly pageUrl: string;
  /** SHA-256, hexadecimal. */
  readonly pageHash: string;
  /** A result is known that nothing was decided on yet. */
  readonly isUnderReview: boolean;
  readonly shown: Shown;
};

const instantOf = (at: Date | null): string | null => (at ? wholeSeconds(at) : null);

/** What a level certificate says to a stranger: never the whole name, never a document's number. */
const levelShown = (registered: Registered): Shown => {
  const { certificate, credential, issuer, competition, event, assessment, name } = registered;
  const { upload } = registered;
  return {
    kind: 'level',
    number: certificate.number,
    maskedName: name ? maskedName(name.name) : null,
    award: null,
    occupation: (event ?? assessment?.plan)?.occupation.name.zh ?? certificate.occupationCode,
    level: LEVEL_LABELS[certificate.level].zh,
    issuer: issuer?.name ?? '',
    validFrom: wholeSeconds(credential.validFrom),
    validUntil: instantOf(certificate.validUntil),
    endedAt: instantOf(certificate.revokedAt ?? certificate.suspendedAt),
    competition: competition?.name.zh ?? null,
    evidenceUrl: certificate.pageUrl,
    upload: upload && { ...upload, on: wholeSeconds(upload.on) },
  };
};

const levelEntry = (registered: Registered): RegisterEntry => {
  const { certificate, credential, isUnderReview } = registered;
  return {
    state: certificate.state,
    credentialId: credential.credentialId,
    supersededIds: registered.supersededIds,
    validFrom: wholeSeconds(credential.validFrom),
    body: credential.body,
    pageUrl: certificate.pageUrl,
    pageHash: certificate.pageHash,
    isUnderReview,
    shown: levelShown(registered),
  };
};

/** A unit is honoured under its own name; of a person the first sign is shown. */
const honouredOf = async (
  db: Database,
  { award: { bodyId, competitionId, personId, unitName } }: RegisteredAward,
) =>
  inTenant(db, [bodyId], async (tx) => {
    const names = personId === null ? new Map() : await findAwardNames(tx, bodyId, [personId]);
    const name = personId === null ? undefined : names.get(personId)?.name;
    const competition = await findCompetition(tx, competitionId);
    return {
      maskedName: name === undefined ? unitName : maskedName(name),
      competition: competition?.name.zh ?? null,
    };
  });

/** What it is for, as its own signed text calls it. */
const nameIn = (body: string): string | null => {
  const read = readJsonObject(body);
  return read.ok && typeof read.value.name === 'string' ? read.value.name : null;
};

const awardEntry = async (db: Database, found: RegisteredAward): Promise<RegisterEntry> => {
  const { award, credential, organiser, isUnderReview } = found;
  const { state, number, pageUrl, pageHash, endedAt } = award;
  const { credentialId, body } = credential;
  const validFrom = wholeSeconds(credential.validFrom);
  const shown: Shown = {
    kind: 'award',
    number,
    award: nameIn(body),
    occupation: null,
    level: null,
    issuer: organiser.name,
    validFrom,
    validUntil: null,
    endedAt: instantOf(endedAt),
    evidenceUrl: pageUrl,
    upload: null,
    ...(await honouredOf(db, found)),
  };
  const supersededIds: readonly string[] = [];
  const known = { state, credentialId, supersededIds, validFrom, body };
  return { ...known, pageUrl, pageHash, isUnderReview, shown };
};

/** Award documents keep the page without its host; what is signed names it whole. */
const withWholeAddress = (entry: RegisterEntry, origin: string): RegisterEntry => {
  const pageUrl = new URL(entry.pageUrl, origin).href;
  return { ...entry, pageUrl, shown: { ...entry.shown, evidenceUrl: pageUrl } };
};

/** The plain form of every number there is; what a stranger's file claims may be anything at all. */
const PLAIN_NUMBER = /^[0-9A-Z]{4,60}$/;

/** Looks a number up: first among level certificates, then among award documents. */
export const findRegisterEntry = async (
  { db, origin }: { readonly db: Database; readonly origin: string },
  typed: string,
): Promise<RegisterEntry | undefined> => {
  if (!PLAIN_NUMBER.test(plainCertificateNumber(typed))) return undefined;
  const registered = await findRegistered(db, typed);
  if (registered) return levelEntry(registered);
  const award = await findAward(db, typed);
  return award && withWholeAddress(await awardEntry(db, award), origin);
};
