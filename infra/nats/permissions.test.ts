import { describe, expect, it } from 'vitest';
import { type NatsAccess, natsAccess, permissionsOf } from './permissions.ts';
import { serverConfig } from './server-config.ts';

const all = Object.entries<NatsAccess>(natsAccess).map(
  ([user, access]) => [user, permissionsOf(user, access), access] as const,
);

describe('NATS permissions', () => {
  it.each(all)('%s publishes facts under its own name alone', (user, { publish }) => {
    const facts = publish.filter((subject) => subject.startsWith('fact.'));
    expect(facts.every((subject) => subject === `fact.${user}.>`)).toBe(true);
  });
  it.each(all)(
    '%s can neither delete nor purge a stream nor take a message out',
    (_, { publish }) => {
      const text = publish.join(' ');
      expect(text).not.toMatch(
        /STREAM\.(UPDATE|DELETE|PURGE|MSG\.|RESTORE|SNAPSHOT)|\$JS\.API\.>|\$JS\.>/,
      );
    },
  );
  it.each(all)('%s hears its own inbox and no other', (user, { subscribe }) => {
    const inboxes = subscribe.filter((subject) => subject.startsWith('_INBOX'));
    expect(inboxes).toEqual([`_INBOX_${user}.>`]);
  });
  it.each(all)('%s touches only durables that carry its name', (user, { publish }) => {
    const durables = publish.filter((subject) => /CONSUMER|\$JS\.ACK/.test(subject));
    expect(durables.every((subject) => subject.split('.').includes(user))).toBe(true);
  });
  it.each(all)('%s answers into nobody’s inbox but by being asked', (_, { publish }) => {
    expect(publish.filter((subject) => subject.startsWith('_INBOX'))).toEqual([]);
  });
  it('acknowledges in the form before and since server 2.15', () => {
    const { publish } = permissionsOf('ranking', natsAccess.ranking);
    expect(publish).toContain('$JS.ACK.FACTS_JUDGING.ranking.>');
    expect(publish).toContain('$JS.ACK.*.*.FACTS_JUDGING.ranking.>');
  });
  it('only services read streams and only their tellers declare them', () => {
    for (const [user, { publish }, access] of all) {
      const declared = publish.filter((subject) => subject.startsWith('$JS.API.STREAM.CREATE.'));
      expect([user, declared]).toEqual([
        user,
        access.tells ? [`$JS.API.STREAM.CREATE.${access.tells}`] : [],
      ]);
    }
  });
  it('writes one user per service into the server config and nothing newer than server 2.9', () => {
    const publicKeys = Object.fromEntries(all.map(([user]) => [user, `U${user.toUpperCase()}`]));
    const text = serverConfig({ host: '127.0.0.1', port: 4222, storeDir: '/a "b"', publicKeys });
    expect(text.match(/nkey:/g)).toHaveLength(all.length);
    expect(text).toContain('store_dir: "/a \\"b\\""');
    expect(text).not.toMatch(/sync_interval|accounts/);
  });
  it('refuses to write a config with a user left out', () => {
    const settings = { host: '127.0.0.1', port: 4222, storeDir: '/s', publicKeys: {} };
    expect(() => serverConfig(settings)).toThrow('no NKey for the NATS user registration');
  });
});
