import type { Office } from '@jinbang/contracts/office';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Recusal } from '../event/event.body.ts';
import { appointmentTable, competitionTable, eventTable } from '../tables.ts';

type At = { readonly competitionId: string; readonly eventId: string | null };

/** A competition or one of its events, with what a screen calls it. */
export type DutyPlace = At & {
  readonly ownerId: string;
  readonly competitionName: Bilingual;
  readonly eventName: Bilingual | null;
  readonly recusal: Recusal | null;
};

const DUTIES_MAX = 100;

/** Offices on panels somebody holds or will hold. */
export const findOwnPanelOffices = async (
  tx: Transaction,
  personId: string,
  offices: readonly Office[],
  at: Date,
) => {
  const rows = await tx
    .select({
      competitionId: appointmentTable.competitionId,
      eventId: appointmentTable.eventId,
      office: appointmentTable.office,
    })
    .from(appointmentTable)
    .where(
      and(
        eq(appointmentTable.personId, personId),
        inArray(appointmentTable.office, [...offices]),
        isNotNull(appointmentTable.competitionId),
        eq(appointmentTable.ended, false),
        or(isNull(appointmentTable.toAt), gt(appointmentTable.toAt, at)),
      ),
    )
    .orderBy(asc(appointmentTable.appointmentId))
    .limit(500);
  return rows.flatMap(({ competitionId, ...row }) =>
    competitionId === null ? [] : [{ ...row, competitionId }],
  );
};

const OVER = ['ARCHIVED', 'VOID', 'CANCELLED'];

/** The places named, each once, newest first, those that are over left out. */
export const findDutyPlaces = async (
  tx: Transaction,
  named: readonly At[],
): Promise<readonly DutyPlace[]> => {
  const competitionIds = [...new Set(named.map(({ competitionId }) => competitionId))];
  if (competitionIds.length === 0) return [];
  const competitions = await tx
    .select()
    .from(competitionTable)
    .where(inArray(competitionTable.competitionId, competitionIds))
    .limit(500);
  const events = await tx
    .select()
    .from(eventTable)
    .where(inArray(eventTable.eventId, [...new Set(named.flatMap(({ eventId }) => eventId ?? []))]))
    .limit(500);
  const keys = new Set(named.map((one) => `${one.competitionId} ${one.eventId ?? ''}`));
  return [...keys]
    .flatMap((key): DutyPlace[] => {
      const [competitionId = '', eventId = ''] = key.split(' ');
      const competition = competitions.find((one) => one.competitionId === competitionId);
      const event = events.find((one) => one.eventId === eventId);
      if (!competition || (eventId !== '' && (!event || OVER.includes(event.state)))) return [];
      return [
        {
          competitionId,
          eventId: event?.eventId ?? null,
          ownerId: competition.ownerId,
          competitionName: competition.name,
          eventName: event?.name ?? null,
          recusal: event?.recusal ?? null,
        },
      ];
    })
    .toReversed()
    .slice(0, DUTIES_MAX);
};
