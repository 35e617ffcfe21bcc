import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@jinbang/kernel/id';
import { CREDENTIAL_FILE } from '@jinbang/papers/certificate/certificate-paper';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takenPaperTable } from '../certificate-paper.tables.ts';
import {
  adopt,
  type Certification,
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
import { carriedOut } from '../register/register.fixture.ts';
import { pdfAttachments } from '../verification/pdf-attachments.ts';
import { sealerClient } from './sealer.client.ts';
import type { Sealer } from './sealer.ts';

type Issued = { certificateId: string; number: string; personId: string; version: number };

/** A made-up seal service: what it is sent comes back with its mark, unless it is told otherwise. */
const answers = { next: 'sealed' as 'sealed' | 'ofd' | 'garbage' | 'down' };
const received: Buffer[] = [];
const OFD = Buffer.from(
  // An empty ZIP whose one entry is OFD.xml.
  'UEsDBAoAAAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAT0ZELnhtbFBLAQIeAwoAAAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAAAAAAAAAAACkgQAAAABPRkQueG1sUEsFBgAAAAABAAEANQAAACUAAAAAAA==',
  'base64',
);
const sealService = (): Server =>
  createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push(Buffer.concat(parts));
      if (answers.next === 'down') return response.writeHead(503).end();
      if (answers.next === 'garbage') return response.end('<html>sign in</html>');
      if (answers.next === 'ofd') return response.end(OFD);
      return response.end(
        Buffer.concat([...parts, Buffer.from('\n% sealed by a made-up service\n')]),
      );
    });
  });

let service: Server;
let certification: Certification;
let contest: Contest;
let staff: Staff;
let issued: Issued;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  service = sealService();
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  const seal: Sealer = sealerClient({ url: `http://127.0.0.1:${port}/seal` });
  certification = await openCertification({ sealerOf: () => seal });
  contest = contestOf({ workers: 8 });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  const { body } = await staff.body.get<{ items: Issued[] }>(
    `/certificates?eventId=${contest.eventId}&state=live`,
  );
  [issued] = body.items as [Issued];
});
afterAll(async () => {
  await certification.close();
  await new Promise((resolve) => service.close(resolve));
});

const paperOf = (certificateId: string) => `/certificates/${certificateId}/paper`;
const problemOf = async (path: string, person = staff.body) => {
  const { status, body } = await person.get<{ code: string; params: object }>(path);
  return { status, ...body };
};

describe('the paper of a certificate', () => {
  it('carries the credential of the register to the byte, and verifies as it is', async () => {
    const { status, type, bytes } = await staff.body.getFile(paperOf(issued.certificateId));
    expect([status, type]).toEqual([200, 'application/pdf']);
    const read = await pdfAttachments(new Uint8Array(bytes));
    const attached = read === 'busy' ? [] : read;
    expect(attached?.map(({ name }) => name)).toEqual([CREDENTIAL_FILE]);
    const credential = await staff.body.getFile(`/certificates/${issued.certificateId}/credential`);
    expect(Buffer.from(attached?.[0]?.bytes ?? []).equals(credential.bytes)).toBe(true);
    const verified = await certification.send<{ overall: string }>(
      '/api/certification/v1/public/verifications',
      {
        method: 'POST',
        headers: { 'content-type': 'application/pdf' },
        body: new Uint8Array(bytes),
      },
    );
    expect(verified.body.overall).toBe('valid');
  });

  it('is the same to the byte whenever it is taken, and each time it is on record who took it', async () => {
    const first = await staff.body.getFile(paperOf(issued.certificateId));
    const again = await staff.second.getFile(paperOf(issued.certificateId));
    expect(again.bytes.equals(first.bytes)).toBe(true);
    const taken = await certification.feeder
      .select()
      .from(takenPaperTable)
      .where(eq(takenPaperTable.takenBy, staff.second.personId));
    expect(taken).toMatchObject([
      { certificateIds: [issued.certificateId], sha256: sha256(again.bytes), templateId: null },
    ]);
  });

  it('is its holder’s, too, and nobody else’s', async () => {
    const holder = certification.as(issued.personId);
    expect((await holder.getFile(paperOf(issued.certificateId))).status).toBe(200);
    for (const other of [staff.stranger, staff.office, certification.as(newId())]) {
      expect((await other.getFile(paperOf(issued.certificateId))).status).toBe(403);
    }
    expect(await problemOf(paperOf(newId()))).toMatchObject({ code: 'certificate.unknown' });
  });

  it('is not printed for somebody else than it was signed for', async () => {
    const rename = (name: string) =>
      certification.feeder.execute(
        sql`update person_name set name = ${name} where person_id = ${issued.personId}::uuid`,
      );
    await rename('测试另名');
    expect(await problemOf(paperOf(issued.certificateId))).toMatchObject({
      status: 409,
      code: 'certificate.holder-differs',
    });
    await rename('测试甲');
    expect((await staff.body.getFile(paperOf(issued.certificateId))).status).toBe(200);
  });
});

