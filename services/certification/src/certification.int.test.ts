import type { Verification } from '@jinbang/contracts/http/verify';
import { parseCertificateNumber } from '@jinbang/credentials/certificate-number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  ORIGIN,
  openCertification,
  type Staff,
  staffOf,
} from './certification.fixture.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
  rowsOf,
} from './contest.fixture.ts';

type Page<Item> = { items: readonly Item[]; next: string | null };
type Decided = {
  decisionId: string;
  entryId: string;
  personId: string;
  outcome: string;
  level: string | null;
  state: string;
  kind: string;
  reason: string;
  sentence: { zh: string; en: string };
};
type Issued = {
  certificateId: string;
  number: string;
  personId: string;
  level: string;
  state: string;
};

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const heard = async (contest: Contest): Promise<void> =>
  certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);

const decisionsOf = async ({ body }: Staff, { eventId }: Contest) =>
  (await body.get<Page<Decided>>(`/decisions?eventId=${eventId}&limit=200`)).body.items;
const certificatesOf = async ({ body }: Staff, { eventId }: Contest) =>
  (await body.get<Page<Issued>>(`/certificates?eventId=${eventId}&limit=200`)).body.items;

const verifyText = async (text: string) =>
  (
    await certification.send<Verification>('/api/certification/v1/public/verifications', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    })
  ).body;

