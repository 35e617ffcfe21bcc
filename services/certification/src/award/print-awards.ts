import { createHash } from 'node:crypto';
import type { AwardKind } from '@jinbang/contracts/http/award';
import { confirmsIdentity } from '@jinbang/credentials/holder-code';
import { isObject, type JsonObject } from '@jinbang/credentials/json';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CertificatePaper } from '@jinbang/papers/certificate/certificate-paper';
import {
  CERTIFICATES_MAX,
  type PrintCertificates,
} from '@jinbang/papers/certificate/certificate-printer';
import { inTenant, type Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, type Outcome, unknown } from '../command.ts';
import { openText, type Vault } from '../key/vault.ts';
import { dayIn } from '../zone.ts';
import { lookUpAt } from './at-competition.ts';
import { mayPlanAwards } from './award.access.ts';
import { inCeremonyOrder } from './award-claims.rules.ts';
import { type AwardRow, listCredentials, listDocuments } from './award-document.store.ts';
import { isLive, ofDocument } from './award-lines.rules.ts';
import { findAwardNames } from './award-name.store.ts';
import { type AwardOrganiser, findAwardOrganiser } from './award-organiser.store.ts';
import { awardPaperOf } from './award-paper.rules.ts';
import { findPlan } from './award-plan.store.ts';
import { addAwardTaken } from './award-taken.store.ts';
import { awardCodePlace } from './make-documents.ts';

export type PrintingDeps = Pick<CommandDeps, 'db' | 'now' | 'newId'> & {
  readonly vault: Vault;
  readonly origin: string;
  readonly printCertificates: PrintCertificates;
};

type Asked = { readonly competitionId: string; readonly planId: string };
type Which = { readonly kind?: AwardKind | undefined; readonly part: number };

const sortedLive = (documents: readonly AwardRow[], { kind, part }: Which): readonly AwardRow[] =>
  documents
    .filter((row) => isLive(row) && (kind === undefined || row.kind === kind))
    .toSorted((left, right) => inCeremonyOrder(ofDocument(left), ofDocument(right)))
    .slice((part - 1) * CERTIFICATES_MAX, part * CERTIFICATES_MAX);

const nothing: Rejection = { kind: 'conflict', code: 'award.nothing-made' };
const erased = (number: string): Rejection => ({
  kind: 'gone',
  code: 'award.holder-erased',
  params: { number },
});
/** A name that was mended since is not what was signed: another document takes its place first. */
const differs = (number: string): Rejection => ({
  kind: 'conflict',
  code: 'award.holder-differs',
  params: { number },
});

type Named = { readonly name: string; readonly holderCode: string | null };

/** Does the signed text say this name? Of a unit it says it openly, and of a person by a hash. */
const saysName = async (
  signed: JsonObject,
  { unitName }: AwardRow,
  { name, holderCode }: Named,
): Promise<boolean> =>
  unitName !== null ||
  (holderCode !== null && (await confirmsIdentity(signed, 'name', name, holderCode)));

/** Every award credential names its issuer. */
const issuerIn = ({ issuer }: JsonObject): string => (isObject(issuer) ? String(issuer.name) : '');

/**
 * Pages in order, each as it was signed (infra/decisions/0028); one whose name is gone or another by now
 * stops the file, so that nobody misses it unawares.
 */
const papersOf = async (
  tx: Transaction,
  rows: readonly AwardRow[],
  { organiser, zone }: { readonly organiser: AwardOrganiser; readonly zone: string },
  { vault, origin }: PrintingDeps,
): Promise<Result<readonly CertificatePaper[], Rejection>> => {
  const people = rows.flatMap(({ personId }) => personId ?? []);
  const names = await findAwardNames(tx, organiser.bodyId, people);
  const found = await listCredentials(
    tx,
    rows.map(({ awardId }) => awardId),
  );
  const bodies = new Map(found.map(({ awardId, body }) => [awardId, body]));
  const papers: CertificatePaper[] = [];
  for (const row of rows) {
    const { awardId, number, sealedHolderCode: sealed } = row;
    const person = names.get(row.personId ?? '');
    const name = row.unitName ?? person?.name;
    const credential = bodies.get(awardId);
    if (name === undefined || credential === undefined) return refuse(erased(number));
    const holderCode = sealed === null ? null : openText(vault, sealed, awardCodePlace(awardId));
    // Safe: we signed this text.
    const signed = JSON.parse(credential) as JsonObject;
    if (!(await saysName(signed, row, { name, holderCode }))) return refuse(differs(number));
    papers.push(
      awardPaperOf(row, {
        ...{ name, organisation: person?.organisation ?? null, credential, holderCode },
        issuer: { zh: issuerIn(signed) },
        issuedOn: dayIn(zone, row.madeAt),
        verifyUrl: `${origin}/v/${number}`,
        host: new URL(origin).host,
      }),
    );
  }
  return accept(papers);
};

type Ground = {
  readonly bodyId: string;
  readonly awardIds: readonly string[];
  readonly certificates: readonly CertificatePaper[];
};

const gather = (
  deps: PrintingDeps,
  personId: string,
  { competitionId, planId }: Asked,
  which: Which,
): Outcome<Ground> =>
  lookUpAt(deps, personId, competitionId, async ({ tx, viewer, competition }) => {
    if (!mayPlanAwards(viewer, competition)) return refuse(forbidden);
    const plan = await findPlan(tx, planId);
    const organiser = await findAwardOrganiser(tx, competition.ownerId);
    if (plan?.competitionId !== competitionId || !organiser) {
      return refuse(unknown('award.plan-unknown'));
    }
    const rows = sortedLive(await listDocuments(tx, planId), which);
    if (rows.length === 0) return refuse(nothing);
    const papers = await papersOf(tx, rows, { organiser, zone: competition.zone }, deps);
    if (!papers.ok) return papers;
    const awardIds = rows.map(({ awardId }) => awardId);
    return accept({ bodyId: organiser.bodyId, awardIds, certificates: papers.value });
  });

/**
 * What stands of a plan as one PDF, a page each, in the order in which a ceremony hands it out; who took
 * it out, and the hash of the file, is written down before it leaves.
 */
export const printAwards =
  (deps: PrintingDeps) =>
  async (personId: string, asked: Asked, which: Which): Outcome<Buffer> => {
    const gathered = await gather(deps, personId, asked, which);
    if (!gathered.ok) return gathered;
    // Setting takes its time: no transaction waits for it.
    const { bodyId, awardIds, certificates } = gathered.value;
    const printed = await deps.printCertificates({ certificates, font: null, isPreview: false });
    if (!printed.ok) return printed;
    const bytes = Buffer.from(printed.value.bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await inTenant(deps.db, [bodyId], (tx) =>
      addAwardTaken(tx, {
        ...{ takenId: deps.newId(), bodyId, planId: asked.planId, awardIds: [...awardIds] },
        ...{ sha256, takenBy: personId, takenAt: deps.now() },
      }),
    );
    return accept(bytes);
  };
