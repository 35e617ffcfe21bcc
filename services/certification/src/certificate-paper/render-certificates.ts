import { createHash } from 'node:crypto';
import { confirmsIdentity, readableHolderCode } from '@jinbang/credentials/holder-code';
import { readJsonObject } from '@jinbang/credentials/json';
import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import {
  type CertificatePaper,
  CREDENTIAL_FILE,
} from '@jinbang/papers/certificate/certificate-paper';
import type { PrintCertificates } from '@jinbang/papers/certificate/certificate-printer';
import { levelCertificatePaper } from '@jinbang/papers/certificate/certificate-template';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { type Database, inTenant, type Transaction } from '@jinbang/service-kit/database';
import { identityTypeOf } from '../certificate/certificate.rules.ts';
import { certificateZones } from '../certificate/certificate-zone.ts';
import { holderAddresses } from '../certificate/holder-address.ts';
import { holderCodePlace } from '../certificate/make-certificates.ts';
import { type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import type { OpenSigner } from '../key/signers.ts';
import { openText, type Vault } from '../key/vault.ts';
import type { AskForms } from '../office-file/entry-file.client.ts';
import { openIdentity } from '../person/fetch-names.ts';
import { findNames, type PersonName } from '../person/person.store.ts';
import { dayIn } from '../zone.ts';
import { fetchPhotos } from './fetch-photos.ts';
import {
  certifiedFacts,
  ID_TYPE_WORDS,
  type PaperOrder,
  printable,
  sortPapers,
} from './level-facts.rules.ts';
import { findPrintable, type Printable } from './taken-paper.store.ts';
import { type Press, templateInForce } from './template-in-force.ts';

export type RenderDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly vault: Vault;
  readonly origin: string;
  readonly openSigner: OpenSigner;
  readonly askForms: Pick<AskForms, 'file'>;
  readonly printCertificates: PrintCertificates;
};

/** What is printed besides the certificate itself on one sheet. */
export type SheetNotes = { readonly mark?: string | null; readonly printSerial?: string | null };

export type RenderAsked = {
  readonly bodyId: string;
  /** At most 500, each of this body and standing. */
  readonly certificateIds: readonly string[];
  readonly order: PaperOrder;
  readonly notes?: ReadonlyMap<string, SheetNotes>;
};

export type RenderedCertificates = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** In the order of the pages. */
  readonly certificateIds: readonly string[];
  /** Null: the house's own. */
  readonly templateId: string | null;
  /** Which version of each was printed: it may be another by the time the paper is here. */
  readonly versionOf: ReadonlyMap<string, number>;
};

const differs: Rejection = { kind: 'conflict', code: 'certificate.holder-differs' };
const erased: Rejection = { kind: 'gone', code: 'certificate.holder-erased' };

type Ground = {
  readonly row: Printable;
  readonly person: PersonName | undefined;
  readonly press: Press;
  readonly notes: SheetNotes;
};

type Addressing = {
  readonly addressOf: ReturnType<typeof holderAddresses>;
  readonly zoneOf: ReturnType<typeof certificateZones>;
};

type Ready = {
  readonly certificateId: string;
  readonly number: string;
  readonly organisation: string | null;
  readonly place: number;
  readonly paper: CertificatePaper;
};