describe('a final result under a standing authorisation', () => {
  const contest = contestOf({ workers: 12, students: 12, held: [null, '2', '1', '3'] });
  let staff: Staff;
  beforeAll(async () => {
    await heard(contest);
    staff = await staffOf(certification, contest);
    await adopt(staff, contest);
    await certification.hear(resultTold(contest));
    await certification.sweep();
  });
  const person = (place: number) => contest.contestants[place]?.personId;

  it('gives every row a decision with a sentence in both languages', async () => {
    const decisions = await decisionsOf(staff, contest);
    const levels = decisions.filter(({ kind }) => kind === 'level');
    expect(new Set(levels.map(({ entryId }) => entryId)).size).toBe(24);
    for (const { sentence } of decisions) {
      expect(sentence.zh).toMatch(/。$/);
      expect(sentence.en).toMatch(/\.$/);
    }
  });
  it('grants workers 二级, holders of it 一级, students 三级, and nothing past the tenth', async () => {
    const decisions = await decisionsOf(staff, contest);
    const levelOf = (place: number) =>
      decisions.find(({ personId, kind }) => personId === person(place) && kind === 'level');
    expect(levelOf(0)).toMatchObject({ outcome: 'granted', level: '2', state: 'issued' });
    expect(levelOf(1)).toMatchObject({ outcome: 'granted', level: '1', state: 'issued' });
    expect(levelOf(2)).toMatchObject({ outcome: 'refused', level: null, state: 'refused' });
    expect(levelOf(3)).toMatchObject({ outcome: 'granted', level: '2' });
    expect(levelOf(10)).toMatchObject({ outcome: 'refused', reason: 'rank' });
    expect(levelOf(12)).toMatchObject({ outcome: 'granted', level: '3' });
    expect(levelOf(22)).toMatchObject({ outcome: 'refused' });
  });
  it('nominates the first worker for the title and grants it to nobody', async () => {
    const titles = (await decisionsOf(staff, contest)).filter(({ kind }) => kind === 'title');
    expect(titles.map(({ personId, outcome }) => [personId, outcome])).toEqual([
      [person(0), 'nominable'],
    ]);
  });
  it('issues one certificate for each granted level, numbered without a gap in each level', async () => {
    const granted = (await decisionsOf(staff, contest)).filter(
      ({ outcome }) => outcome === 'granted',
    );
    const issued = await certificatesOf(staff, contest);
    expect(issued.map(({ personId }) => personId).toSorted()).toEqual(
      granted.map(({ personId }) => personId).toSorted(),
    );
    const serials = Map.groupBy(issued, ({ level }) => level);
    for (const [level, members] of serials) {
      const parts = members.map(({ number }) => parseCertificateNumber(number));
      const found = parts
        .map((part) => (part.ok ? part.value.serial : 0))
        .toSorted((a, b) => a - b);
      expect(found).toEqual(Array.from({ length: members.length }, (_, place) => place + 1));
      expect(parts.every((part) => part.ok && part.value.level === level)).toBe(true);
    }
  });
  it('says that the document on file approved, and that nobody did', async () => {
    const { body } = await staff.body.get<Page<object>>(
      `/decision-batches?eventId=${contest.eventId}`,
    );
    expect(body.items).toMatchObject([
      {
        state: 'approved',
        basis: 'standing-authorisation',
        documentNo: '示授〔2026〕1号',
        approvedBy: null,
      },
    ]);
  });
  it('tells each decision and each certificate once, and then that the event is certified', async () => {
    const decisions = await decisionsOf(staff, contest);
    const issued = await certificatesOf(staff, contest);
    const ofEvent = async (type: string) =>
      (await certification.told(type)).filter(({ eventId }) => eventId === contest.eventId);
    expect(await ofEvent('certification.decision.made')).toHaveLength(decisions.length);
    expect(await ofEvent('certification.certificate.issued')).toHaveLength(issued.length);
    expect(await ofEvent('certification.event.certified')).toMatchObject([
      { data: { state: 'CERTIFIED', resultVersion: 1, issued: issued.length } },
    ]);
    const progress = await staff.body.get(`/events/${contest.eventId}/progress`);
    expect(progress.body).toMatchObject({ state: 'CERTIFIED', issued: issued.length, failed: 0 });
  });
  it('never tells a name, a number of a document or a certificate number', async () => {
    const issued = await certificatesOf(staff, contest);
    const text = JSON.stringify(await certification.told());
    expect(text).not.toContain('测试甲');
    for (const { number, personId } of issued) {
      expect(text).not.toContain(number);
      expect(text).not.toContain(`000000${personId.slice(-12)}`);
    }
  });
  it('verifies each certificate at its public page', async () => {
    for (const { number } of await certificatesOf(staff, contest)) {
      const { body } = await certification.send<{ verification: Verification }>(
        `/api/certification/v1/public/certificates/${number}`,
      );
      expect([number, body.verification.overall]).toEqual([number, 'valid']);
    }
  });
  it('verifies the text the holder was given, check by check', async () => {
    const issued = await certificatesOf(staff, contest);
    for (const { certificateId, number } of issued.slice(0, 2)) {
      const { body } = await staff.body.get<{ credential: string; verifyUrl: string }>(
        `/certificates/${certificateId}/holder-copy`,
      );
      expect(body.verifyUrl).toMatch(new RegExp(`^${ORIGIN}/v/${number}#[0-9A-HJKMNP-TV-Z]{16}$`));
      const found = await verifyText(body.credential);
      expect(found.checks.map(({ check, outcome }) => `${check} ${outcome}`).toSorted()).toEqual([
        'contexts pass',
        'dates pass',
        'evidence pass',
        'key pass',
        'proof-jcs pass',
        'proof-rdfc pass',
        'register pass',
        'schema pass',
        'status pass',
      ]);
      expect(found).toMatchObject({
        overall: 'valid',
        certificate: { number, maskedName: '测**', occupation: '焊工', issuer: '示例评价机构' },
      });
    }
  });
  it('shows a stranger neither name nor document, in page and credential', async () => {
    const [first] = await certificatesOf(staff, contest);
    const answer = await certification.app.request(
      `/api/certification/v1/public/certificates/${first?.number}`,
    );
    const text = await answer.text();
    expect(text).not.toContain('测试甲');
    expect(text).not.toContain(`000000${first?.personId.slice(-12)}`);
  });
  it('notices one changed character anywhere in a credential', async () => {
    const [first] = await certificatesOf(staff, contest);
    const copy = await staff.body.get<{ credential: string }>(
      `/certificates/${first?.certificateId}/holder-copy`,
    );
    const { credential } = copy.body;
    for (let at = 5; at < credential.length; at += 211) {
      const sign = credential[at] === 'a' ? 'b' : 'a';
      const changed = credential.slice(0, at) + sign + credential.slice(at + 1);
      const isJson = (() => {
        try {
          return JSON.parse(changed) !== null;
        } catch {
          return false;
        }
      })();
      if (!isJson) continue;
      const { overall, certificate } = await verifyText(changed);
      expect([at, ['invalid', 'unknown'].includes(overall), certificate]).toEqual([at, true, null]);
    }
  });
  it('does nothing when everything is delivered again', async () => {
    const before = (await certification.told()).length;
    const told = resultTold(contest);
    await certification.hear(told);
    await certification.hear(told);
    expect(await certification.sweep()).toBe(0);
    expect((await certification.told()).length).toBe(before);
  });
});

