import type { PublicStandard } from '@jinbang/contracts/http/standard';
import type { Verification } from '@jinbang/contracts/http/verify';
import { didDocumentOf } from '@jinbang/credentials/did-document';
import type { JsonObject } from '@jinbang/credentials/json';
import { jwksOf } from '@jinbang/credentials/signer';
import type { Clock } from '@jinbang/kernel/clock';
import { accept, refuse } from '@jinbang/kernel/result';
import { LEVEL_LABELS, LEVELS, type Level } from '@jinbang/promotion/ladder';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type { Database } from '@jinbang/service-kit/database';
import { type Outcome, unknown } from '../command.ts';
import { findContestedOccupation } from '../event/event.store.ts';
import { findListedKeys } from '../key/signing-key.store.ts';
import { findRulePack } from '../rule/rule-pack.store.ts';
import { findOccupationRow } from '../standard/read-standards.ts';
import { publicStandardOf } from '../standard/standard-answers.ts';
import type { Occupation } from '../terms.ts';
import { todayAt } from '../zone.ts';
import { findRegisterEntry } from './register-entry.ts';
import type { Verify } from './verify.ts';

export type PublicDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly did: string;
  readonly origin: string;
  readonly verify: Verify;
};

/** Who may sign under our name, retired keys too, for readers of proofs. */
export const readDidDocument =
  ({ db, did }: PublicDeps) =>
  async (): Outcome<JsonObject> =>
    accept(didDocumentOf(did, await findListedKeys(db, did)));

export const readJwks =
  ({ db, did }: PublicDeps) =>
  async (): Outcome<JsonObject> =>
    accept(jwksOf(did, await findListedKeys(db, did)));

export type PublicCertificate = {
  readonly verification: Verification;
  readonly credential: string;
};

/**
 * A certificate by its number, for anyone: what was checked, a masked name, and the credential, in
 * which name and document stand only as hashes over the holder's secret code.
 */
export const readPublicCertificate =
  ({ db, origin, verify }: PublicDeps) =>
  async (typed: string): Outcome<PublicCertificate> => {
    const entry = await findRegisterEntry({ db, origin }, typed);
    if (!entry) return refuse(unknown('certificate.unknown'));
    const { body } = entry;
    return accept({ verification: await verify(body), credential: body });
  };

/** The rules a certificate rests on, word for word. */
export const readPublicPack =
  ({ db }: PublicDeps) =>
  async (packId: string, packVersion: number): Outcome<RulePack> => {
    const pack = await findRulePack(db, packId, packVersion);
    return pack ? accept(pack) : refuse(unknown('rule-pack.unknown'));
  };

type PublicOccupation = Pick<Occupation, 'code' | 'name' | 'trade'> & {
  readonly levels: { level: Level; name: (typeof LEVEL_LABELS)[Level] }[];
  readonly standard: PublicStandard | null;
};

/**
 * What a code of the national register of occupations stands for: certificates point here (S20). The
 * name is the one certificates were issued under; the conditions are those of the edition in force.
 */
export const readPublicOccupation =
  ({ db, now }: PublicDeps) =>
  async (code: string): Outcome<PublicOccupation> => {
    const found = await findContestedOccupation(db, code);
    const registered = await findOccupationRow(db, code, todayAt(now()));
    const name = found?.name ?? registered?.document.occupation.name;
    if (!name) return refuse(unknown('occupation.unknown'));
    const levels = LEVELS.map((level) => ({ level, name: LEVEL_LABELS[level] }));
    const standard = registered ? publicStandardOf(registered) : null;
    return accept({ code, name, trade: found?.trade ?? null, levels, standard });
  };
