import { describe, expect, it } from 'vitest';
import { decideDraft, decidePublication } from './publication.rules.ts';

const module = { schemeVersion: 0, lockedAt: null };
const locked = { ...module, lockedAt: new Date() };
const codeOf = (outcome: ReturnType<typeof decideDraft>) =>
  outcome.ok ? outcome.value : outcome.refusal.code;

describe('a draft', () => {
  it('gets the next version when it is based on the newest', () => {
    expect(codeOf(decideDraft({ module, known: undefined, basedOn: 0 }))).toBe(1);
    expect(codeOf(decideDraft({ module, known: { version: 4 }, basedOn: 4 }))).toBe(5);
  });
  it('is refused on an older version, in a locked module and in none', () => {
    expect(codeOf(decideDraft({ module, known: { version: 4 }, basedOn: 3 }))).toBe('scheme.stale');
    expect(codeOf(decideDraft({ module: locked, known: undefined, basedOn: 0 }))).toBe(
      'module.locked',
    );
    expect(codeOf(decideDraft({ module: undefined, known: undefined, basedOn: 0 }))).toBe(
      'module.unknown',
    );
  });
});

describe('publishing a scheme', () => {
  const draft = { version: 2 };
  const publish = (rest: Partial<Parameters<typeof decidePublication>[0]> = {}) =>
    codeOf(decidePublication({ module, draft, basedOn: 2, hasMarks: false, ...rest }));

  it('makes the next version of the module', () => {
    expect(publish()).toBe(1);
    expect(publish({ module: { ...module, schemeVersion: 1 } })).toBe(2);
  });
  it('is refused once marks were given by the version in force', () => {
    expect(publish({ hasMarks: true })).toBe('scheme.in-use');
  });
  it('is refused without a draft, on an older draft and in a locked module', () => {
    expect(publish({ draft: undefined, basedOn: 0 })).toBe('scheme.missing');
    expect(publish({ basedOn: 1 })).toBe('scheme.stale');
    expect(publish({ module: locked })).toBe('module.locked');
  });
});
