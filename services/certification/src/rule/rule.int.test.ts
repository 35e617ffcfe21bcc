import { newId } from '@jinbang/kernel/id';
import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  adopt,
  authorisationBody,
  type Certification,
  issuerBody,
  openCertification,
  type Person,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  appointed,
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

let contest: Contest;
let staff: Staff;
beforeEach(async () => {
  contest = contestOf();
  await certification.hear([competitionDeclared(contest), eventArranged(contest)]);
  staff = await staffOf(certification, contest);
});
const path = () => `/competitions/${contest.competitionId}/rule-pack`;
const wish = (change: object = {}) => ({
  bodyId: staff.bodyId,
  packId: 'tianjin-2024',
  packVersion: 1,
  ...change,
});

describe('putting a body on file (M14)', () => {
  it('is for an office of the whole platform, and done once', async () => {
    const body = issuerBody(staff.bodyId);
    expect(await staff.body.post('/issuers', body)).toMatchObject({ status: 403 });
    const commandId = newId();
    const first = await staff.operator.post('/issuers', body, { commandId });
    expect(first).toMatchObject({ status: 201, body: { bodyId: staff.bodyId, version: 1 } });
    expect(await staff.operator.post('/issuers', body, { commandId })).toEqual(first);
    expect(await staff.operator.post('/issuers', body)).toMatchObject({
      status: 409,
      body: { code: 'issuer.already-filed' },
    });
    const twin = { ...body, bodyId: newId() };
    expect(await staff.operator.post('/issuers', twin)).toMatchObject({ status: 409 });
    expect(await staff.body.get(`/issuers/${staff.bodyId}`)).toMatchObject({
      status: 200,
      body: { name: '示例评价机构', state: 'active', authorisations: [] },
    });
  });
  it.each([{ bodyCode: '12' }, { province: 'TJ' }, { filed: [] }, { name: '' }])(
    'refuses %j',
    async (change) => {
      const body = issuerBody(staff.bodyId, change);
      expect(await staff.operator.post('/issuers', body)).toMatchObject({
        status: 422,
        body: { code: 'request.malformed' },
      });
    },
  );
  it('takes a standing authorisation from an office, never from the body itself', async () => {
    await staff.operator.post('/issuers', issuerBody(staff.bodyId));
    const document = { ...authorisationBody, competitionId: contest.competitionId };
    const documents = `/issuers/${staff.bodyId}/authorisations`;
    expect(await staff.body.post(documents, document)).toMatchObject({ status: 403 });
    // An office of one contest authorises for that contest, not for all.
    expect(await staff.office.post(documents, authorisationBody)).toMatchObject({ status: 403 });
    expect(await staff.office.post(documents, document)).toMatchObject({ status: 201 });
    const turned = { ...document, from: '2026-05-01', to: '2026-04-01' };
    expect(await staff.office.post(documents, turned)).toMatchObject({
      status: 422,
      body: { code: 'authorisation.dates-turned' },
    });
    expect(await staff.office.post(`/issuers/${newId()}/authorisations`, document)).toMatchObject({
      status: 404,
    });
  });
});