describe('an amended result', () => {
  const contest = contestOf({ workers: 12 });
  let staff: Staff;
  let before: readonly Issued[];
  beforeAll(async () => {
    await heard(contest);
    staff = await staffOf(certification, contest);
    await adopt(staff, contest);
    await certification.hear(resultTold(contest));
    await certification.sweep();
    before = await certificatesOf(staff, contest);
  });
  const person = (place: number) => contest.contestants[place]?.personId;

  it('leaves certificates in doubt while it is known and not decided', async () => {
    const rows = rowsOf(contest.contestants, { [contest.contestants[0]?.entryId ?? '']: 'DSQ' });
    await certification.hear(resultTold(contest, { rows, resultVersion: 2 }));
    const { body } = await certification.send<{ verification: Verification }>(
      `/api/certification/v1/public/certificates/${before[1]?.number}`,
    );
    expect(body.verification.overall).toBe('unknown');
    expect(body.verification.checks).toContainEqual({
      check: 'register',
      outcome: 'unknown',
      code: 'register.result-amended',
    });
  });
  it('revokes what no longer follows, issues what newly follows and leaves the rest alone', async () => {
    await certification.sweep();
    const after = await certificatesOf(staff, contest);
    const stateOf = (place: number) =>
      after.filter(({ personId }) => personId === person(place)).map(({ state }) => state);
    expect(stateOf(0)).toEqual(['revoked']);
    expect(stateOf(10)).toEqual(['live']);
    for (let place = 1; place < 10; place += 1) {
      const [mine] = after.filter(({ personId }) => personId === person(place));
      expect(before).toContainEqual(mine);
    }
    const revoked = (await certification.told('certification.certificate.revoked')).filter(
      ({ eventId }) => eventId === contest.eventId,
    );
    expect(revoked).toMatchObject([{ data: { personId: person(0), cause: 'result-amended' } }]);
  });
  it('shows the revoked one as revoked and the others as valid again', async () => {
    const overallOf = async (number: string | undefined) => {
      const { body } = await certification.send<{ verification: Verification }>(
        `/api/certification/v1/public/certificates/${number}`,
      );
      return body.verification.overall;
    };
    const gone = before.find(({ personId }) => personId === person(0));
    const kept = before.find(({ personId }) => personId === person(1));
    expect(await overallOf(gone?.number)).toBe('revoked');
    expect(await overallOf(kept?.number)).toBe('valid');
  });
  it('keeps every version of a decision, and one that lives', async () => {
    const decisions = await decisionsOf(staff, contest);
    const own = decisions.filter(({ personId }) => personId === person(0));
    expect(own.find(({ kind }) => kind === 'level')).toMatchObject({
      version: 2,
      outcome: 'refused',
    });
    expect(own.find(({ kind }) => kind === 'title')).toMatchObject({
      version: 2,
      outcome: 'refused',
      reason: 'no-longer-reached',
    });
  });
});
