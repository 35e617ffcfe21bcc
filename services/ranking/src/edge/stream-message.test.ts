import { createGunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PACKED_HEAD, pulseMessage, resyncMessage, sseMessage } from './stream-message.ts';

/** What a browser has read of a packed stream that is still open. */
const unpacked = (parts: readonly Buffer[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const gunzip = createGunzip().on('error', reject);
    let text = '';
    gunzip.on('data', (bytes: Buffer) => {
      text += bytes.toString();
    });
    for (const part of parts) gunzip.write(part);
    gunzip.flush(() => resolve(text));
  });

describe('a message of a stream', () => {
  const first = sseMessage('frame', 7, JSON.stringify({ rows: '测试'.repeat(500) }));
  const second = sseMessage('frame', 8, '{"to":8}');

  it('has its version, one line of data, and an empty line to end it', () => {
    expect(String(second.plain)).toBe('event: frame\nid: 8\ndata: {"to":8}\n\n');
    expect(String(resyncMessage(9).plain)).toBe('event: resync\ndata: {"version":9}\n\n');
  });
  it('is packed once, and the same bytes serve whoever came sooner or later', async () => {
    expect(first.packed()).toBe(first.packed());
    expect(first.packed().length).toBeLessThan(first.plain.length / 10);
    const whole = String(first.plain) + String(second.plain);
    expect(await unpacked([PACKED_HEAD, first.packed(), second.packed()])).toBe(whole);
    expect(await unpacked([PACKED_HEAD, second.packed(), pulseMessage(8).packed()])).toBe(
      String(second.plain) + String(pulseMessage(8).plain),
    );
  });
  it('is a pulse where nothing is lost by missing it', () => {
    expect([first, resyncMessage(1), pulseMessage(1)].map(({ isPulse }) => isPulse)).toEqual([
      undefined,
      undefined,
      true,
    ]);
  });
});
