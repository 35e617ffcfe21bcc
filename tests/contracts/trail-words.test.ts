import { TRAIL_ACTS } from '@jinbang/gateway/access-trail/trail-acts';
import { KEY_SCOPES as GATEWAY_SCOPES } from '@jinbang/gateway/api-key/api-key.rules';
import { describe, expect, it } from 'vitest';
import { KEY_SCOPES } from '../../services/web/src/console/key/key.rules.ts';
import { isAct } from '../../services/web/src/console/trail/trail.rules.ts';

describe('the console speaks of everything the gateway records', () => {
  it('has a sentence for every act of the access trail', () => {
    expect(TRAIL_ACTS.filter((act) => !isAct(act))).toEqual([]);
  });
  it('offers no scope of an API key that the gateway does not know', () => {
    const known: readonly string[] = GATEWAY_SCOPES;
    expect(KEY_SCOPES.filter((scope) => !known.includes(scope))).toEqual([]);
  });
});
