import { PERSON_TABLES as certificationTables } from '@jinbang/certification/person/person-tables';
import type { Verification } from '@jinbang/contracts/http/verify';
import { PERSON_TABLES as gatewayTables } from '@jinbang/gateway/erased-person/person-tables';
import { PERSON_TABLES as judgingTables } from '@jinbang/judging/person/person-tables';
import { type Contestant, contestants } from '@jinbang/local/demo/cast';
import { type Client, clientOf, until } from '@jinbang/local/demo/http-client';
import type { Played } from '@jinbang/local/demo/play-contest';
import type { System } from '@jinbang/local/system';
import { PERSON_TABLES as rankingTables } from '@jinbang/ranking/entry/person-tables';
import { PERSON_TABLES as registrationTables } from '@jinbang/registration/export/person-tables';
import type { PersonTable } from '@jinbang/service-kit/person-data';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryNoOf } from '../flows/expected-contest.ts';
import { columnsAboutPeople, type PersonColumn, tablesOf } from './searched-databases.ts';
import { secretsIn } from './searched-files.ts';

const REGISTRATION = '/api/registration/v1';

type Copy = {
  services: { service: string; sections: Record<string, Record<string, unknown>[]> }[];
};
type Holder = { personId: string; entryId: string; number: string };
type Page = { verification: Verification; credential: string };

/** Where the contest was played, and what became of it. */
export type Stage = { readonly system: System; readonly state: string; readonly played: Played };

/**
 * After a whole contest one of its winners asks what is held of them, and to be erased. To be called
 * last: nobody finds that winner's name afterwards.
 */
