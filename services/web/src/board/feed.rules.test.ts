import { describe, expect, it } from 'vitest';
import { boardWith, frameWith, rowWith } from './board.fixture.ts';
import { type Feed, type FeedNews, type FeedTask, newFeed, stepFeed } from './feed.rules.ts';

type Trouble = { readonly kind: string };
const row = rowWith({ code: 'A', rank: 1 });
const snapshot = (version: number): FeedNews<Trouble> => ({
  type: 'snapshot',
  snapshot: boardWith(version, [row]),
});
const frame = (from: number): FeedNews<Trouble> => ({
  type: 'frame',
  frame: frameWith(from, from + 1, [row]),
});
const opened: FeedNews<Trouble> = { type: 'stream-opened' };
const failed: FeedNews<Trouble> = { type: 'stream-failed' };
const noSnapshot: FeedNews<Trouble> = { type: 'snapshot-failed', trouble: { kind: 'away' } };
const resync = (version: number): FeedNews<Trouble> => ({ type: 'resync', version });

/** What the feed is after the news, and the tasks of the last piece alone. */
const after = (...news: readonly FeedNews<Trouble>[]) => {
  let feed: Feed<Trouble> = newFeed;
  let tasks: readonly FeedTask[] = [];
  for (const one of news) ({ feed, tasks } = stepFeed(feed, one));
  return { link: feed.link, version: feed.board?.version ?? null, tasks, feed };
};

describe('a board that is followed', () => {
  it('shows the snapshot first and listens from its version on', () => {
    expect(after(snapshot(4))).toMatchObject({ version: 4, tasks: ['open-stream'] });
    expect(after(snapshot(4), opened, frame(4))).toMatchObject({ link: 'live', version: 5 });
  });
  it('fetches the snapshot again when a frame was missed, once, and keeps what it hears meanwhile', () => {
    const gap = [snapshot(4), opened, frame(5)];
    expect(after(...gap)).toMatchObject({ version: 4, tasks: ['fetch-snapshot'] });
    expect(after(...gap, frame(6))).toMatchObject({ tasks: [] });
    expect(after(...gap, frame(6), snapshot(5))).toMatchObject({ version: 7, tasks: [] });
  });
  it('asks again when the snapshot is older than the frames it heard', () => {
    expect(after(snapshot(4), opened, frame(6), snapshot(5))).toMatchObject({
      version: 5,
      tasks: ['poll-later'],
    });
  });
  it('fetches on resync, but not when it already holds that version', () => {
    expect(after(snapshot(4), opened, resync(9)).tasks).toEqual(['fetch-snapshot']);
    expect(after(snapshot(4), opened, resync(4)).tasks).toEqual([]);
  });
  it('fetches when a pulse names a later version than it shows: a frame was lost on the way', () => {
    const pulse = (version: number): FeedNews<Trouble> => ({ type: 'pulse', version });
    const watching = [snapshot(4), opened, frame(4)];
    expect(after(...watching, pulse(5)).tasks).toEqual([]);
    expect(after(...watching, pulse(4)).tasks).toEqual([]);
    expect(after(...watching, pulse(6)).tasks).toEqual(['fetch-snapshot']);
    expect(after(...watching, pulse(6), pulse(7)).tasks).toEqual([]);
    expect(after(...watching, pulse(6), snapshot(7), pulse(7))).toMatchObject({
      version: 7,
      tasks: [],
    });
    expect(after(pulse(3)).tasks).toEqual([]);
  });
  it('never goes back to an older board from a cache on the way', () => {
    expect(after(snapshot(4), opened, frame(4), resync(9), snapshot(4)).version).toBe(5);
  });
  it('says that it reconnects after the first failure and waits', () => {
    expect(after(snapshot(4), opened, failed)).toMatchObject({ link: 'reconnecting', tasks: [] });
    expect(after(snapshot(4), opened, failed, opened)).toMatchObject({ link: 'live', version: 4 });
  });
  it('asks for snapshots after the second failure, and tries the stream every sixth time', () => {
    const asking = [snapshot(4), opened, failed, failed];
    expect(after(...asking)).toMatchObject({
      link: 'polling',
      tasks: ['close-stream', 'fetch-snapshot'],
    });
    expect(after(...asking, snapshot(6))).toMatchObject({ version: 6, tasks: ['poll-later'] });
    const round: FeedNews<Trouble>[] = [snapshot(6), { type: 'poll-due' }];
    const five = Array.from({ length: 5 }, () => round).flat();
    expect(after(...asking, ...five).tasks).toEqual(['fetch-snapshot']);
    expect(after(...asking, ...five, ...round).tasks).toEqual(['fetch-snapshot', 'open-stream']);
    expect(after(...asking, ...five, ...round, opened).link).toBe('live');
  });
  it('keeps the last board in sight when even asking fails', () => {
    const lost = [snapshot(4), opened, failed, failed, noSnapshot];
    expect(after(...lost)).toMatchObject({ link: 'lost', version: 4, tasks: ['poll-later'] });
    expect(after(...lost, { type: 'poll-due' }, snapshot(5))).toMatchObject({ link: 'polling' });
  });
  it('shows why there is nothing while there never was a board', () => {
    expect(after(noSnapshot).feed.trouble).toEqual({ kind: 'away' });
    expect(after(noSnapshot, { type: 'poll-due' }).tasks).toEqual(['fetch-snapshot']);
    expect(after(noSnapshot, { type: 'poll-due' }, snapshot(1)).feed.trouble).toBeNull();
  });
  it('notices a stream that is open and deaf', () => {
    const quiet = [snapshot(4), opened, { type: 'check-due' }] as const;
    expect(after(...quiet).tasks).toEqual(['fetch-snapshot']);
    expect(after(...quiet, snapshot(4)).tasks).toEqual([]);
    expect(after(...quiet, snapshot(6))).toMatchObject({ version: 6, tasks: ['open-stream'] });
    expect(after(...quiet, noSnapshot)).toMatchObject({ link: 'reconnecting', version: 4 });
  });
  it('says when the edge itself hears nothing, until it hears again', () => {
    const stale = { type: 'stale', since: '2026-11-21T00:00:00.000Z' } as const;
    expect(after(snapshot(4), opened, stale).feed.staleSince).toBe(stale.since);
    expect(after(snapshot(4), opened, stale, { ...stale, since: null }).feed.staleSince).toBeNull();
  });
});
