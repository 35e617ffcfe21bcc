import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../ui/ask.client.ts';
import { type Feed, type FeedNews, type FeedTask, newFeed, stepFeed } from './feed.rules.ts';
import { fetchSnapshot, openStream } from './live-edge.client.ts';

const POLL_MS = 5_000;
/** So often a quiet board makes sure that it is quiet and not deaf. */
const CHECK_MS = 60_000;

/** Keeps a board up to date; obeys `stepFeed` and has no opinion of its own. Returns how to stop. */
const follow = (eventId: string, show: (feed: Feed<Trouble>) => void): (() => void) => {
  let feed: Feed<Trouble> = newFeed;
  let closeStream: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const hear = (news: FeedNews<Trouble>): void => {
    if (isStopped) return;
    const step = stepFeed(feed, news);
    feed = step.feed;
    show(feed);
    for (const task of step.tasks) tasks[task]();
  };
  const tasks: Readonly<Record<FeedTask, () => void>> = {
    'open-stream': () => {
      closeStream?.();
      closeStream = openStream(eventId, feed.board?.version ?? 0, {
        onOpen: () => hear({ type: 'stream-opened' }),
        onFrame: (frame) => hear({ type: 'frame', frame }),
        onResync: (version) => hear({ type: 'resync', version }),
        onPulse: (version) => hear({ type: 'pulse', version }),
        onStale: (since) => hear({ type: 'stale', since }),
        onFailure: () => hear({ type: 'stream-failed' }),
      });
    },
    'close-stream': () => {
      closeStream?.();
      closeStream = undefined;
    },
    'fetch-snapshot': () =>
      void fetchSnapshot(eventId).then((answer) =>
        hear(
          answer.ok
            ? { type: 'snapshot', snapshot: answer.body }
            : { type: 'snapshot-failed', trouble: answer.trouble },
        ),
      ),
    'poll-later': () => {
      clearTimeout(timer);
      timer = setTimeout(() => hear({ type: 'poll-due' }), POLL_MS);
    },
  };
  const checks = setInterval(() => hear({ type: 'check-due' }), CHECK_MS);
  tasks['fetch-snapshot']();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    clearInterval(checks);
    closeStream?.();
  };
};

export const useFeed = (eventId: string): Feed<Trouble> => {
  const [feed, setFeed] = useState<Feed<Trouble>>(newFeed);
  useEffect(() => {
    setFeed(newFeed);
    return follow(eventId, setFeed);
  }, [eventId]);
  return feed;
};
