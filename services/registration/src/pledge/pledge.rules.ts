import { PLEDGE_EDITIONS, PRESENT_PLEDGE } from '@jinbang/contracts/registration/pledge-text';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { NewPledge } from './pledge.body.ts';

export type Pledged = Pick<NewPledge, 'personId' | 'eventId' | 'textVersion'>;

export type KnownForPledges = {
  /** Events of the competition. */
  readonly eventIds: ReadonlySet<string>;
  /** Who holds an office or is invited there. */
  readonly onDuty: ReadonlySet<string>;
  readonly standing: readonly Pledged[];
  readonly at: Date;
};

/** When it counts from: what is pledged on a screen, from now. */
export const pledgedAtOf = (one: NewPledge, at: Date): Date =>
  one.means === 'screen' ? at : new Date(one.pledgedAt);

export const isSame = (one: Pledged, other: Pledged): boolean =>
  one.personId === other.personId &&
  one.eventId === other.eventId &&
  one.textVersion === other.textVersion;

/** A paper may bear an older text; a screen shows the present one. */
const isTextKnown = ({ means, textVersion }: NewPledge): boolean =>
  means === 'screen'
    ? textVersion === PRESENT_PLEDGE.version
    : PLEDGE_EDITIONS.some(({ version }) => version === textVersion);

/** What speaks against recording these, every place that is wrong. All or none. */
export const flawOfPledges = (
  pledges: readonly NewPledge[],
  { eventIds, onDuty, standing, at }: KnownForPledges,
): Rejection | undefined => {
  const issues = pledges.flatMap((one, place): RejectionIssue[] => {
    const where = `pledges.${place}`;
    const isTwice =
      standing.some((other) => isSame(other, one)) ||
      pledges.slice(0, place).some((other) => isSame(other, one));
    return [
      ...(one.eventId !== null && !eventIds.has(one.eventId)
        ? [{ at: `${where}.eventId`, code: 'event.unknown' }]
        : []),
      ...(onDuty.has(one.personId)
        ? []
        : [{ at: `${where}.personId`, code: 'pledge.not-on-duty' }]),
      ...(isTextKnown(one) ? [] : [{ at: `${where}.textVersion`, code: 'pledge.text-unknown' }]),
      ...(isTwice ? [{ at: where, code: 'pledge.already-given' }] : []),
      ...(pledgedAtOf(one, at) > at
        ? [{ at: `${where}.pledgedAt`, code: 'pledge.in-future' }]
        : []),
    ];
  });
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'pledge.list-refused', issues };
};

/** The earliest pledge that counts at the event; one for the competition counts in all its events. */
export const pledgeFor = <One extends { personId: string; eventId: string | null }>(
  pledges: readonly One[],
  personId: string,
  eventId: string | null,
): One | undefined =>
  pledges.find(
    (one) => one.personId === personId && (one.eventId === null || one.eventId === eventId),
  );