/** Everything of one certificate but its photo; says what is missing, or does not fit the credential. */
const paperOf = async (
  { row, person, press, notes }: Ground,
  { vault, addressOf, zoneOf }: Pick<RenderDeps, 'vault'> & Addressing,
): Promise<Result<CertificatePaper, Rejection>> => {
  const { certificate, credential } = row;
  const { number, certificateId, level } = certificate;
  const stands = printable(certificate.state);
  if (!stands.ok) return stands;
  const identity = person ? openIdentity(vault, person) : null;
  if (!person || !identity || certificate.sealedHolderCode === null) return refuse(erased);
  const read = readJsonObject(credential.body);
  const levelName = LEVEL_LABELS[level].zh;
  const certified = read.ok ? certifiedFacts(read.value, levelName) : undefined;
  if (!read.ok || !certified) {
    return refuse({
      kind: 'invalid',
      code: 'certificate.cannot-be-set',
      params: { stage: 'read' },
    });
  }
  const code = openText(vault, certificate.sealedHolderCode, holderCodePlace(certificateId));
  const isHolder =
    (await confirmsIdentity(read.value, 'name', person.name, code)) &&
    (await confirmsIdentity(read.value, identityTypeOf(identity.idType), identity.idNumber, code));
  // A name that was mended since is not what was signed: 更正 makes another version first.
  if (!isHolder) return refuse(differs);
  const address = await addressOf({
    ...{ certificate, credential: read.value, holderCode: code, name: person.name },
  });
  return accept(
    levelCertificatePaper(press.template, press.pictures, {
      name: person.name,
      idType: ID_TYPE_WORDS[identity.idType] ?? identity.idType,
      idNumber: identity.idNumber,
      occupation: certified.occupation,
      trade: certified.trade,
      level: levelName,
      number,
      issuedOn: dayIn(await zoneOf(certificate), certificate.issuedAt),
      issuer: certified.issuer,
      photo: null,
      qr: address,
      holderCode: readableHolderCode(code),
      verifyHost: new URL(address).host,
      attachment: { name: CREDENTIAL_FILE, text: credential.body },
      mark: notes.mark ?? null,
      printSerial: notes.printSerial ?? null,
    }),
  );
};

type Gathered = {
  readonly ready: readonly Ready[];
  readonly press: Press;
  readonly rows: readonly Printable[];
};

const gather = async (
  tx: Transaction,
  { bodyId, certificateIds, notes }: RenderAsked,
  deps: RenderDeps,
): Outcome<Gathered> => {
  const rows = await findPrintable(tx, bodyId, certificateIds);
  const issuer = await findIssuer(tx, bodyId);
  if (!issuer || rows.length < new Set(certificateIds).size) {
    return refuse(unknown('certificate.unknown'));
  }
  const press = await templateInForce(tx, { bodyId, issuerName: issuer.name });
  const people = [...new Set(rows.map(({ certificate }) => certificate.personId))];
  const names = await findNames(tx, bodyId, people);
  const means = {
    vault: deps.vault,
    addressOf: holderAddresses(tx, deps),
    zoneOf: certificateZones(tx),
  };
  const ready: Ready[] = [];
  for (const row of rows) {
    const { certificateId, number, personId } = row.certificate;
    const person = names.get(personId);
    const ground = { row, person, press, notes: notes?.get(certificateId) ?? {} };
    const paper = await paperOf(ground, means);
    if (!paper.ok) return paper;
    const organisation = person?.organisation ?? null;
    const place = certificateIds.indexOf(certificateId);
    ready.push({ certificateId, number, organisation, place, paper: paper.value });
  }
  return accept({ ready, press, rows });
};

/**
 * The certificates of one body as one PDF, a page each and sorted, every credential inside. Whoever
 * calls has decided that this person may have them: holder codes and identity numbers are on them;
 * and writes down who takes them (recordTaken) before a byte goes out.
 */
export const renderCertificates =
  (deps: RenderDeps) =>
  async (asked: RenderAsked): Outcome<RenderedCertificates> => {
    const { bodyId, certificateIds, order } = asked;
    if (certificateIds.length === 0) return refuse(unknown('certificate.unknown'));
    const gathered = await inTenant(deps.db, [bodyId], (tx) => gather(tx, asked, deps));
    if (!gathered.ok) return gathered;
    const { ready, press, rows } = gathered.value;
    // Setting takes its time, and photos come from elsewhere: no transaction waits for it.
    const photos = press.template.look.hasPhoto
      ? await fetchPhotos(
          deps.askForms,
          rows.map(({ certificate }) => certificate),
        )
      : new Map();
    const sorted = sortPapers(ready, order);
    const printed = await deps.printCertificates({
      certificates: sorted.map(({ certificateId, paper }) => ({
        ...paper,
        photo: photos.get(certificateId) ?? null,
      })),
      font: press.font,
      isPreview: false,
    });
    if (!printed.ok) return printed;
    const { bytes } = printed.value;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const versionOf = new Map(
      rows.map(({ credential }) => [credential.certificateId, credential.credentialVersion]),
    );
    return accept({
      ...{ bytes, sha256, templateId: press.templateId, versionOf },
      certificateIds: sorted.map(({ certificateId }) => certificateId),
    });
  };
