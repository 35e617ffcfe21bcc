import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contestants } from '@jinbang/local/demo/cast';
import { stationOf } from '@jinbang/local/demo/demo-plan';
import { DELIBERATE_ZERO } from '@jinbang/local/demo/generate-marks';
import { flawsOf, outcomeOf } from '@jinbang/local/demo/outcome';
import { type Played, playContest } from '@jinbang/local/demo/play-contest';
import { seededRandom } from '@jinbang/local/demo/random';
import { schemeRows } from '@jinbang/local/demo/scheme-numbers';
import type { System } from '@jinbang/local/system';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeErasedWinner } from '../privacy/erased-winner.ts';
import { startSystem } from '../started-system.ts';
import { describeOwnPage } from '../web/own-page.ts';
import { entryNoOf, expectedTotals, finalMarks } from './expected-contest.ts';
import { levelOf, ranksOf, scaleOf } from './independent-results.ts';
import { isAcceptedElsewhere, officialSchema } from './independent-verifier.ts';
import { describeVerifyFile } from './verify-file.ts';

// One contest, from registration to the verified certificate, on a real system of its own; everything
// it says is computed a second time by `independent-results`, which shares no code with it.
const SEED = 7;
const state = mkdtempSync(join(tmpdir(), 'jinbang-flow-'));
let system: System;
let played: Played;

const totals = () => expectedTotals(SEED);

beforeAll(async () => {
  system = await startSystem({ state, ports: { gateway: 0 } });
  played = await playContest(system, SEED, () => {});
}, 300_000);

afterAll(async () => {
  await system?.stop();
  rmSync(state, { recursive: true, force: true });
}, 120_000);

describe('a contest from the first entry to the certificate', () => {
  it('has everybody, every mark, one conflict and one absence', () => {
    expect(flawsOf(outcomeOf(played, 0, {}), played.conflicts)).toEqual([]);
  });

  it('gives every total as a second computation does', () => {
    const expected = totals();
    for (const row of played.result.page.rows) {
      if (row.code === 'DNS') continue;
      expect(Math.round(Number(row.total) * 100), `entry ${row.entryNo}`).toBe(
        expected.get(row.entryNo),
      );
    }
  });

  it.each(['worker', 'student'])('gives every rank and scale value of the %s group', (group) => {
    const expected = totals();
    const rows = played.result.page.rows.filter((row) => row.group === group && row.code === 'OK');
    const cents = rows.map((row) => expected.get(row.entryNo) ?? 0);
    expect(rows.map((row) => row.rank)).toEqual(ranksOf(cents));
    expect(rows.map((row) => row.scale)).toEqual(scaleOf(cents));
  });

  it('lists who did not come after the ranked rows, without a total', () => {
    const row = played.result.page.rows.find(({ code }) => code === 'DNS');
    expect(row).toMatchObject({ rank: null, total: null, group: 'student' });
  });

  it('counts a deliberate zero as a mark and not as a gap', () => {
    const zeros = finalMarks(SEED).filter(
      (mark) => mark.subject === DELIBERATE_ZERO.subject && mark.code === DELIBERATE_ZERO.code,
    );
    expect(zeros.map(({ value }) => value)).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'judgement', score: '0' })),
    );
    const place = contestants.findIndex((_, index) => stationOf(index) === DELIBERATE_ZERO.subject);
    const row = played.result.page.rows.find(({ entryNo }) => entryNo === entryNoOf(place));
    expect(row).toMatchObject({ code: 'OK', marks: schemeRows.length });
  });

  it('decides every level as the published rule says, and says why in two languages', () => {
    const decisions = played.certified.decisions.filter(({ kind }) => kind === 'level');
    expect(decisions).toHaveLength(contestants.length);
    contestants.forEach((person, place) => {
      const row = played.result.page.rows.find(({ entryNo }) => entryNo === entryNoOf(place));
      const level = levelOf(person.group, row?.rank ?? null, person.heldLevel);
      const decision = decisions.find(({ entryId }) => entryId === played.entryIds[place]);
      expect(decision, `entry ${place + 1}`).toMatchObject(
        level === null ? { outcome: 'refused' } : { outcome: 'granted', level },
      );
      expect(decision?.sentence.zh).toMatch(/[一-鿿]/);
      expect(decision?.sentence.en).toMatch(/[a-z]/);
    });
  });

  it('issues one certificate for each granted decision, each verified by a stranger', () => {
    const { certificates, verifications } = played.certified;
    expect(new Set(certificates.map(({ number }) => number)).size).toBe(certificates.length);
    expect(verifications.map(({ overall }) => overall)).toEqual(certificates.map(() => 'valid'));
  });

  it('issues credentials that the official schema and an independent verifier accept', async () => {
    const isOfficial = await officialSchema();
    const didText = await (await fetch(`${system.urls.gateway}/.well-known/did.json`)).text();
    for (const credential of played.certified.credentials) {
      expect(isOfficial(credential), JSON.stringify(isOfficial.errors)).toBe(true);
      expect(await isAcceptedElsewhere(credential, didText)).toBe(true);
    }
  });

  it('notices one changed character wherever it stands', async () => {
    const text = JSON.stringify(played.certified.credentials[0]);
    const random = seededRandom(SEED);
    for (let turn = 0; turn < 150; turn += 1) {
      const place = Math.floor(random() * text.length);
      const other = text[place] === '7' ? '8' : '7';
      const answer = await fetch(
        `${system.urls.gateway}/api/certification/v1/public/verifications`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: text.slice(0, place) + other + text.slice(place + 1),
        },
      );
      expect(answer.status).toBeLessThan(500);
      const { overall = 'unreadable' } = (await answer.json()) as { overall?: string };
      expect(overall, `character ${place}`).not.toBe('valid');
    }
  });
});

describeVerifyFile(() => ({ system, state, played }));
describeOwnPage(() => ({ system, state, played }));
// The last word: it takes a winner's name away.
describeErasedWinner(() => ({ system, state, played }));
