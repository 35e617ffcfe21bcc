import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpIdNumber, registerOwner, registerPeople } from '../contest.fixture.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';
import { openKeyRing, openKeyRings } from './key-ring.ts';
import { resealNumbers } from './reseal-numbers.ts';

let registration: Registration;
beforeAll(async () => {
  registration = await openRegistration();
});
afterAll(() => registration.close());

// The fixture seals with the first of them.
const [before, secret] = ['5a'.repeat(32), '6b'.repeat(32)];

it('a changed key seals every number anew, once, and equal numbers stay equal', async () => {
  const ownerId = await registerOwner(registration);
  const personIds = await registerPeople(registration, ownerId, 3);
  const keys = openKeyRings({ secret, before });
  expect(await resealNumbers(registration.feeder, keys)).toBe(3);
  expect(await resealNumbers(registration.feeder, keys)).toBe(0);
  const present = openKeyRing(secret);
  const rows = await registration.feeder.execute<{
    id: string;
    cipher: string;
    digest: string;
  }>(sql`
    select person_id as id, encode(id_cipher, 'hex') as cipher, encode(id_digest, 'hex') as digest
    from person order by person_id`);
  expect(rows.map(({ id }) => id)).toEqual(personIds);
  rows.forEach(({ id, cipher, digest }, place) => {
    const number = madeUpIdNumber(place + 1);
    expect(present.identity.open(Buffer.from(cipher, 'hex'), id)).toBe(number);
    expect(() => openKeyRing(before).identity.open(Buffer.from(cipher, 'hex'), id)).toThrow();
    expect(present.identityDigest(`resident-id:${number}`).toString('hex')).toBe(digest);
  });
});

it('draws closed with the key before are still opened', () => {
  const sealed = openKeyRing(before).draw.seal('station 7', 'session a');
  expect(openKeyRings({ secret, before }).draw.open(sealed, 'session a')).toBe('station 7');
  expect(() => openKeyRings({ secret }).draw.open(sealed, 'session a')).toThrow();
});
