import { describe, expect, it } from 'vitest';
import { gatherMs } from './gather.ts';

describe('the pause in which work gathers', () => {
  it('is half as long as the batch before it took, so that batches take two thirds of the time at most', () => {
    expect([12, 30].map((tookMs) => gatherMs(tookMs, 50))).toEqual([6, 15]);
  });
  it('is never so short that every row is a batch, nor so long that anybody notices', () => {
    expect([0, 4, 900].map((tookMs) => gatherMs(tookMs, 50))).toEqual([5, 5, 50]);
  });
});
