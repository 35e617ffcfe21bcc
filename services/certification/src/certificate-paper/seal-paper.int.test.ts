import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, namesOf, openCertification } from '../certification.fixture.ts';
import { carriedOut, type Held, held } from '../register/register.fixture.ts';
import { sealersOf } from './sealer.client.ts';
import type { SealerOf } from './sealer.ts';

/** A made-up seal service; what happens while it seals is told it beforehand. */
let meanwhile = async (): Promise<void> => {};
const received: Buffer[] = [];
const sealService = (): Server =>
  createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      received.push(Buffer.concat(parts));
      await meanwhile();
      response.end(Buffer.concat([...parts, Buffer.from('\n% sealed\n')]));
    });
  });

const renamed = new Map<string, string>();
let service: Server;
let certification: Certification;
let here: Held;
let sealers: SealerOf = () => undefined;

beforeAll(async () => {
  service = sealService();
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  const ask = namesOf();
  certification = await openCertification({
    askNames: async (personIds) =>
      (await ask(personIds)).map((one) => ({
        ...one,
        name: renamed.get(one.personId) ?? one.name,
      })),
    sealerOf: (bodyId) => sealers(bodyId),
  });
  here = await held(certification, 8);
  sealers = sealersOf([{ bodyId: here.staff.bodyId, url: `http://127.0.0.1:${port}/seal` }]);
});
afterAll(async () => {
  await certification.close();
  await new Promise((resolve) => service.close(resolve));
});

type Issued = { certificateId: string; personId: string };
const certificatesOf = async ({ contest, staff }: Held): Promise<readonly Issued[]> => {
  const path = `/certificates?eventId=${contest.eventId}&state=live`;
  return (await staff.body.get<{ items: Issued[] }>(path)).body.items;
};
const sealing = ({ staff }: Held, { certificateId }: Issued) =>
  staff.body.post<{ code?: string }>(`/certificates/${certificateId}/sealing`);

describe('a certificate that is corrected while the service seals it', () => {
  it('keeps no sealed paper of the old version as one of the new', async () => {
    const [one] = (await certificatesOf(here)) as [Issued];
    const filter = { certificateIds: [one.certificateId] };
    meanwhile = async () => {
      renamed.set(one.personId, '测试甲更');
      const done = await carriedOut(certification, here.staff, 'correct', filter);
      expect(done).toMatchObject({ done: 1 });
    };
    expect(await sealing(here, one)).toMatchObject({
      status: 409,
      body: { code: 'certificate-seal.version-moved' },
    });
    const path = `/certificates/${one.certificateId}/sealed-paper`;
    expect((await here.staff.body.getFile(path)).status).toBe(404);
    meanwhile = async () => {};
    expect((await sealing(here, one)).status).toBe(201);
    expect((await here.staff.body.getFile(path)).status).toBe(200);
    const kept = await certification.feeder.execute(sql`
      select credential_version from sealed_paper where certificate_id = ${one.certificateId}`);
    expect(kept).toEqual([{ credential_version: 2 }]);
  });
});

describe('a body whose house has another body’s seal service', () => {
  it('has none of its own: its paper is sent to nobody', async () => {
    const there = await held(certification, 8);
    const [one] = (await certificatesOf(there)) as [Issued];
    const before = received.length;
    expect(await sealing(there, one)).toMatchObject({
      status: 409,
      body: { code: 'certificate-seal.not-set' },
    });
    expect(received).toHaveLength(before);
  });
});
