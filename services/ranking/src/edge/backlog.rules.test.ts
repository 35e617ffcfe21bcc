import { describe, expect, it } from 'vitest';
import { afterSkip, afterWrite, mustResync } from './backlog.rules.ts';

describe('a viewer that reads slowly', () => {
  it('is behind once more than 64 kB are unread', () => {
    expect([0, 65_536, 65_537].map(afterWrite)).toEqual(['reading', 'reading', 'behind']);
  });
  it('fetches the board when it has caught up, since frames passed it by', () => {
    expect(mustResync(afterSkip('behind', false))).toBe(true);
    expect(mustResync(afterSkip(afterSkip('behind', false), true))).toBe(true);
  });
  it('goes on as if nothing had been when nothing passed it by, or only a pulse', () => {
    expect(mustResync('behind')).toBe(false);
    expect(mustResync(afterSkip('behind', true))).toBe(false);
  });
});
