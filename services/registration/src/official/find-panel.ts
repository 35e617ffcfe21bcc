import type { Transaction } from '@jinbang/service-kit/database';
import { findCompetition } from '../competition/competition.store.ts';
import { dayIn } from '../consent/consent.rules.ts';
import type { EventView } from '../event/event.body.ts';
import { pledgeFor } from '../pledge/pledge.rules.ts';
import { findPledges } from '../pledge/pledge.store.ts';
import { type Conflict, conflictsOf, MARKING_SEATS, recusalsOf } from '../recusal/recusal.rules.ts';
import { findEntryTies, findOfficialTies } from '../recusal/recusal.store.ts';
import { standingOf } from './official.rules.ts';
import { findOfficialsOf, findServices } from './official.store.ts';
import { findOfficialSetting } from './official-setting.store.ts';
import { findBeginning, findPanel } from './panel.store.ts';
import type { PanelSeat, PanelView } from './panel-check.body.ts';
import { type PanelMember, panelChecksOf } from './panel-check.rules.ts';
import { timesServed } from './rotation.rules.ts';

/** What is known of the people on a panel, by person. */
const findKnown = async (tx: Transaction, event: EventView, at: Date) => {
  const { eventId, ownerId, competitionId, occupation } = event;
  const appointed = await findPanel(tx, event, at);
  const personIds = [...new Set(appointed.map(({ personId }) => personId))];
  const setting = await findOfficialSetting(tx, competitionId);
  const competition = await findCompetition(tx, competitionId);
  const begins = (await findBeginning(tx, eventId)) ?? at;
  const here = { eventId, seasonYear: competition?.seasonYear ?? begins.getUTCFullYear() };
  const served = { ownerId, occupationCode: occupation.code, offices: MARKING_SEATS };
  const services = await findServices(tx, personIds, served);
  const ties = await findOfficialTies(tx, appointed, event);
  const entries = await findEntryTies(tx, [eventId]);
  return {
    appointed,
    setting,
    day: dayIn(competition?.zone ?? 'Asia/Shanghai', begins),
    registered: Map.groupBy(await findOfficialsOf(tx, ownerId, personIds), (one) => one.personId),
    pledges: await findPledges(tx, competitionId, personIds),
    times: timesServed(services, here, setting.rotationSeasons),
    conflicts: conflictsOf(recusalsOf(ties, entries, { region: setting.recuseRegion })),
  };
};

type Known = Awaited<ReturnType<typeof findKnown>>;

const seatOf = (
  { eventId, occupation, taskLevel }: EventView,
  { registered, pledges, times, conflicts, day, setting }: Known,
  one: Known['appointed'][number],
): PanelSeat => {
  const { personId, office } = one;
  const asked = { occupationCode: occupation.code, taskLevel, day, judgeLevel: setting.judgeLevel };
  const isMarking = MARKING_SEATS.includes(office);
  const isTheirs = (conflict: Conflict) => conflict.personId === personId;
  return {
    ...one,
    standing: isMarking ? standingOf(registered.get(personId) ?? [], asked) : null,
    pledgedAt: pledgeFor(pledges, personId, eventId)?.pledgedAt.toISOString() ?? null,
    conflicts: conflicts
      .filter(isTheirs)
      .map(({ organisationId, ground }) => ({ organisationId, ground })),
    timesServed: times.get(personId) ?? 0,
  };
};

/** The panel of an event as it stands, with every check. */
export const panelOf = async (tx: Transaction, event: EventView, at: Date): Promise<PanelView> => {
  const known = await findKnown(tx, event, at);
  const { eventId, recusal, occupation, taskLevel, layers } = event;
  const seats = known.appointed.map((one) => seatOf(event, known, one));
  const members = seats.map(
    (seat): PanelMember => ({
      personId: seat.personId,
      office: seat.office,
      registered: known.registered.get(seat.personId) ?? [],
      hasPledged: seat.pledgedAt !== null,
      isRecused: seat.conflicts.length > 0,
      timesServed: seat.timesServed,
    }),
  );
  const asked = { occupationCode: occupation.code, taskLevel, layers, recusal, day: known.day };
  const { setting } = known;
  return {
    eventId,
    recusal,
    setting,
    checks: [...panelChecksOf(asked, members, setting)],
    seats,
  };
};
