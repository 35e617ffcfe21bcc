import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { inViewOf, verifyLog } from '@jinbang/judging/log/verify-log';
import { newId } from '@jinbang/kernel/id';
import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import { type Client, clientOf } from '@jinbang/local/demo/http-client';
import { registerPersons } from '@jinbang/local/demo/set-up-contest';
import { top } from '@jinbang/local/run-tool';
import { runningFeederUrls } from '@jinbang/local/servers/running-postgres';
import type { System } from '@jinbang/local/system';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { startSystem } from '../started-system.ts';
import { type SmallEvent, setUpSmallEvent } from './small-event.ts';
import { ASPECTS, STATIONS } from './small-event-plan.ts';

// A contest of the shared system, which stands for the hall, goes to a system of its own: the city.
const LINES = { timeout: 60_000, interval: 300 };

type Line = { what: string; hall: string; city: string; equal: boolean };
type Said = { stoodAlready: boolean; handOverId: string; lines: readonly Line[] };
type Sheet = { sheetId: string; subCriterion: string };

// Each run of the command is a process of its own; a busy machine is no reason to fail.
describe('a contest goes from the hall to the city', { timeout: 300_000 }, () => {
  const hall = inject('sharedSystem');
  const folder = mkdtempSync(join(tmpdir(), 'jinbang-city-'));
  let city: System;
  let event: SmallEvent;
  let opened: string;
  let holder: string;
  beforeAll(async () => {
    [city, event] = await Promise.all([
      startSystem({ state: join(folder, 'state'), ports: { gateway: 0 } }),
      setUpSmallEvent(hall),
    ]);
    for (const [seat] of event.judges.entries()) await markAll(seat);
    for (const code of ['A1', 'B1']) await sign(code);
    opened = await reopen('B1');
    holder = await holdTheContest();
  });
  afterAll(async () => {
    await city?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const values: Readonly<Record<string, object>> = {
    'A1.2': { kind: 'value', points: '1.25' },
    'A1.3': { kind: 'number-completed', done: 3 },
    'B1.1': { kind: 'pass-fail', passed: true },
  };
  const aMark = (station: string, aspect: string, rest: object = {}) => ({
    commandId: newId(),
    type: 'enter-mark',
    subjectId: event.day.subjectId(station),
    aspectId: event.day.aspectId(aspect),
    basedOn: 0,
    value: values[aspect] ?? { kind: 'judgement', score: station === 'T-03' ? '3' : '2' },
    ...rest,
  });
  type Results = { results: readonly { outcome: string; problem?: { code: string } }[] };
  const send = async (client: Client, commands: readonly object[]) =>
    (await client.post<Results>('/api/judging/v1/commands', { commands })).results;
  const markAll = async (seat: number) => {
    const { client } = event.judges[seat] ?? {};
    const marks = STATIONS.flatMap((one) => ASPECTS.map((aspect) => aMark(one, aspect)));
    const results = client ? await send(client, marks) : [];
    expect(results.filter(({ outcome }) => outcome !== 'stored')).toEqual([]);
  };
  const sheetIdOf = async (code: string) => {
    const { sheets } = await event.chiefJudge.get<{ sheets: Sheet[] }>(
      `/api/judging/v1/events/${event.eventId}/day`,
    );
    return sheets.find(({ subCriterion }) => subCriterion === code)?.sheetId ?? '';
  };
  const sign = async (code: string) => {
    const sheetId = await sheetIdOf(code);
    for (const { client } of event.judges) {
      const { hash } = await client.get<SheetView>(`/api/judging/v1/sheets/${sheetId}`);
      const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
      expect(await send(client, [command])).toMatchObject([{ outcome: 'stored' }]);
    }
  };
  const reopen = async (code: string): Promise<string> => {
    const sheetId = await sheetIdOf(code);
    const path = `/api/judging/v1/sheets/${sheetId}`;
    const { version } = await event.chiefJudge.get<SheetView>(path);
    const { reopeningId } = await event.chiefJudge.post<{ reopeningId: string }>(
      `${path}/reopenings`,
      { reason: '抄录有误' },
      { version },
    );
    const body = { outcome: 'approved' };
    await event.supervisor.post(`${path}/reopenings/${reopeningId}/decision`, body);
    return sheetId;
  };

  /** Who holds the contest in the hall, and hands it over. */
  const holdTheContest = async (): Promise<string> => {
    const { organiser, organisationId, competitionId, eventId } = event;
    const person = { name: '测试甲', nameEn: 'Test Jia', idNumber: madeUpIdNumber(951) };
    const [personId = ''] = await registerPersons({ organiser }, [{ ...person, organisationId }]);
    const scope = { kind: 'competition', id: competitionId };
    await organiser.post('/api/registration/v1/appointments', {
      appointments: [{ personId, office: 'organiser', scope }],
    });
    const token = await event.tokenOf(personId);
    const client = clientOf(event.origin, token);
    await vi.waitFor(() => client.get(`/api/judging/v1/events/${eventId}/progress`), LINES);
    return token;
  };

  const tokenFile = (name: string, token: string): string => {
    const file = join(folder, name);
    writeFileSync(file, token, { mode: 0o600 });
    return file;
  };
  /** Runs the command; killed as soon as it says this. */
  const handOver = (killAt?: string): Promise<{ code: number | null; out: string; said: string }> =>
    new Promise((resolve) => {
      const child = spawn(
        process.execPath,
        [
          ...['infra/local/src/hand-over.ts', '--json', '--state', hall.state],
          ...['--contest', event.competitionId, '--to', city.urls.gateway],
          ...['--from', hall.urls.gateway],
          ...['--operator-token', tokenFile('operator', city.tokens.bootstrap)],
          ...['--organiser-token', tokenFile('organiser', holder)],
        ],
        { cwd: top },
      );
      let [out, said] = ['', ''];
      child.stdout.on('data', (data: Buffer) => {
        out += data.toString();
      });
      child.stderr.on('data', (data: Buffer) => {
        said += data.toString();
        if (killAt !== undefined && said.includes(killAt)) child.kill('SIGKILL');
      });
      child.on('close', (code) => resolve({ code, out, said }));
    });
  const wholeHandOver = async (): Promise<Said> => {
    const { code, out, said } = await handOver();
    expect(code, `${said}\n${out}`).toBe(0);
    return JSON.parse(out) as Said;
  };
  const found = ({ lines }: Said, what: string) => lines.find((one) => one.what.startsWith(what));

  it('killed between two services it goes on, and standings, log and signatures are the same', async () => {
    const broken = await handOver('judging: stands there');
    expect(broken.code, broken.said).toBe(null);

    const done = await wholeHandOver();
    expect(done.stoodAlready).toBe(false);
    expect(done.lines.filter(({ equal }) => !equal)).toEqual([]);
    expect(found(done, 'standing ')?.hall).toMatch(/^10 lines, first T-03/);
    expect(found(done, 'judging.sheet_signature')?.hall).toMatch(/^6 /);
    expect(found(done, 'judging.reopening_decision')?.hall).toMatch(/^1 /);
    expect(found(done, 'judging.mark')?.hall).toMatch(/^150 /);
    expect(found(done, 'mark log')?.city).toContain('/mark-log ');
  });

  it('done again it sends nothing, and says so', async () => {
    const again = await wholeHandOver();
    expect(again.stoodAlready).toBe(true);
    expect(again.lines.filter(({ equal }) => !equal)).toEqual([]);
  });

  it('the hall only shows it, and says where it is', async () => {
    const judge = event.judges[0]?.client as Client;
    const [refused] = await send(judge, [aMark('T-01', 'B1.1', { basedOn: 1 })]);
    expect(refused).toMatchObject({
      outcome: 'refused',
      problem: { code: 'contest.handed-over', params: { to: city.urls.gateway } },
    });
    const change = event.organiser.put(`/api/judging/v1/events/${event.eventId}/appeal-rule`, {});
    await expect(change).rejects.toThrow();
    const day = await judge.get<{ sheets: Sheet[] }>(`/api/judging/v1/events/${event.eventId}/day`);
    expect(day.sheets).toHaveLength(2);
  });

  it('the city goes on where the hall was, and its logs are in order', async () => {
    const operator = clientOf(city.urls.gateway, city.tokens.bootstrap);
    const { token } = await operator.post<{ token: string }>('/api/gateway/v1/access-tokens', {
      personId: event.judges[0]?.personId,
      label: 'test',
      expiresInHours: 1,
    });
    const judge = clientOf(city.urls.gateway, token);
    const path = `/api/judging/v1/sheets/${opened}`;
    await vi.waitFor(() => judge.get<SheetView>(path), LINES);
    const given = aMark('T-01', 'B1.1', {
      basedOn: 1,
      value: { kind: 'pass-fail', passed: false },
    });
    expect(await send(judge, [given])).toMatchObject([{ outcome: 'stored' }]);

    const { judging = '' } = runningFeederUrls({
      state: join(folder, 'state'),
      databaseUrl: undefined,
    });
    const verify = () => inViewOf(judging, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    await vi.waitFor(async () => expect((await verify()).findings).toEqual([]), LINES);
  });
});