describe('a template of a body', () => {
  type Kept = { templateId: string; version: number };
  type Whole = Kept & { document: { body: object }; flaws: { clause: string; found: string }[] };
  const begin = async (): Promise<Kept> => {
    const wish = { bodyId: staff.bodyId, label: '等级证书' };
    const { status, body } = await staff.body.post<Kept>('/certificate-templates', wish);
    expect(status).toBe(201);
    return body;
  };
  const one = async ({ templateId }: Kept) =>
    (await staff.body.get<Whole>(`/certificate-templates/${templateId}`)).body;
  const save = async (kept: Kept, change: object) => {
    const { document } = await one(kept);
    const path = `/certificate-templates/${kept.templateId}`;
    const { body } = await staff.body.put<Kept>(
      path,
      { document: { ...document, ...change } },
      { version: kept.version },
    );
    return body;
  };
  const publish = (kept: Kept, by = staff.second) =>
    by.post<Kept & { code: string; params: { clause: string } }>(
      `/certificate-templates/${kept.templateId}/publication`,
      undefined,
      { version: kept.version },
    );
  const putFile = (path: string, bytes: Buffer, version: number) =>
    certification.send<Kept & { code: string }>(`/api/certification/v1${path}`, {
      method: 'PUT',
      headers: {
        authorization: staff.body.authorization(),
        'idempotency-key': newId(),
        'if-match': `"${version}"`,
      },
      body: new Uint8Array(bytes),
    });

  it('with a forbidden word is kept, shown with its clause, and not published', async () => {
    const kept = await save(await begin(), { body: { zh: '经国 家认可，颁发本证书。' } });
    const [flaw] = (await one(kept)).flaws;
    expect(flaw).toMatchObject({ found: '国家' });
    const refused = await publish(kept);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'certificate-template.flawed',
      params: { count: 1, clause: flaw?.clause },
    });
    expect(flaw?.clause).toContain('人社部函〔2022〕25号');
  });

  it('with a seal drawn of harmless lines is refused by what its specimen looks like', async () => {
    const kept = await begin();
    const { look } = (await one(kept)).document as unknown as { look: object };
    const ring = Array.from({ length: 36 }, (_, turn) => {
      const angle = (turn / 36) * 2 * Math.PI;
      const dot = { shape: 'rect', colour: '#c8102e', filled: true, widthMm: 3.6, heightMm: 2.4 };
      return { ...dot, xMm: 220 + 20 * Math.cos(angle), yMm: 130 + 20 * Math.sin(angle) };
    });
    const drawn = await save(kept, { look: { ...look, drawn: ring } });
    expect((await one(drawn)).flaws).toEqual([]);
    expect(await publish(drawn)).toMatchObject({
      status: 422,
      body: { code: 'certificate-template.looks-sealed' },
    });
  });

  it('takes no picture that looks like a seal, and nothing that is no picture', async () => {
    const { createCanvas } = await import('@napi-rs/canvas');
    const picture = (colour: string) => {
      const canvas = createCanvas(200, 200);
      const pen = canvas.getContext('2d');
      pen.strokeStyle = colour;
      pen.lineWidth = 8;
      pen.arc(100, 100, 80, 0, 2 * Math.PI);
      pen.stroke();
      return canvas.toBuffer('image/png');
    };
    const kept = await begin();
    const path = `/certificate-templates/${kept.templateId}/pictures/logo`;
    expect(await putFile(path, picture('#d0021b'), kept.version)).toMatchObject({
      status: 422,
      body: { code: 'certificate-template.picture-looks-sealed' },
    });
    expect(await putFile(path, Buffer.from('GIF89a'), kept.version)).toMatchObject({
      body: { code: 'certificate-template.picture-kind' },
    });
    const broken = picture('#1f4e8c').subarray(0, 60);
    expect(await putFile(path, broken, kept.version)).toMatchObject({
      body: { code: 'certificate-template.picture-kind' },
    });
    const taken = await putFile(path, picture('#1f4e8c'), kept.version);
    expect(taken.status).toBe(200);
    expect((await one(taken.body)).flaws.map(({ clause }) => clause)).toEqual([
      expect.stringContaining('其他单位的标识'),
    ]);
  });

  it('is published by a second person, and certificates are printed with it from then on', async () => {
    const before = await staff.body.getFile(paperOf(issued.certificateId));
    const kept = await save(await begin(), { body: { zh: '{机构}发给{姓名}，{等级}。' } });
    expect(await publish(kept, staff.body)).toMatchObject({
      status: 403,
      body: { code: 'certificate-template.own-draft' },
    });
    expect(await publish({ ...kept, version: kept.version - 1 })).toMatchObject({ status: 412 });
    expect(await publish(kept, staff.stranger)).toMatchObject({ status: 404 });
    expect(await publish(kept)).toMatchObject({ status: 200, body: { edition: 1 } });
    const after = await staff.body.getFile(paperOf(issued.certificateId));
    expect(after.bytes.equals(before.bytes)).toBe(false);
    const saved = await staff.body.put(
      `/certificate-templates/${kept.templateId}`,
      { document: (await one(kept)).document },
      { version: kept.version + 1 },
    );
    expect(saved).toMatchObject({
      status: 409,
      body: { code: 'certificate-template.not-a-draft' },
    });
    const next = await begin();
    expect(await publish(next)).toMatchObject({ body: { edition: 2 } });
    const { body } = await staff.body.get<{ items: { state: string }[] }>('/certificate-templates');
    const states = body.items.map(({ state }) => state);
    expect(states.filter((state) => state === 'published')).toHaveLength(1);
    expect(states.filter((state) => state === 'superseded')).toHaveLength(1);
  });

  it('is shown as PDF and as pixels with the place of the seal', async () => {
    const { templateId } = await begin();
    const path = `/certificate-templates/${templateId}/preview`;
    const pdf = await staff.body.getFile(path);
    expect([pdf.status, pdf.type]).toEqual([200, 'application/pdf']);
    const png = await staff.second.getFile(`${path}?format=png`);
    expect([png.status, png.type]).toEqual([200, 'image/png']);
    expect((await staff.stranger.getFile(path)).status).toBe(404);
  });

  it('has its fields set in the font of the body, once that is a font that may be embedded', async () => {
    const path = `/issuers/${staff.bodyId}/certificate-font`;
    const { readFileSync } = await import('node:fs');
    const { fileURLToPath } = await import('node:url');
    const papers = import.meta.resolve('@jinbang/papers/paper');
    const ttf =
      '../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
    const font = readFileSync(fileURLToPath(new URL(ttf, papers)));
    expect(await staff.body.putFile(path, Buffer.from('no font at all'))).toMatchObject({
      body: { code: 'certificate-font.not-a-font' },
    });
    const locked = Buffer.from(font);
    const tables = locked.readUInt16BE(4);
    const at = Array.from({ length: tables }, (_, index) => 12 + 16 * index).find(
      (record) => locked.toString('latin1', record, record + 4) === 'OS/2',
    );
    locked.writeUInt16BE(0x0002, locked.readUInt32BE((at ?? 0) + 8) + 8);
    expect(await staff.body.putFile(path, locked)).toMatchObject({
      body: { code: 'certificate-font.not-embeddable' },
    });
    const before = await staff.body.getFile(paperOf(issued.certificateId));
    expect(await staff.body.putFile(path, font)).toMatchObject({
      status: 200,
      body: { family: 'Noto Sans SC', sha256: sha256(font) },
    });
    const after = await staff.body.getFile(paperOf(issued.certificateId));
    expect(after.bytes.equals(before.bytes)).toBe(false);
    expect(after.bytes.toString('latin1')).toContain('NotoSansSC');
  });
});

