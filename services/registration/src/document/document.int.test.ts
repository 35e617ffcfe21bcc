import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { official, setUpContest } from '../contest.fixture.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import { documentDrops } from './drop-files.ts';

type Contest = Awaited<ReturnType<typeof setUpContest>>;
type Version = { readonly version: number; readonly title: string; readonly readCount: number };
type Document = {
  readonly documentId: string;
  readonly version: number;
  readonly versions: readonly Version[];
};
type Question = { readonly questionId: string; readonly askedBy: string | null };

let registration: Registration;
let contest: Contest;
let leader: Person;
let base: string;

beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
  base = `/competitions/${contest.competitionId}`;
  const scope = { kind: 'competition', id: contest.competitionId };
  leader = await official(registration, contest.ownerId, 'team-leader', scope);
});
afterAll(() => registration.close());

const open = async (kind: string, eventId: string | null = null): Promise<Document> =>
  (await registration.operator.post<Document>(`${base}/documents`, { kind, eventId })).body;
const publish = (document: Document, change: object = {}, by = registration.operator) =>
  by.post<Document>(
    `${base}/documents/${document.documentId}/versions`,
    { title: '测试文件', text: '测试正文', ...change },
    document,
  );
const listed = async (by: Person): Promise<readonly Document[]> =>
  (await by.get<{ items: readonly Document[] }>(`${base}/documents`)).body.items;

/** The fixture speaks JSON; a file goes as it is. */
const send = ({ authorization }: Person, path: string, bytes?: Buffer<ArrayBuffer>) =>
  registration.app.request(`/api/registration/v1${path}`, {
    headers: { authorization, 'idempotency-key': newId(), 'content-type': 'application/pdf' },
    ...(bytes ? { method: 'PUT', body: bytes } : {}),
  });

