import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

describe('a line of the log', () => {
  it('cuts out a secret that slipped into a field, or into one below', () => {
    const lines: string[] = [];
    const log = createLog('test', 'info', { write: (line) => void lines.push(line) });
    log.info({ token: 'open sesame', visitor: { pin: 'open sesame' }, requestId: 'r1' }, 'asked');
    expect(lines.join()).not.toContain('open sesame');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ requestId: 'r1', token: '[cut]' });
  });
});
