import { describe, expect, it } from 'vitest';
import { authorisationFor, type IssuingBody, mayIssue, withinPeople } from './issuer.rules.ts';

const body: IssuingBody = {
  kind: 'filed-body',
  competitionId: null,
  numberSource: 'own',
  state: 'active',
  filingNo: '测备〔2026〕1号',
  filed: [
    { occupationCode: '6-18-02-04', levels: ['4', '3'], from: '2026-01-01', to: '2026-12-31' },
    { occupationCode: '6-18-02-04', levels: ['2'], from: '2026-06-01', to: null },
  ],
};
const wanted = {
  occupationCode: '6-18-02-04',
  level: '3',
  day: '2026-11-21',
  competitionId: 'c',
} as const;
const codeOf = (outcome: ReturnType<typeof mayIssue>) => !outcome.ok && outcome.refusal.code;

describe('who may issue (M14)', () => {
  it('lets a filed body issue within occupation, level and dates, first and last day included', () => {
    expect(mayIssue(body, wanted).ok).toBe(true);
    expect(mayIssue(body, { ...wanted, day: '2026-01-01' }).ok).toBe(true);
    expect(mayIssue(body, { ...wanted, day: '2026-12-31' }).ok).toBe(true);
    expect(mayIssue(body, { ...wanted, level: '2', day: '2030-01-01' }).ok).toBe(true);
  });
  it('refuses outside occupation, level or dates', () => {
    expect(codeOf(mayIssue(body, { ...wanted, occupationCode: '4-04-05-01' }))).toBe(
      'issuer.occupation-not-filed',
    );
    expect(codeOf(mayIssue(body, { ...wanted, level: '1' }))).toBe('issuer.level-not-filed');
    expect(codeOf(mayIssue(body, { ...wanted, day: '2027-01-01' }))).toBe('issuer.date-not-filed');
    expect(codeOf(mayIssue(body, { ...wanted, level: '2', day: '2026-05-31' }))).toBe(
      'issuer.date-not-filed',
    );
  });
  it.each(['reminded', 'warned', 'suspended', 'exited', 'revoked'] as const)(
    'refuses a body that is %s',
    (state) => {
      expect(codeOf(mayIssue({ ...body, state }, wanted))).toBe('issuer.not-active');
    },
  );
  it('names the document in every refusal', () => {
    const refused = mayIssue(body, { ...wanted, level: '5' });
    expect(!refused.ok && refused.refusal.params?.filingNo).toBe('测备〔2026〕1号');
  });
});

describe('a committee under the authorisation of one contest (M14)', () => {
  const committee: IssuingBody = {
    ...body,
    kind: 'contest-committee',
    filingNo: '测竞授〔2026〕5号',
    competitionId: 'c',
    numberSource: 'assigned',
  };

  it('issues in exactly its contest', () => {
    expect(mayIssue(committee, wanted).ok).toBe(true);
    for (const competitionId of ['d', null]) {
      expect(mayIssue(committee, { ...wanted, competitionId })).toEqual({
        ok: false,
        refusal: {
          kind: 'invalid',
          code: 'issuer.other-contest',
          params: { filingNo: '测竞授〔2026〕5号' },
        },
      });
    }
  });
  it('has room for the people its document speaks of, in their order', () => {
    const nobody = { count: 0, among: new Set<string>() };
    expect([...withinPeople(['a', 'b', 'c'], nobody, 2)]).toEqual(['a', 'b']);
    expect([...withinPeople(['c'], { count: 2, among: new Set() }, 2)]).toEqual([]);
  });
  it('counts somebody certified already once', () => {
    const certified = { count: 2, among: new Set(['b']) };
    expect([...withinPeople(['a', 'b', 'c'], certified, 2)]).toEqual(['b']);
    expect(withinPeople(['a', 'a', 'b', 'c'], certified, 3)).toEqual(new Set(['a', 'b']));
  });
});

describe('what has no number', () => {
  it('is said before one is drawn: 学徒工 and 首席技师 by the general rule', () => {
    const all = { ...body, filed: [{ ...body.filed[0], levels: ['chief', '3'] }] } as IssuingBody;
    const chief = { ...wanted, level: 'chief' } as const;
    expect(codeOf(mayIssue(all, chief))).toBe('issuer.level-unnumbered');
    expect(mayIssue({ ...all, numberSource: 'assigned' }, chief).ok).toBe(true);
  });
  it('is anything of an office, which prints for itself', () => {
    const office: IssuingBody = { ...body, kind: 'office', numberSource: 'none' };
    expect(codeOf(mayIssue(office, wanted))).toBe('issuer.office-prints');
  });
});

describe('the standing authorisation on file (M17)', () => {
  const document = {
    competitionId: null,
    documentNo: '测人社函〔2026〕8号',
    fromOn: '2026-01-01',
    toOn: '2026-12-31',
    endedAt: null,
  };

  it('covers its days, both ends included', () => {
    for (const day of ['2026-01-01', '2026-12-31']) {
      expect(authorisationFor([document], 'c', day)).toBe(document);
    }
    for (const day of ['2025-12-31', '2027-01-01']) {
      expect(authorisationFor([document], 'c', day)).toBeUndefined();
    }
  });
  it('given for one competition, covers no other', () => {
    const one = { ...document, competitionId: 'c' };
    expect(authorisationFor([one], 'c', '2026-05-01')).toBe(one);
    expect(authorisationFor([one], 'd', '2026-05-01')).toBeUndefined();
  });
  it('covers nothing once it was ended', () => {
    const ended = { ...document, endedAt: new Date('2026-02-01') };
    expect(authorisationFor([ended], 'c', '2026-05-01')).toBeUndefined();
  });
});
