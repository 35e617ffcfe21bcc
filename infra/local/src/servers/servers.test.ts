import { streamOf } from '@jinbang/contracts/fact';
import { describe, expect, it } from 'vitest';
import { type NatsAccess, natsAccess } from '../../../nats/permissions.ts';
import { databaseServices, rolesOf } from '../../../postgres/roles.ts';
import { retryDelayMs } from '../processes/kept-process.ts';
import { serviceProcesses } from '../services.ts';
import { noteFrom } from './database-note.ts';
import { versionFrom } from './find-nats.ts';
import { accountFrom } from './postgres-place.ts';

describe('the servers of a machine', () => {
  it.each([
    ['nats-server: v2.9.10', '2.9.10', true],
    ['nats-server: v2.12.3', '2.12.3', true],
    ['nats-server: v3.0.0', '3.0.0', true],
    ['nats-server: v2.7.4', '2.7.4', false],
    ['nats-server: v1.14.0', '1.14.0', false],
  ])('%s is read as %s, new enough: %s', (output, version, enough) => {
    expect(versionFrom(output)).toEqual({ version, enough });
  });
  it('takes what is no version for no nats-server', () => {
    expect(versionFrom('command not found')).toBeUndefined();
  });
  it('runs PostgreSQL as postgres, else as nobody, else not at all', () => {
    const nobody = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin';
    const postgres = 'postgres:x:101:104:PostgreSQL,,,:/var/lib/postgresql:/bin/bash';
    expect(accountFrom(`root:x:0:0:root:/root:/bin/sh\n${nobody}\n${postgres}\n`)).toEqual({
      uid: 101,
      gid: 104,
    });
    expect(accountFrom(`${nobody}\n`)).toEqual({ uid: 65534, gid: 65533 });
    expect(accountFrom('root:x:0:0:root:/root:/bin/sh\n')).toBeUndefined();
  });
  it('brings a fallen process back soon, then later and later, at most 5 s apart', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(retryDelayMs)).toEqual([
      200, 400, 800, 1_600, 3_200, 5_000, 5_000,
    ]);
  });
  it('refuses a name that would not be safe in SQL', () => {
    expect(() => rolesOf('judging; drop')).toThrow('is no name of a service');
  });
  it('names streams as the contracts do', () => {
    for (const [service, access] of Object.entries<NatsAccess>(natsAccess)) {
      if (access.tells) expect(access.tells).toBe(streamOf(service));
    }
  });
  it('has a database and a NATS user for every process that needs one', () => {
    const databases: readonly string[] = databaseServices;
    for (const { name, service, entry } of serviceProcesses) {
      expect(natsAccess).toHaveProperty(name);
      if (entry === 'main.ts') expect(databases).toContain(service);
    }
  });
});

describe('the note on a database', () => {
  it('tells what was prepared and migrated, and nothing where somebody else wrote', () => {
    expect(noteFrom('prepared 0a1b, migrated 2c3d')).toEqual({
      prepared: '0a1b',
      migrated: '2c3d',
    });
    expect(noteFrom('prepared 0a1b')).toEqual({ prepared: '0a1b' });
    expect(noteFrom('our old accounting')).toEqual({});
  });
});
