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

  it.each([
    '110105194912310029',
    '11010519491231002X',
    '13900001234',
    'jb_0123456789abcdefghijABCDEFGHIJ0123456789abc',
    'jbk_0123456789abcdefghijABCDEFGHIJ0123456789abc_a1b2c3',
    'ABCD-EFGH-JKMN-P123',
    'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl',
    'jinbang.session_token=abcDEF123.signature%3D',
    '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
    'test.jia@jinbang.example',
  ])('cuts out %s in the middle of a sentence, and stays readable JSON', (secret) => {
    const lines: string[] = [];
    const log = createLog('test', 'info', { write: (line) => void lines.push(line) });
    log.info({ error: `something with ${secret} in it`, deep: [{ at: secret }] }, `told ${secret}`);
    const kept = secret.startsWith('jinbang') ? 'abcDEF123' : secret;
    expect(lines.join()).not.toContain(kept);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ service: 'test' });
  });
  it('leaves ids, versions, times and subjects as they are', () => {
    const lines: string[] = [];
    const log = createLog('test', 'info', { write: (line) => void lines.push(line) });
    const fields = {
      requestId: '01a2009d-b929-700c-98a8-c3c35ad90b10',
      subject: 'fact.registration.entry.admitted.v1.c01.e03.01a2009d-574f-7821-b322-99bb52c922d7',
      at: 'at run (/srv/jinbang/services/judging/src/main.ts:52:11)',
      count: 123456789,
    };
    log.info(fields, 'asked');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject(fields);
  });
});
