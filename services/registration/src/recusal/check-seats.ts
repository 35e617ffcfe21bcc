import type { Office } from '@jinbang/contracts/office';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import type { Place } from '../appointment/appointment.rules.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { type EventOfCompetition, findEventsOf } from '../official/event-of-competition.store.ts';
import { findServices } from '../official/official.store.ts';
import type { OfficialSetting } from '../official/official-setting.body.ts';
import { findOfficialSetting } from '../official/official-setting.store.ts';
import { isRotationDue, timesServed } from '../official/rotation.rules.ts';
import { conflictsOf, MARKING_SEATS, recusalsOf } from './recusal.rules.ts';
import { findEntryTies, findOfficialTies, type Somebody } from './recusal.store.ts';

/** An office somebody is about to get, with where it stands in the list they are asked for in. */
export type WantedSeat = Somebody & {
  readonly office: Office;
  readonly place: Place;
  readonly at: string;
};

type Contest = {
  readonly competitionId: string;
  readonly ownerId: string;
  readonly setting: OfficialSetting;
  readonly seats: readonly WantedSeat[];
  readonly events: readonly EventOfCompetition[];
};

const countsIn = ({ place }: WantedSeat, { eventId }: { eventId: string }): boolean =>
  place.eventId === null || place.eventId === eventId;

/** M04, mode `event`: whoever is tied to somebody who competes gets no seat that marks. */
const recusalIssues = async (tx: Transaction, contest: Contest): Promise<RejectionIssue[]> => {
  const closed = contest.events.filter((event) => event.recusal === 'event');
  const entries = await findEntryTies(
    tx,
    closed.map(({ eventId }) => eventId),
  );
  if (entries.length === 0) return [];
  const ties = await findOfficialTies(tx, contest.seats, contest);
  const region = contest.setting.recuseRegion;
  const conflicts = conflictsOf(recusalsOf(ties, entries, { region }));
  return contest.seats.flatMap((seat) => {
    const found = conflicts.find((one) => one.personId === seat.personId && countsIn(seat, one));
    return found ? [{ at: seat.at, code: `recusal.${found.ground}` }] : [];
  });
};

/** 轮换 as a limit: only where the competition says so. */
const rotationIssues = async (
  tx: Transaction,
  { setting, seats, events, ownerId, competitionId }: Contest,
): Promise<RejectionIssue[]> => {
  const competition = await findCompetition(tx, competitionId);
  if (setting.rotation !== 'block' || !competition) return [];
  const { seasonYear } = competition;
  const issues: RejectionIssue[] = [];
  for (const event of events) {
    const wanted = seats.filter((seat) => countsIn(seat, event));
    const personIds = wanted.map(({ personId }) => personId);
    const served = { ownerId, occupationCode: event.occupation.code, offices: MARKING_SEATS };
    const services = await findServices(tx, personIds, served);
    const times = timesServed(services, { ...event, seasonYear }, setting.rotationSeasons);
    for (const { at, personId } of wanted) {
      const count = times.get(personId) ?? 0;
      const params = { times: count, seasons: setting.rotationSeasons };
      if (isRotationDue(count, setting)) issues.push({ at, code: 'official.rotation-due', params });
    }
  }
  return issues;
};

const issuesOfContest = async (
  tx: Transaction,
  competitionId: string,
  seats: readonly WantedSeat[],
): Promise<readonly RejectionIssue[]> => {
  const all = await findEventsOf(tx, competitionId);
  const events = all.filter((event) => seats.some((seat) => countsIn(seat, event)));
  const setting = await findOfficialSetting(tx, competitionId);
  const ownerId = seats[0]?.place.ownerId ?? '';
  const contest = { competitionId, ownerId, setting, seats, events };
  return [...(await recusalIssues(tx, contest)), ...(await rotationIssues(tx, contest))];
};

/** What speaks against giving these people seats that mark; other offices pass. */
export const flawOfSeats = async (
  tx: Transaction,
  wanted: readonly WantedSeat[],
): Promise<Rejection | undefined> => {
  const marking = wanted.filter(
    ({ office, place }) => MARKING_SEATS.includes(office) && place.competitionId !== null,
  );
  const issues: RejectionIssue[] = [];
  for (const [competitionId, seats] of Map.groupBy(marking, (one) => one.place.competitionId)) {
    if (competitionId !== null) issues.push(...(await issuesOfContest(tx, competitionId, seats)));
  }
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'appointment.list-refused', issues };
};
