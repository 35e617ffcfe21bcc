import { describe, expect, it } from 'vitest';
import { refuseOpenAppeals } from './appeal.rules.ts';

describe('an open appeal', () => {
  it.each(['FINAL', 'AMENDED'])('keeps its event from becoming %s', (state) => {
    expect(refuseOpenAppeals(state, 2)).toMatchObject({
      code: 'result.appeals-open',
      params: { appeals: 2 },
    });
    expect(refuseOpenAppeals(state, 0)).toBeNull();
  });
  it('keeps no result from its public notice', () => {
    expect(refuseOpenAppeals('PUBLIC_NOTICE', 2)).toBeNull();
  });
});
