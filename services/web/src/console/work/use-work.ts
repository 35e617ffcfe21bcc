import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../../ui/ask.client.ts';
import { lookWhileSeen } from '../../ui/look-while-seen.ts';
import {
  type ConsoleEvent,
  type ConsoleSession,
  fetchEvents,
  fetchProgress,
  fetchSessions,
} from './work.client.ts';

const LOOK_MS = 10_000;

type Look = {
  readonly progress: ReadonlyMap<string, Answer<JudgingProgress>>;
  readonly sessions: ReadonlyMap<string, readonly ConsoleSession[]>;
};

const nothing: Look = { progress: new Map(), sessions: new Map() };

/** The events one works for, and how far each is, looked at again now and then. */
export const useWork = (asksRanking: boolean) => {
  const [events, setEvents] = useState<readonly ConsoleEvent[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [look, setLook] = useState<Look>(nothing);
  const latest = useRef<() => void>(() => {});

  useEffect(() => {
    let isLeft = false;
    const lookAt = async ({ eventId }: ConsoleEvent) => {
      const progress = await fetchProgress(eventId);
      if (isLeft) return;
      setLook((before) => ({
        ...before,
        progress: new Map(before.progress).set(eventId, progress),
      }));
    };
    const nameSessions = async ({ eventId }: ConsoleEvent) => {
      const answer = await fetchSessions(eventId);
      if (isLeft || !answer.ok) return;
      setLook((before) => ({
        ...before,
        sessions: new Map(before.sessions).set(eventId, answer.body),
      }));
    };
    const load = async () => {
      const answer = await fetchEvents(asksRanking);
      if (isLeft) return;
      setTrouble(answer.ok ? null : answer.trouble);
      if (!answer.ok) return;
      setEvents(answer.body);
      await Promise.all([...answer.body.map(lookAt), ...answer.body.map(nameSessions)]);
    };
    latest.current = () => void load();
    void load();
    const stop = lookWhileSeen(() => void load(), LOOK_MS);
    return () => {
      isLeft = true;
      stop();
    };
  }, [asksRanking]);
  const again = useCallback(() => latest.current(), []);
  return { events, trouble, again, ...look };
};
