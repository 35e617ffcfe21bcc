import { describe, expect, it } from 'vitest';
import { type KeptMail, linkIn, newestFor } from './mail.rules.ts';

const mail = (change: Partial<KeptMail>): KeptMail => ({
  mailId: 'm',
  recipient: 'jia@example.org',
  kind: 'invitation',
  body: '',
  recordedAt: '2026-11-22T08:00:00Z',
  ...change,
});

describe('mail that is kept instead of sent', () => {
  it('gives the link to hand over, and nothing behind it', () => {
    const body = 'Open this link.\n\nhttps://hall.local/console/invitation#token=jbi_abc-1\n';
    expect(linkIn(body)).toEqual({
      link: 'https://hall.local/console/invitation#token=jbi_abc-1',
      token: 'jbi_abc-1',
    });
  });
  it('gives none where there is none', () => {
    expect(linkIn('https://hall.local/console/')).toBeUndefined();
  });
  it('is the newest one to the person, however the address is written', () => {
    const later = mail({ mailId: 'later', recordedAt: '2026-11-22T09:00:00Z' });
    const all = [mail({}), later, mail({ mailId: 'other', recipient: 'yi@example.org' })];
    expect(newestFor(all, 'invitation', 'Jia@Example.org')).toBe(later);
    expect(newestFor(all, 'recovery', 'jia@example.org')).toBeUndefined();
  });
});
