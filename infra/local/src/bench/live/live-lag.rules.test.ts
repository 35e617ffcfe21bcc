import { describe, expect, it } from 'vitest';
import {
  histogramCount,
  histogramPercentile,
  lagsOf,
  mergeHistograms,
  type SentMark,
  type ToldFrame,
} from './live-lag.rules.ts';

const frame = (version: number, code: string, settled: number): ToldFrame => ({
  version,
  changed: [{ code, settled }],
});
const mark = (line: string, nth: number, sentMs: number): SentMark => ({ line, nth, sentMs });
const viewer = (...seen: readonly (readonly [version: number, atMs: number])[]) => ({
  versions: seen.map(([version]) => version),
  atMs: seen.map(([, atMs]) => atMs),
});

describe('the way of a mark to its viewers', () => {
  it('ends with the first frame that counts it, at each viewer for itself', () => {
    const frames = [frame(8, '001', 1), frame(9, '001', 3)];
    const { lags, unseen } = lagsOf(
      [mark('001', 1, 100), mark('001', 2, 150), mark('001', 3, 190)],
      frames,
      [viewer([8, 120], [9, 200]), viewer([8, 121.2], [9, 230])],
    );
    expect([...lags].sort(([a], [b]) => a - b)).toEqual([
      [10, 1],
      [20, 1],
      [22, 1],
      [40, 1],
      [50, 1],
      [80, 1],
    ]);
    expect(unseen).toBe(0);
  });
  it('ends with a later frame where a viewer was told to fetch the board instead', () => {
    const frames = [frame(8, '001', 1), frame(9, '002', 1)];
    expect([...lagsOf([mark('001', 1, 100)], frames, [viewer([9, 300])]).lags]).toEqual([[200, 1]]);
  });
  it('counts who never saw it, and who saw only what came before', () => {
    expect(lagsOf([mark('001', 1, 100)], [frame(8, '001', 1)], [viewer([7, 120])]).unseen).toBe(1);
    expect(lagsOf([mark('001', 2, 100)], [frame(8, '001', 1)], [viewer([8, 120])]).unseen).toBe(1);
  });
  it('takes frames in the order of their versions, however they were kept', () => {
    const frames = [frame(9, '001', 2), frame(8, '001', 1)];
    expect([...lagsOf([mark('001', 1, 0)], frames, [viewer([8, 10], [9, 20])]).lags]).toEqual([
      [10, 1],
    ]);
  });
});

describe('many waits', () => {
  const all = mergeHistograms([new Map([[10, 98]]), new Map([[50, 1]]), new Map([[90, 1]])]);
  it('are added up and ranked without keeping each', () => {
    expect(histogramCount(all)).toBe(100);
    expect([0.5, 0.98, 0.99, 1].map((share) => histogramPercentile(all, share))).toEqual([
      10, 10, 50, 90,
    ]);
  });
  it('of which there are none have no middle', () => {
    expect(histogramPercentile(new Map(), 0.5)).toBeNaN();
  });
});
