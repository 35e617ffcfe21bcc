import { useEffect, useState } from 'preact/hooks';
import { fetchPresent } from '../console/frame/who.client.ts';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import { fetchEvent, fetchLines, fetchTimes } from './desk.client.ts';
import type { KeptAct } from './desk.types.ts';
import { dateOf, type KeptEvent, type KeptEvents, openKeptEvents } from './kept-event.ts';
import { type Desk, type DeskState, openDesk } from './open-desk.ts';

export type OpenDesk = {
  readonly desk: Desk;
  readonly kept: KeptEvent;
  readonly events: KeptEvents;
};
export type Opening =
  | { readonly kind: 'opening' | 'signed-out' | 'someone-else' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | ({ readonly kind: 'open'; readonly state: DeskState } & OpenDesk);

/** Everything the desk needs of an event, for as long as there is no network. */
const load = async (eventId: string, personId: string): Promise<Answer<KeptEvent>> => {
  const [event, times, lines] = await Promise.all([
    fetchEvent(eventId),
    fetchTimes(eventId),
    fetchLines(eventId),
  ]);
  if (!event.ok) return event;
  if (!times.ok) return times;
  if (!lines.ok) return lines;
  const now = new Date();
  const { opensMinutes, lateMinutes } = times.body;
  return {
    ok: true,
    body: {
      eventId,
      personId,
      date: dateOf(now),
      name: event.body.name,
      times: { opensMinutes, lateMinutes },
      lines: lines.body.items,
      isComplete: lines.body.isComplete,
      loadedAt: now.toISOString(),
    },
  };
};

const isOut = (trouble: Trouble): boolean => trouble.kind === 'refused' && trouble.status === 401;

type Found = Exclude<Opening, { readonly kind: 'open' | 'opening' }> | Ground;
type Ground = {
  readonly kind: 'found';
  readonly kept: KeptEvent;
  readonly acts: readonly KeptAct[];
};

/** Nobody answers for who is here: what is kept, unless its owner is known to be signed out. */
const findAlone = async (
  events: KeptEvents,
  { eventId, kept, acts }: Seen,
  trouble: Trouble,
): Promise<Found> => {
  const isWaiting = (await events.waiting()).has(eventId);
  // Who is signed out sees no names, unless they are needed to send what waits here.
  if (kept && (isWaiting || !isOut(trouble))) return { kind: 'found', kept, acts };
  if (!isOut(trouble)) return { kind: 'trouble', trouble };
  await events.wipe(eventId);
  return { kind: 'signed-out' };
};

type Seen = {
  readonly eventId: string;
  readonly kept: KeptEvent | undefined;
  readonly acts: readonly KeptAct[];
};

/** The list as it was last seen here, else from the server; nobody gets at somebody else's. */
const find = async (events: KeptEvents, eventId: string): Promise<Found> => {
  await events.sweep(dateOf(new Date()));
  const kept = await events.find(eventId);
  const acts = await events.findActs(eventId);
  const present = await fetchPresent();
  if (!present.ok) return findAlone(events, { eventId, kept, acts }, present.trouble);
  const { personId } = present.body;
  const isOwn = kept?.personId === personId;
  if (kept && !isOwn) {
    if ((await events.waiting()).has(eventId)) return { kind: 'someone-else' };
    await events.wipe(eventId);
  }
  const answer = await load(eventId, personId);
  if (!answer.ok) {
    if (kept && isOwn) return { kind: 'found', kept, acts };
    return { kind: 'trouble', trouble: answer.trouble };
  }
  await events.keep(answer.body);
  return { kind: 'found', kept: answer.body, acts: isOwn ? acts : [] };
};

/** The desk of an event, open as long as this page shows it. */
export const useDeskEvent = (eventId: string) => {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let desk: Desk | undefined;
    let isLeft = false;
    const open = async (): Promise<void> => {
      const events = await openKeptEvents();
      const found = await find(events, eventId);
      if (isLeft) return;
      if (found.kind !== 'found') return setOpening(found);
      const { kept, acts } = found;
      const show = (state: DeskState): void => {
        if (desk && !isLeft) setOpening({ kind: 'open', desk, kept, events, state });
      };
      desk = openDesk({ kept, acts, events, onChange: show });
      show(desk.state());
    };
    open().catch(() => setOpening({ kind: 'trouble', trouble: { kind: 'unreadable' } }));
    return () => {
      isLeft = true;
      void desk?.close();
    };
  }, [eventId, turn]);
  return { opening, again: () => setTurn((before) => before + 1) };
};
