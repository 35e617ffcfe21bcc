import { describe, expect, it } from 'vitest';
import { groupedFingerprint, hallPage } from './hall-page.rules.ts';
import { hallWords } from './hall-words.ts';

const facts = {
  origin: 'https://hall.local:8443',
  names: ['hall.local', 'hall'],
  fingerprint: Array.from({ length: 32 }, () => 'AB').join(':'),
};

describe('the hall’s page', () => {
  it.each(['zh', 'en'] as const)(
    'in %s leads every kind of device to trust and back',
    (language) => {
      const page = hallPage(hallWords[language], facts);
      for (const device of ['iPad', 'Windows', 'macOS']) expect(page).toContain(device);
      expect(page).toContain('href="/hall/authority.crt"');
      expect(page).toContain('href="https://hall.local:8443/"');
      expect(page).toContain(groupedFingerprint(facts.fingerprint));
      expect(page).not.toMatch(/<script|style=/);
    },
  );
  it('has a step for each in both languages', () => {
    const counts = (language: 'zh' | 'en') =>
      hallWords[language].guides.map(({ steps }) => steps.length);
    expect(counts('zh')).toEqual(counts('en'));
  });
  it('shows a fingerprint in eight groups, as a person compares it', () => {
    expect(groupedFingerprint(facts.fingerprint).split(' ')).toEqual(Array(8).fill('ABABABAB'));
  });
  it('lets no name become markup', () => {
    const page = hallPage(hallWords.en, { ...facts, names: ['<b>"&'] });
    expect(page).toContain('&lt;b&gt;&quot;&amp;');
  });
});
