import { createServer, type Server } from 'node:http';
import { newId } from '@jinbang/kernel/id';
import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import type { Database } from '@jinbang/service-kit/database';
import { serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { namesOf } from './certification.fixture.ts';
import { OCCUPATION } from './contest.fixture.ts';
import { addSigningKeys } from './key/signing-key.store.ts';
import { vaultOf } from './key/vault.ts';
import { packUnder } from './rule/adoption.rules.ts';
import { adoptionTable, issuerTable, standingAuthorisationTable } from './tables.ts';

/** Registration's one read: answers names to a token of certification's own key, to nobody else. */
export const serveNames = async (publicKey: object): Promise<Server> => {
  const verify = serviceTokenVerifier({ keys: [publicKey as never] }, 'registration');
  const ask = namesOf();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { purpose, personIds } = JSON.parse(Buffer.concat(chunks).toString());
    const asking = await verify((request.headers.authorization ?? '').slice('Bearer '.length));
    const isAllowed = asking.ok && asking.value === 'certification' && purpose === 'certificate';
    response.writeHead(isAllowed ? 200 : 403, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isAllowed ? { people: await ask(personIds) } : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

/** What people would have done over HTTP: one filed body, and its rules for every contest. */
export const adoptForAll = async (
  feeder: Database,
  secret: Uint8Array,
  competitionIds: readonly string[],
): Promise<void> => {
  const [bodyId, recordedBy, recordedAt] = [newId(), newId(), new Date()];
  const did = 'did:web:cert.example';
  await feeder.transaction(async (tx) => {
    await tx.insert(issuerTable).values({
      bodyId,
      name: '示例评价机构',
      evaluator: 'S',
      bodyCode: '0001',
      province: '12',
      site: '000001',
      did,
      url: 'https://cert.example',
      numberSource: 'own',
      filingNo: '示备〔2026〕1号',
      filed: [
        { occupationCode: OCCUPATION, levels: ['3', '2', '1'], from: '2020-01-01', to: null },
      ],
      state: 'active',
      recordedBy,
      recordedAt,
      version: 1,
    });
    await tx.insert(standingAuthorisationTable).values({
      authorisationId: newId(),
      bodyId,
      documentNo: '示授〔2026〕1号',
      fromOn: '2020-01-01',
      recordedBy,
      recordedAt,
      version: 1,
    });
    await addSigningKeys(tx, vaultOf(secret), { bodyId, did, madeAt: recordedAt });
    await tx.insert(adoptionTable).values(
      competitionIds.map((competitionId) => ({
        competitionId,
        bodyId,
        packId: 'tianjin-2024',
        packVersion: 1,
        approval: 'standing-authorisation' as const,
        pack: packUnder(tianjin2024, 'standing-authorisation'),
        adoptedBy: recordedBy,
        adoptedAt: recordedAt,
        consent: 'accepted' as const,
        consentBy: recordedBy,
        consentAt: recordedAt,
        version: 1,
      })),
    );
  });
};