describe('a document', () => {
  it('is published version by version, by who has seen the last; old ones stay', async () => {
    const document = await open('technical');
    const first = await publish(document);
    expect(first.body.versions).toMatchObject([{ version: 1, text: '测试正文' }]);
    const stale = await publish(document);
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'document.changed' }]);
    const second = await publish(first.body, { title: '测试文件（修订）' });
    expect(second.body.versions.map(({ version }) => version)).toEqual([2, 1]);
    const seen = (await listed(contest.judge)).find(
      ({ documentId }) => documentId === document.documentId,
    );
    expect(seen?.versions.map(({ title }) => title)).toEqual(['测试文件（修订）', '测试文件']);
    const refused = await publish(second.body, {}, leader);
    expect(refused.status).toBe(403);
  });

  it('of an event is published by its chief judge, and seen there alone', async () => {
    const scope = { kind: 'event', id: contest.eventId };
    const chief = await official(registration, contest.ownerId, 'chief-judge', scope);
    const path = `${base}/documents`;
    const made = await chief.post<Document>(path, { kind: 'minutes', eventId: contest.eventId });
    expect(made.status).toBe(201);
    expect((await publish(made.body, {}, chief)).status).toBe(200);
    expect((await chief.post(path, { kind: 'minutes' })).status).toBe(403);
    const stray = await chief.post(path, { kind: 'minutes', eventId: newId() });
    expect([stray.status, stray.body.code]).toEqual([404, 'event.unknown']);
  });

  it('with a changed scheme says how much, within the limit, and is signed by offices', async () => {
    const notice = (await publish(await open('scheme-notice'))).body;
    const over = await publish(notice, { change: { percent: '31', note: '测试' } });
    expect(over.body).toMatchObject({ errors: [{ code: 'document.change-over-limit' }] });
    const changed = await publish(notice, { change: { percent: '12.5', note: '测试' } });
    expect(changed.body.versions[0]).toMatchObject({ change: { percent: '12.50', note: '测试' } });
    const path = `${base}/documents/${notice.documentId}/versions/2/acts`;
    const signed = await leader.post<Document>(path, { act: 'signed' });
    expect(signed.body.versions[0]).toMatchObject({
      readCount: 1,
      signatures: [{ personId: leader.personId, office: 'team-leader' }],
      own: { read: true, signed: true },
    });
    // Twice changes nothing; who holds no such office for the whole competition signs nothing here.
    const again = await leader.post<Document>(path, { act: 'signed' });
    expect(again.body.versions[0]).toMatchObject({ signatures: { length: 1 } });
    expect((await contest.judge.post(path, { act: 'signed' })).status).toBe(403);
  });

  it('tells which team leaders have read a version and which have not', async () => {
    const document = (await publish(await open('programme'))).body;
    const version = `${base}/documents/${document.documentId}/versions/1`;
    const readings = async () =>
      (await registration.operator.get<{ items: readonly object[] }>(`${version}/readings`)).body
        .items;
    expect(await readings()).toEqual([
      { personId: leader.personId, office: 'team-leader', readAt: null },
    ]);
    await leader.post(`${version}/acts`, { act: 'read' });
    expect(await readings()).toEqual([
      { personId: leader.personId, office: 'team-leader', readAt: expect.any(String) },
    ]);
    expect((await leader.get(`${version}/readings`)).status).toBe(403);
  });

  it('takes a file whose content is what it may be, and gives it out to be saved', async () => {
    const document = await open('sample-task');
    const path = `${base}/documents/${document.documentId}/files`;
    const pdf = Buffer.from('%PDF-1.7 made up for a test');
    const taken = await send(registration.operator, path, pdf);
    expect(taken.status).toBe(200);
    const { fileId } = (await taken.json()) as { fileId: string };
    const page = Buffer.from('<html><script>1</script>');
    const refused = await send(registration.operator, path, page);
    expect([refused.status, await refused.json()]).toMatchObject([
      415,
      { code: 'document.file-kind' },
    ]);
    expect((await send(leader, path, pdf)).status).toBe(403);
    const foreign = await publish(await open('sample-task'), { fileId });
    expect(foreign.body).toMatchObject({ errors: [{ code: 'document.file-unknown' }] });

    const made = await publish(document, { title: '样题 A', text: '', fileId });
    expect(made.body.versions[0]).toMatchObject({ file: { kind: 'pdf', byteCount: pdf.length } });
    const version = `${base}/documents/${document.documentId}/versions/1/file`;
    const file = await send(contest.judge, version);
    expect(Buffer.from(await file.arrayBuffer()).equals(pdf)).toBe(true);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('样题-A.pdf')}`,
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('keeps the files its versions name; one that none named goes when its days are over', async () => {
    const document = await open('sample-task');
    const path = `${base}/documents/${document.documentId}/files`;
    const hand = async (text: string) => {
      const taken = await send(registration.operator, path, Buffer.from(`%PDF-1.7 ${text}`));
      return ((await taken.json()) as { fileId: string }).fileId;
    };
    const [named, unnamed] = [await hand('named'), await hand('unnamed')];
    expect((await publish(document, { fileId: named })).status).toBe(200);
    const drop = documentDrops({ feeder: registration.feeder })['document-file'];
    const at = new Date();
    expect(await drop?.(new Date(at.getTime() - 3_600_000), at)).toBe(0);
    expect(await drop?.(at, at)).toBe(1);
    const left = await registration.feeder.execute<{ id: string }>(
      sql`select blob_id as id from blob where blob_id in (${named}, ${unnamed})`,
    );
    expect(left.map(({ id }) => id)).toEqual([named]);
  });
});

describe('a question', () => {
  it('is its asker’s and the answerers’ until it is answered, then everybody’s without a name', async () => {
    const path = `${base}/questions`;
    const questions = async (by: Person) =>
      (await by.get<{ items: readonly Question[] }>(path)).body.items;
    const asked = await leader.post<Question>(path, { text: '测试问题？' });
    expect(asked.body.askedBy).toBe(leader.personId);
    expect(await questions(contest.judge)).toEqual([]);
    expect(await questions(leader)).toHaveLength(1);
    expect((await questions(registration.operator))[0]?.askedBy).toBe(leader.personId);

    const answers = `${path}/${asked.body.questionId}/answers`;
    expect((await leader.post(answers, { text: '测试' })).status).toBe(403);
    await registration.operator.post(answers, { text: '测试答复' });
    await registration.operator.post(answers, { text: '测试答复（更正）' });
    expect(await questions(contest.judge)).toMatchObject([
      { askedBy: null, answers: [{ version: 2, text: '测试答复（更正）' }, { version: 1 }] },
    ]);
    expect((await contest.supervisor.post(path, { text: '测试' })).status).toBe(403);
    const stray = await registration.operator.post(`${path}/${newId()}/answers`, { text: '测试' });
    expect([stray.status, stray.body.code]).toEqual([404, 'question.unknown']);
  });
});