describe('an electronic seal', () => {
  const seal = () =>
    staff.body.post<{ kind: string; sha256: string; unsealedSha256: string; code: string }>(
      `/certificates/${issued.certificateId}/sealing`,
    );

  it('comes from the service of the body, and its file is kept exactly as it came', async () => {
    answers.next = 'sealed';
    const { status, body } = await seal();
    expect([status, body.kind]).toEqual([201, 'pdf']);
    const sent = received.at(-1) ?? Buffer.alloc(0);
    expect(body.unsealedSha256).toBe(sha256(sent));
    const { bytes } = await staff.second.getFile(
      `/certificates/${issued.certificateId}/sealed-paper`,
    );
    expect(sha256(bytes)).toBe(body.sha256);
    expect(bytes.toString('latin1')).toContain('sealed by a made-up service');
    answers.next = 'ofd';
    expect((await seal()).body).toMatchObject({ kind: 'ofd', sha256: sha256(OFD) });
  });

  it.each(['garbage', 'down'] as const)(
    'that does not come (%s) leaves nothing behind',
    async (how) => {
      const path = `/certificates/${issued.certificateId}/sealed-paper`;
      const before = await staff.body.getFile(path);
      answers.next = how;
      expect((await seal()).body).toMatchObject({ code: 'certificate-seal.service-failed' });
      expect((await staff.body.getFile(path)).bytes.equals(before.bytes)).toBe(true);
    },
  );
});