export const describeErasedWinner = (stage: () => Stage): void => {
  describe('a winner who asks', () => {
    let system: System;
    let state: string;
    let played: Played;
    let operator: Client;
    let own: Client;
    let personId: string;
    let person: Contestant;
    let certificateNumber: string;

    beforeAll(async () => {
      ({ system, state, played } = stage());
      const origin = system.urls.gateway;
      operator = clientOf(origin, system.tokens.bootstrap);
      const issued = await operator.get<{ items: Holder[] }>(
        `/api/certification/v1/certificates?eventId=${played.eventId}&limit=200`,
      );
      const hasAward = (entryId: string): boolean =>
        played.result.page.rows.some(
          ({ entryNo, award }) =>
            award !== null && entryNo === entryNoOf(played.entryIds.indexOf(entryId)),
        );
      // A board names whoever has a medal or a prize (M25), and only them.
      const holder = issued.items.find(({ entryId }) => hasAward(entryId));
      if (!holder) throw new Error('nobody with a medal has a certificate');
      personId = holder.personId;
      certificateNumber = holder.number;
      const winner = contestants[played.entryIds.indexOf(holder.entryId)];
      if (!winner) throw new Error('nobody of the cast has the certificate');
      person = winner;
      const made = await operator.post<{ token: string }>('/api/gateway/v1/access-tokens', {
        personId,
        label: 'own',
        expiresInHours: 1,
      });
      own = clientOf(origin, made.token);
    });

    const holding = async () =>
      secretsIn(await tablesOf(state, system), [{ what: 'the name', text: person.name }]);
    const text = async (url: string) => (await fetch(url)).text();
    const certificate = async () =>
      JSON.parse(
        await text(
          `${system.urls.gateway}/api/certification/v1/public/certificates/${certificateNumber}`,
        ),
      ) as Page;
    const evidence = async () =>
      text((await certificate()).verification.certificate?.evidenceUrl ?? '');

    it('gets everything every service holds of them, number included, and nobody else’s', async () => {
      const copy = await own.get<Copy>(`${REGISTRATION}/persons/${personId}/data`);
      expect(copy.services.map(({ service }) => service)).toEqual([
        'registration',
        'judging',
        'ranking',
        'certification',
        'gateway',
      ]);
      const all = JSON.stringify(copy);
      for (const expected of [person.name, person.idNumber, certificateNumber, 'taking-part']) {
        expect(all).toContain(expected);
      }
      const others = contestants.filter(({ name }) => name !== person.name);
      const strangers = others.filter(
        (one) => all.includes(one.name) || all.includes(one.idNumber),
      );
      expect(strangers).toEqual([]);
      expect(all).not.toMatch(/token_hash|id_cipher|sealed_|pin_hash|fingerprint/);
      await expect(operator.get(`${REGISTRATION}/persons/${personId}/data`)).rejects.toThrow('404');
    });
    it('is asked about by every column that says whose row it is', async () => {
      const declared: Readonly<Record<string, readonly PersonTable[]>> = {
        registration: registrationTables,
        judging: judgingTables,
        ranking: rankingTables,
        certification: certificationTables,
        gateway: gatewayTables,
      };
      for (const [database, columns] of await columnsAboutPeople(state, system)) {
        const service = Object.keys(declared).find((name) => database.includes(name)) ?? '';
        const asks = ({ table, column }: PersonColumn): boolean =>
          declared[service]?.some(
            (known) => known.table === table && (known.by.includes(column) || known.where),
          ) ?? false;
        const missing = columns.filter((one) => !asks(one));
        expect([service, missing.map(({ table, column }) => `${table}.${column}`)]).toEqual([
          service,
          [],
        ]);
      }
    });
    it('stands on the public board by code once consent to publication is taken back', async () => {
      const consents = `${REGISTRATION}/competitions/${played.competitionId}/consents`;
      const given = await own.post<{ consents: { consentId: string }[] }>(consents, {
        consents: [
          {
            personId,
            purpose: 'publication',
            textVersion: '2026-1',
            givenBy: 'self',
            means: 'screen',
          },
        ],
      });
      const board = () => text(`${system.urls.live}/live/v1/events/${played.eventId}/snapshot`);
      const [before, proof] = [await board(), await certificate()];
      expect(before).toContain(person.name);
      const withdrawal = `${REGISTRATION}/consents/${given.consents[0]?.consentId}/withdrawal`;
      await own.post(withdrawal, undefined, { version: 1 });
      const after = await until(
        'the board has no name of theirs',
        board,
        (shown) => !shown.includes(person.name),
      );
      expect(after.match(/"code":/g)?.length).toBe(before.match(/"code":/g)?.length);
      const { credential, verification } = await certificate();
      expect(credential).toBe(proof.credential);
      expect(verification.certificate).toEqual(proof.verification.certificate);
    });
    it('is erased everywhere by two, and every proof stays as it was', async () => {
      const places = await until('the board has the name', holding, (found) => found.length >= 3);
      expect(places.map((place) => place.split('.').at(-1))).toEqual(
        expect.arrayContaining(['person', 'person_name']),
      );
      const [page, result] = [await certificate(), await evidence()];
      expect(page.verification).toMatchObject({ overall: 'valid' });
      expect(page.verification.certificate?.maskedName).not.toBeNull();
      const asked = await own.post<{ erasureId: string }>(
        `${REGISTRATION}/persons/${personId}/erasures`,
        { ground: 'own-request' },
      );
      const path = `${REGISTRATION}/erasures/${asked.erasureId}/confirmation`;
      await expect(own.post(path, undefined, { version: 1 })).rejects.toThrow('403');
      expect(await operator.post(path, undefined, { version: 1 })).toMatchObject({ state: 'done' });
      await until('nobody holds the name', holding, (found) => found.length === 0);
      const after = await until(
        'the certificate has no name',
        certificate,
        ({ verification }) => verification.certificate?.maskedName === null,
      );
      expect(after.verification.overall).toBe('valid');
      expect(after.verification.checks).toEqual(page.verification.checks);
      expect(after.credential).toBe(page.credential);
      expect(await evidence()).toBe(result);
    });
  });
};
