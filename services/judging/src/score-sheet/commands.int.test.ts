import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Judging,
  markOf,
  openJudging,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';

describe('POST /commands', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging);
  });
  afterAll(() => judging?.close());

  const judge = (seat: number) => ready.judge(seat);

  it('stores a mark and says what the panel has so far', async () => {
    const [result] = await judge(0).commands([markOf(ready, '01', 'A1.1', score('2'))]);
    expect(result).toMatchObject({ outcome: 'stored', version: 1, state: 'PARTIAL' });
  });
});