describe('a certificate that no longer stands', () => {
  it('has no paper, sealed or not', async () => {
    const path = `/certificates/${issued.certificateId}`;
    const filter = { certificateIds: [issued.certificateId] };
    await carriedOut(certification, staff, 'revoke', filter);
    for (const what of ['paper', 'sealed-paper']) {
      expect(await problemOf(`${path}/${what}`)).toMatchObject({
        status: 409,
        code: 'certificate.not-printable',
        params: { state: 'revoked' },
      });
    }
    const sealing = await staff.body.post<{ code: string }>(`${path}/sealing`);
    expect(sealing.body.code).toBe('certificate.not-printable');
  });
});

describe('a name with a character no font has', () => {
  it('gets no number: what is missing is named, and the others are issued', async () => {
    const rare = contestOf({ workers: 3 });
    const [first] = rare.contestants;
    const names = await openCertification({
      askNames: async (personIds) =>
        personIds.map((personId) => ({
          personId,
          name: personId === first?.personId ? '测试𠮷' : '测试㛃',
          nameEn: null,
          organisation: null,
          identity: { idType: 'resident-id', idNumber: `000000${personId.slice(-12)}` },
        })),
    });
    try {
      await names.hear([competitionDeclared(rare), eventArranged(rare), ...entriesAdmitted(rare)]);
      await adopt(await staffOf(names, rare), rare);
      await names.hear(resultTold(rare));
      await names.sweep();
      const failed = await names.feeder.execute<{
        code: string;
        params: object;
        state: string;
      }>(sql`
        select failure_code as code, failure_params as params, state from decision
        where person_id = ${first?.personId}::uuid and kind = 'level'`);
      expect(failed).toMatchObject([
        {
          state: 'approved',
          code: 'certificate.glyph-missing',
          params: { characters: '𠮷 (U+20BB7)' },
        },
      ]);
      const drawn = await names.feeder.execute<{ numbers: number; last: number }>(sql`
        select count(*)::int as numbers, max(serial) as last from number_register group by scope`);
      expect(drawn.length).toBeGreaterThan(0);
      for (const { numbers, last } of drawn) expect(last).toBe(numbers);
    } finally {
      await names.close();
    }
  });
});
