import type { Answer } from '../../ui/ask.client.ts';
import { readsWider } from '../frame/office.rules.ts';
import { useWho } from '../frame/who.ts';
import { fetchAppointments } from '../office/office.client.ts';
import { useHouse } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchPins } from './pin.client.ts';
import { type RosterLine, rosterOf } from './roster.rules.ts';

const LOOK_MS = 10_000;

/** The people of an event and their PINs; offices for the whole competition count, too. */
export const useRoster = (eventId: string) => {
  const { house } = useHouse();
  const { held } = useWho();
  const competitionId = house.contests.find((one) => one.eventId === eventId)?.competitionId;
  const load = async (): Promise<Answer<readonly RosterLine[]>> => {
    const [pins, ofEvent, ofCompetition] = await Promise.all([
      fetchPins(eventId),
      fetchAppointments({ kind: 'event', id: eventId }),
      competitionId === undefined || !readsWider(held)
        ? undefined
        : fetchAppointments({ kind: 'competition', id: competitionId }),
    ]);
    if (!pins.ok) return pins;
    if (!ofEvent.ok) return ofEvent;
    const wider = ofCompetition?.ok ? ofCompetition.body.items : [];
    const appointments = [...ofEvent.body.items, ...wider];
    return { ok: true, body: rosterOf(appointments, pins.body.items, new Date()) };
  };
  return useAnswer(`${eventId} ${competitionId}`, load, LOOK_MS);
};
