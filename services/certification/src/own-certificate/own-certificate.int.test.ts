import { ownCertificates } from '@jinbang/contracts/http/own-certificates';
import { readHolderFragment } from '@jinbang/credentials/holder-fragment';
import { readPocketCertificate } from '@jinbang/credentials/pocket-certificate';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  ORIGIN,
  openCertification,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const hold = async (contest: Contest, approval: 'office' | 'standing-authorisation') => {
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await adopt(staff, contest, approval);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  return staff;
};
const contestant = (contest: Contest, place: number) => {
  const found = contest.contestants[place];
  if (!found) throw new Error('no such contestant');
  const path = `/events/${contest.eventId}/own-entries/${found.entryId}/certificates`;
  return { ...found, ...certification.as(found.personId), path };
};
const ownOf = async (contest: Contest, place: number) => {
  const { get, path } = contestant(contest, place);
  const { status, body } = await get(path);
  expect(status).toBe(200);
  return ownCertificates.parse(body);
};

describe('a contestant’s own certificates', () => {
  const contest = contestOf({ workers: 4, held: [null, null, '1', null] });
  let staff: Staff;
  beforeAll(async () => {
    staff = await hold(contest, 'standing-authorisation');
  });

  it('come with the decision in one sentence and the rule it follows from', async () => {
    const { decisions, certificates } = await ownOf(contest, 0);
    const level = decisions.find(({ kind }) => kind === 'level');
    expect(level).toMatchObject({
      state: 'granted',
      level: '2',
      packId: 'tianjin-2024',
      packVersion: 1,
      resultVersion: 1,
    });
    expect(level?.sentence?.zh).toMatch(/。$/);
    expect(level?.ruleId).not.toBeNull();
    expect(certificates).toHaveLength(1);
    expect(certificates[0]).toMatchObject({
      level: '2',
      state: 'live',
      occupation: { zh: '焊工' },
      levelName: { zh: '二级/技师' },
    });
    expect(certificates[0]?.verifyUrl).toBe(`${ORIGIN}/v/${certificates[0]?.number}`);
  });
  it('say why there is none', async () => {
    const { decisions, certificates } = await ownOf(contest, 2);
    const level = decisions.find(({ kind }) => kind === 'level');
    expect(level).toMatchObject({ state: 'refused', level: null });
    expect(level?.sentence?.en).toMatch(/\.$/);
    expect(certificates).toEqual([]);
  });
  it('are taken with the secret code that stands on the own copy alone', async () => {
    const { certificates } = await ownOf(contest, 0);
    const { get, path } = contestant(contest, 0);
    const { body } = await get<{ verifyUrl: string; qrUrl: string; credential: string }>(
      `${path}/${certificates[0]?.certificateId}/copy`,
    );
    expect(body.verifyUrl).toMatch(new RegExp(`^${certificates[0]?.verifyUrl}#[0-9A-Z]{16}$`));
    expect(JSON.parse(body.credential).proof).toHaveLength(2);
    const { holderCode, pocket } = readHolderFragment(new URL(body.qrUrl).hash);
    expect(`${certificates[0]?.verifyUrl}#${holderCode}`).toBe(body.verifyUrl);
    const key = JSON.parse(body.credential).proof[0].verificationMethod.split('#')[1];
    const words = await readPocketCertificate(pocket ?? '', new Set([key]));
    expect(words).toMatchObject({ number: certificates[0]?.number, name: '测试甲', level: '2' });
    const { statusListIndex } = JSON.parse(body.credential).credentialStatus;
    expect([words?.list, String(words?.index)]).toEqual([1, statusListIndex]);
    expect(JSON.stringify(await ownOf(contest, 0))).not.toContain(body.verifyUrl.split('#')[1]);
  });
  it('are shown to nobody else: another’s entry looks like one that is none', async () => {
    const [first, second] = [contestant(contest, 0), contestant(contest, 1)];
    const { certificates } = await ownOf(contest, 0);
    const copy = `${certificates[0]?.certificateId}/copy`;
    const empty = { status: 200, body: { decisions: [], certificates: [] } };
    const unknown = { status: 404, body: { code: 'certificate.unknown' } };
    for (const person of [second, staff.body, staff.stranger]) {
      expect(await person.get(first.path)).toMatchObject(empty);
      expect(await person.get(`${first.path}/${copy}`)).toMatchObject(unknown);
    }
    const none = first.path.replace(first.entryId, newId());
    expect(await first.get(none)).toMatchObject(empty);
    const elsewhere = first.path.replace(contest.eventId, newId());
    expect(await first.get(elsewhere)).toMatchObject(empty);
    // Another's certificate by way of the own entry.
    expect(await second.get(`${second.path}/${copy}`)).toMatchObject(unknown);
    const text = JSON.stringify(await ownOf(contest, 1));
    for (const secret of [first.personId, first.entryId, certificates[0]?.number]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('before an office approved', () => {
  it('the contestant learns that a decision waits, and not which', async () => {
    const contest = contestOf({ workers: 2 });
    await hold(contest, 'office');
    const { decisions, certificates } = await ownOf(contest, 0);
    expect(decisions.find(({ kind }) => kind === 'level')).toMatchObject({
      state: 'waiting',
      level: null,
      sentence: null,
    });
    expect(certificates).toEqual([]);
  });
});

describe('where nobody certifies', () => {
  it('there is nothing to see, and that is no error', async () => {
    const contest = contestOf({ workers: 1 });
    await certification.hear([
      competitionDeclared(contest),
      eventArranged(contest),
      ...entriesAdmitted(contest),
    ]);
    expect(await ownOf(contest, 0)).toMatchObject({ decisions: [], certificates: [] });
  });
});
