import {
  pairTablet,
  type Signer,
  signInByPin,
} from '../../../services/web/src/tablet/device/device.client.ts';
import { makeKeys } from '../../../services/web/src/tablet/device/device-key.ts';
import type { Answer } from '../../../services/web/src/ui/ask.client.ts';
import type { SmallEvent } from '../../flows/small-event.ts';
import { issueRoster } from '../../web/fixture/roster.ts';

/** A tablet with a key of its own, and the session of the judge who has signed in on it. */
export type PairedTablet = {
  readonly number: number;
  /** The place of its judge in the panel. */
  readonly seat: number;
  readonly signer: Signer;
  readonly sessionId: string;
};

const mustBe = <Body>(answer: Answer<Body>): Body => {
  if (!answer.ok) throw new Error(`a tablet was not made ready: ${JSON.stringify(answer.trouble)}`);
  return answer.body;
};

/**
 * Pairs this many tablets by the tablet's own code, and signs the judges of the panel in on them in
 * turn. One after the other for each judge: a PIN has five tries, over all tablets.
 */
export const pairFleet = async (
  event: SmallEvent,
  size: number,
): Promise<readonly PairedTablet[]> => {
  const judges = event.judges.map(({ personId }) => personId);
  const roster = await issueRoster(event, judges);
  const pairOne = async (number: number, seat: number, personId: string): Promise<PairedTablet> => {
    const pairings = `/api/gateway/v1/events/${event.eventId}/pairings`;
    const { code } = await event.organiser.post<{ code: string }>(pairings, {});
    const { keys, publicKey } = await makeKeys();
    const { signing } = keys;
    const name = `Fleet ${number}`;
    const { deviceId } = mustBe(await pairTablet(signing, { code, name, publicKey }));
    const signer = { deviceId, signing };
    const { rosterCode, pin } = roster(personId);
    const { sessionId } = mustBe(await signInByPin(signer, { rosterCode, pin }));
    return { number, seat, signer, sessionId };
  };
  const lanes = judges.map(async (personId, seat) => {
    const own: PairedTablet[] = [];
    for (let number = seat; number < size; number += judges.length) {
      own.push(await pairOne(number, seat, personId));
    }
    return own;
  });
  const tablets = (await Promise.all(lanes)).flat();
  return tablets.toSorted((one, other) => one.number - other.number);
};