describe('a body whose filing changes', () => {
  const change = (occupationCode?: string) => ({
    filingNo: '示备〔2026〕9号',
    filed: issuerBody(staff.bodyId).filed.map((one) => ({
      ...one,
      ...(occupationCode === undefined ? {} : { occupationCode }),
    })),
  });

  it('is changed by the filing office on the version seen, and issues only what is on file', async () => {
    await adopt(staff, contest);
    const one = `/issuers/${staff.bodyId}`;
    const other = change('9-99-99-99');
    expect(await staff.body.put(one, other, { version: 1 })).toMatchObject({ status: 403 });
    expect(await staff.operator.put(one, other, { version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(await staff.operator.put(one, change(), { version: 1 })).toMatchObject({ status: 412 });
    // Its state has a way of its own, with a document and a second person.
    const stated = { ...change(), state: 'active' };
    expect(await staff.operator.put(one, stated, { version: 2 })).toMatchObject({ status: 422 });
    await certification.hear([...entriesAdmitted(contest), ...resultTold(contest)]);
    await certification.sweep();
    const failed = await staff.body.get<{ items: object[] }>(
      `/decisions?eventId=${contest.eventId}&kind=level`,
    );
    expect(failed.body.items[0]).toMatchObject({
      state: 'approved',
      failure: { code: 'issuer.occupation-not-filed', params: { filingNo: '示备〔2026〕9号' } },
    });
    await staff.operator.put(one, change(), { version: 2 });
    await certification.sweep();
    const progress = await staff.body.get(`/events/${contest.eventId}/progress`);
    expect(progress.body).toMatchObject({ state: 'CERTIFIED', issued: 3 });
  });
  it('waits for the office again once its standing authorisation is ended', async () => {
    await adopt(staff, contest);
    type Detailed = { authorisations: { authorisationId: string; endedAt: string | null }[] };
    const found = await staff.body.get<Detailed>(`/issuers/${staff.bodyId}`);
    const end = `/authorisations/${found.body.authorisations[0]?.authorisationId}/end`;
    expect(await staff.body.post(end, undefined, { version: 1 })).toMatchObject({ status: 403 });
    expect(await staff.office.post(end, undefined, { version: 1 })).toMatchObject({ status: 200 });
    expect(await staff.office.post(end, undefined, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'authorisation.already-ended' },
    });
    await certification.hear([...entriesAdmitted(contest), ...resultTold(contest)]);
    await certification.sweep();
    const progress = await staff.body.get(`/events/${contest.eventId}/progress`);
    expect(progress.body).toMatchObject({ state: 'decided', proposed: 3, issued: 0 });
  });
});

describe('adopting a rule pack', () => {
  it('lists the packs there are, with what each rule says', async () => {
    const { body } = await staff.stranger.get<{ items: { packId: string; clauses: object[] }[] }>(
      '/rule-packs',
    );
    const found = body.items.find(({ packId }) => packId === 'tianjin-2024');
    expect(found?.clauses).toHaveLength(tianjin2024.rules.length);
  });
  it('is done once on a version seen, and again on the next', async () => {
    expect(await adopt(staff, contest, 'office')).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect(await staff.body.put(path(), wish(), { version: 0 })).toMatchObject({
      status: 412,
      body: { code: 'command.stale', present: { version: 1 } },
    });
    expect(await staff.body.put(path(), wish())).toMatchObject({ status: 428 });
    expect(await staff.body.put(path(), wish(), { version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(await staff.body.get(path())).toMatchObject({
      body: { packId: 'tianjin-2024', approval: 'office', version: 2 },
    });
    expect(await staff.stranger.get(path())).toMatchObject({
      status: 404,
      body: { code: 'adoption.unknown' },
    });
  });
  it('is refused to who has no office in the competition', async () => {
    await staff.operator.post('/issuers', issuerBody(staff.bodyId));
    // A body of its own cannot choose itself into somebody else's contest.
    for (const person of [staff.stranger, staff.second]) {
      expect(await person.put(path(), wish(), { version: 0 })).toMatchObject({
        status: 403,
        body: { code: 'access.forbidden' },
      });
    }
    expect(await staff.operator.put(path(), wish(), { version: 0 })).toMatchObject({ status: 200 });
  });
  it('is refused without the body, the pack, the competition or the document', async () => {
    expect(await staff.body.put(path(), wish(), { version: 0 })).toMatchObject({
      status: 404,
      body: { code: 'issuer.unknown' },
    });
    await staff.operator.post('/issuers', issuerBody(staff.bodyId));
    const put = (change: object) => staff.body.put(path(), wish(change), { version: 0 });
    expect(await put({ packVersion: 9 })).toMatchObject({ body: { code: 'rule-pack.unknown' } });
    expect(await put({ approval: 'standing-authorisation' })).toMatchObject({
      status: 422,
      body: { code: 'adoption.no-authorisation' },
    });
    const nowhere = `/competitions/${newId()}/rule-pack`;
    expect(await staff.operator.put(nowhere, wish(), { version: 0 })).toMatchObject({
      status: 404,
      body: { code: 'competition.unknown' },
    });
  });
  it('names a body that agrees by its own office alone, and results wait until it did (M14)', async () => {
    await staff.operator.post('/issuers', issuerBody(staff.bodyId));
    await staff.operator.put(path(), wish(), { version: 0 });
    const asked = await staff.second.get(`/issuers/${staff.bodyId}/adoptions`);
    const { competitionId } = contest;
    expect(asked.body).toMatchObject({
      items: [
        {
          competitionId,
          consent: 'asked',
          competition: { name: { zh: expect.any(String) } },
          version: 1,
        },
      ],
      next: null,
    });
    const elsewhere = await staff.office.get(`/issuers/${staff.bodyId}/adoptions`);
    expect(elsewhere).toMatchObject({ status: 403 });
    await certification.hear([...entriesAdmitted(contest), ...resultTold(contest)]);
    await certification.sweep();
    const waits = async () => {
      const { body } = await staff.operator.get(`/events/${contest.eventId}/progress`);
      return body;
    };
    expect(await waits()).toMatchObject({ waitingFor: 'adoption.consent-asked' });
    const say = (who: Person, answer: string, version: number) =>
      who.post(`${path()}/consent`, { answer }, { version });
    for (const other of [staff.operator, staff.office]) {
      expect(await say(other, 'accepted', 1)).toMatchObject({ status: 403 });
    }
    expect(await say(staff.stranger, 'accepted', 1)).toMatchObject({ status: 404 });
    expect(await say(staff.second, 'refused', 1)).toMatchObject({ status: 200 });
    await certification.sweep();
    expect(await waits()).toMatchObject({ waitingFor: 'adoption.consent-refused' });
    expect(await say(staff.second, 'refused', 2)).toMatchObject({
      status: 409,
      body: { code: 'adoption.already-answered' },
    });
    expect(await say(staff.second, 'accepted', 1)).toMatchObject({ status: 412 });
    expect(await say(staff.second, 'accepted', 2)).toMatchObject({ status: 200 });
    await certification.sweep();
    expect(await waits()).toMatchObject({ state: 'decided' });
    expect(await say(staff.second, 'refused', 3)).toMatchObject({
      status: 409,
      body: { code: 'adoption.already-decided' },
    });
  });
  it('stays as it is once results were decided by it', async () => {
    await adopt(staff, contest, 'office');
    await certification.hear([...entriesAdmitted(contest), ...resultTold(contest)]);
    await certification.sweep();
    expect(await staff.body.put(path(), wish(), { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'adoption.already-decided' },
    });
  });
});

describe('recording a pack of one’s own', () => {
  const pack = (change: object = {}) => ({ ...tianjin2024, id: 'made-up', ...change });

  it('takes data by promotion’s grammar, and each version once', async () => {
    const answer = await staff.body.post('/rule-packs', pack());
    expect(answer).toMatchObject({ status: 201, body: { packId: 'made-up', packVersion: 1 } });
    expect(await staff.body.post('/rule-packs', pack())).toMatchObject({
      status: 409,
      body: { code: 'rule-pack.version-taken' },
    });
    expect(await staff.body.post('/rule-packs', tianjin2024)).toMatchObject({ status: 409 });
    await staff.operator.post('/issuers', issuerBody(staff.bodyId));
    expect(await staff.body.put(path(), wish({ packId: 'made-up' }), { version: 0 })).toMatchObject(
      { status: 200 },
    );
  });
  it('says what is wrong in a broken one, and takes none from a stranger', async () => {
    expect(await staff.body.post('/rule-packs', pack({ rules: [] }))).toMatchObject({
      status: 422,
      body: { code: 'rule-pack.invalid' },
    });
    expect(await staff.stranger.post('/rule-packs', pack({ version: 2 }))).toMatchObject({
      status: 403,
    });
  });
});

describe('facts that come in another order', () => {
  const progress = async () => (await staff.body.get(`/events/${contest.eventId}/progress`)).body;

  it('wait until everything is known, and then decide the same', async () => {
    const other = contestOf({ workers: 2 });
    const told = resultTold(other);
    const at = () => staff.body.get(`/events/${other.eventId}/progress`);
    await certification.hear(told.slice(-1));
    await certification.hear([competitionDeclared(other)]);
    const { personId } = staff.body;
    const scope = { kind: 'competition', id: other.competitionId };
    await certification.hear([appointed(personId, 'certification-body', scope)]);
    await staff.operator.post('/issuers', issuerBody(staff.bodyId));
    await staff.body.put(`/competitions/${other.competitionId}/rule-pack`, wish(), { version: 0 });
    await certification.sweep();
    await certification.hear([eventArranged(other)]);
    await certification.sweep();
    expect((await at()).body).toMatchObject({ waitingFor: 'result.parts-missing' });
    await certification.hear(told.slice(0, -1));
    await certification.sweep();
    expect((await at()).body).toMatchObject({ waitingFor: 'entry.unknown', granted: 0 });
    await certification.hear(entriesAdmitted(other));
    await certification.sweep();
    expect((await at()).body).toMatchObject({ state: 'decided', waitingFor: null, granted: 2 });
  });
  it('are not used where the rows are not those that were announced', async () => {
    await adopt(staff, contest, 'office');
    const told = resultTold(contest, { hash: 'f'.repeat(64) });
    await certification.hear([...entriesAdmitted(contest), ...told]);
    await certification.sweep();
    expect(await progress()).toMatchObject({
      state: 'waiting',
      waitingFor: 'result.hash-differs',
      granted: 0,
    });
  });
  it('of an older version change nothing once a newer was heard', async () => {
    await adopt(staff, contest, 'office');
    await certification.hear([...entriesAdmitted(contest)]);
    await certification.hear(resultTold(contest, { resultVersion: 2 }));
    await certification.sweep();
    await certification.hear(resultTold(contest, { resultVersion: 1 }));
    expect(await certification.sweep()).toBe(0);
    expect(await progress()).toMatchObject({ state: 'decided', resultVersion: 2 });
  });
});
