import type { ContestantDrawing, FloorDay } from '@jinbang/contracts/http/judging-floor';
import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import { appoint, registerPersons } from '@jinbang/local/demo/set-up-contest';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { SmallEvent } from '../flows/small-event.ts';

/** Of nobody else in the small event. */
const SERIAL = 870;
/** Between the clock of a tablet, set by an answer's head to the second, and the server's. */
const APART_MS = 10_000;
const WAIT = { timeout: 60_000, interval: 500 };

/** Somebody who works on the floor of the event, which asks contestants to sign. */
export const engageFloorJudge = async (small: SmallEvent): Promise<string> => {
  const { organiser, organisationId, eventId, chiefJudge } = small;
  const person = { name: '测试现场裁判', nameEn: 'Test Floor Judge', organisationId };
  const idNumber = madeUpIdNumber(SERIAL);
  const [personId = ''] = await registerPersons({ organiser }, [{ ...person, idNumber }]);
  await appoint({ organiser }, eventId, [{ personId, office: 'floor-judge' }]);
  const rule = { asksCheck: false, asksSignature: true };
  await chiefJudge.put(`/api/judging/v1/events/${eventId}/floor-rule`, rule, { version: 0 });
  return personId;
};

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** The power went at this station, and whoever stands there signs that they have seen it written down. */
export const recordAndSign = async (page: Page, station: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^工位 ${station}`) }).click();
  await press(page, '记录情况');
  await press(page, '停电');
  await press(page, '记录');
  await page.getByText('仍停着').waitFor();
  await page.locator('.floor-incident').getByRole('button', { name: '选手签名' }).click();
  const pad = page.locator('.draw-pad');
  await pad.scrollIntoViewIfNeeded();
  await pad.hover({ position: { x: 60, y: 60 } });
  await page.mouse.down();
  await pad.hover({ position: { x: 260, y: 120 } });
  await page.mouse.up();
  await press(page, '保存签名');
  await page.getByText('选手已签').first().waitFor();
};

/** After the battery died: the clock of the station stands still as it was left, and goes on now. */
export const goOnAt = async (page: Page, station: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^工位 ${station}.*已中断`, 's') }).click();
  await page.getByText('选手已签').first().waitFor();
  await press(page, '现在恢复');
  await page.getByText('仍停着').waitFor({ state: 'detached' });
};

type Span = { readonly from: number; readonly until: number };

/** Each act on the server once, at the time it was, with the strokes for those who decide. */
export const expectActsOnce = async (
  { chiefJudge, eventId }: SmallEvent,
  stopped: Span,
  restarted: Span,
): Promise<void> => {
  const path = `/api/judging/v1/events/${eventId}`;
  const floor = await vi.waitFor(async () => {
    const seen = await chiefJudge.get<FloorDay>(`${path}/floor`);
    expect(seen.incidents).toMatchObject([
      { version: 3, kind: 'power', contestant: { outcome: 'signed' } },
    ]);
    return seen;
  }, WAIT);
  const [incident] = floor.incidents;
  const within = (at: string | null | undefined, { from, until }: Span) => {
    expect(Date.parse(at ?? '')).toBeGreaterThan(from - APART_MS);
    expect(Date.parse(at ?? '')).toBeLessThan(until + APART_MS);
  };
  within(incident?.stoppedAt, stopped);
  within(incident?.restartedAt, restarted);
  expect(floor.signatures).toMatchObject([
    { about: 'incident', aboutId: incident?.incidentId, hash: expect.any(String) },
  ]);
  const { signatureId } = floor.signatures[0] ?? { signatureId: '' };
  const drawing = await chiefJudge.get<ContestantDrawing>(
    `${path}/contestant-signatures/${signatureId}`,
  );
  expect(drawing.path).toMatch(/^M/);
};
