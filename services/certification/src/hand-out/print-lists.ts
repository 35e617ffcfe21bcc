import type { Level } from '@jinbang/contracts/level';
import { accept, refuse } from '@jinbang/kernel/result';
import type { FormPaper } from '@jinbang/papers/paper';
import { localTime } from '@jinbang/papers/paper-head';
import type { Print } from '@jinbang/papers/printer';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { findEvent } from '../event/event.store.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import type { Vault } from '../key/vault.ts';
import type { AskForms } from '../office-file/entry-file.client.ts';
import { openIdentity } from '../person/fetch-names.ts';
import type { PersonName } from '../person/person.store.ts';
import type { certificateTable } from '../tables.ts';
import { dayIn, HOME_ZONE } from '../zone.ts';
import { findCheckRows, findCheckSheet } from './check.store.ts';
import { findHandLines, findHandList } from './hand-list.store.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import {
  type CheckedPerson,
  checkPaper,
  type HandOutGround,
  handListPaper,
} from './hand-out-paper.rules.ts';
import { findEventName } from './paper-list.store.ts';
import { namesOfPeople } from './read-papers.ts';
import { type MakePaper, type Taken, takePaper } from './take-paper.ts';

type Certificate = typeof certificateTable.$inferSelect;
export type PrintDeps = CommandDeps & {
  readonly print: Print;
  readonly askForms: AskForms;
  readonly vault: Vault;
};
type Ground = Omit<HandOutGround, 'printedAt' | 'mark'>;

/** What a paper about this event says besides its rows; a batch of an assessment has no contest. */
const groundOf = async (
  tx: Transaction,
  {
    id,
    bodyId,
    eventId,
  }: { readonly id: string; readonly bodyId: string; readonly eventId: string },
) => {
  const event = await findEvent(tx, eventId);
  const competition = event && (await findCompetition(tx, event.competitionId));
  const body = (await findIssuer(tx, bodyId))?.name ?? '';
  const ground: Ground = {
    ...{ id, body, competition: competition?.name ?? { zh: body } },
    event: await findEventName(tx, eventId),
    zone: competition?.zone ?? HOME_ZONE,
  };
  return { ground, occupation: event?.occupation };
};

const NAMELESS = '';

const personOf = (
  certificate: Certificate,
  person: PersonName | undefined,
  { zone, vault }: { readonly zone: string; readonly vault: Vault },
): Omit<CheckedPerson, 'occupation' | 'trade'> => {
  const identity = person ? openIdentity(vault, person) : null;
  return {
    ...{ number: certificate.number, name: person?.name ?? NAMELESS },
    unit: person?.organisation ?? null,
    ...{ idType: identity?.idType ?? null, idNumber: identity?.idNumber ?? null },
    level: certificate.level as Level,
    issuedOn: dayIn(zone, certificate.issuedAt),
  };
};

type Found = {
  readonly taken: Taken;
  readonly ground: Ground;
  readonly paper: (ground: HandOutGround) => FormPaper;
};

const findCheck =
  ({ vault }: PrintDeps) =>
  async (tx: Transaction, id: string): Promise<Found | undefined> => {
    const sheet = await findCheckSheet(tx, id);
    if (!sheet) return undefined;
    const { bodyId, eventId } = sheet;
    const { ground, occupation } = await groundOf(tx, { id, bodyId, eventId });
    const rows = await findCheckRows(tx, id);
    const names = await namesOfPeople(
      tx,
      bodyId,
      rows.map(({ certificate }) => certificate.personId),
    );
    const people = rows.map(({ certificate }) => ({
      ...personOf(certificate, names.get(certificate.personId), { zone: ground.zone, vault }),
      occupation: occupation?.name.zh ?? certificate.occupationCode,
      trade: occupation?.trade?.zh ?? null,
    }));
    return {
      taken: { kind: 'check-sheet', bodyId, ofId: id },
      ground,
      paper: (whole) => checkPaper(whole, people),
    };
  };

const findList =
  ({ vault }: PrintDeps) =>
  async (tx: Transaction, id: string): Promise<Found | undefined> => {
    const list = await findHandList(tx, id);
    if (!list) return undefined;
    const { bodyId, eventId } = list;
    const { ground } = await groundOf(tx, { id, bodyId, eventId });
    const lines = await findHandLines(tx, id);
    const names = await namesOfPeople(
      tx,
      bodyId,
      lines.map(({ certificate }) => certificate.personId),
    );
    const people = lines.map(({ certificate, serial }) => ({
      ...personOf(certificate, names.get(certificate.personId), { zone: ground.zone, vault }),
      serial,
    }));
    return {
      taken: { kind: 'hand-list', bodyId, ofId: id },
      ground,
      paper: (whole) => handListPaper(whole, people),
    };
  };

type Find = (deps: PrintDeps) => (tx: Transaction, id: string) => Promise<Found | undefined>;

const printing =
  (find: Find, missing: string) =>
  (deps: PrintDeps) =>
  async (frame: CommandFrame, id: string): Outcome<{ bytes: Uint8Array }> => {
    const found = await lookUp(deps, frame.actorId, async ({ tx, viewer }) => {
      const one = await find(deps)(tx, id);
      if (!one) return refuse(unknown(missing));
      return mayHandlePapers(viewer, one.taken.bodyId) ? accept(one) : refuse(forbidden);
    });
    if (!found.ok) return found;
    const { taken, ground, paper } = found.value;
    const [taker] = await deps.askForms.people([frame.actorId], []);
    const make: MakePaper = async (at) => {
      const who = taker?.name ?? frame.actorId.slice(-12);
      const mark = `导出 Taken by ${who} · ${localTime(at, ground.zone)}`;
      const printed = await deps.print(paper({ ...ground, mark, printedAt: at.toISOString() }));
      return printed.ok ? accept({ bytes: printed.value.bytes }) : printed;
    };
    return takePaper(deps)(frame, taken, make);
  };

/** Form 17 with whole identity numbers: by permission, written down, marked with who and when. */
export const printCheckSheet = printing(findCheck, 'check-sheet.unknown');
/** Form 17A, to sign on. */
export const printHandList = printing(findList, 'hand-list.unknown');
