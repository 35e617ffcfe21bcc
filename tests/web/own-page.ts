import { readFileSync } from 'node:fs';
import { contestants } from '@jinbang/local/demo/cast';
import { clientOf } from '@jinbang/local/demo/http-client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { Stage } from '../privacy/erased-winner.ts';
import { findProblems } from './fixture/axe.ts';
import { openBrowser, visitor } from './fixture/browser.ts';

type Holder = { personId: string; entryId: string; number: string };

/** A winner of the contest that was played, with a code as it stands on a slip. */
const winnerWithCode = async ({ system, played }: Stage) => {
  const operator = clientOf(system.urls.gateway, system.tokens.bootstrap);
  const issued = await operator.get<{ items: Holder[] }>(
    `/api/certification/v1/certificates?eventId=${played.eventId}&limit=200`,
  );
  const [holder] = issued.items;
  const person = holder && contestants[played.entryIds.indexOf(holder.entryId)];
  if (!person) throw new Error('nobody of the cast has a certificate');
  const { personId, entryId, number } = holder;
  const made = await operator.post<{ items: { code: string; entryNo: string }[] }>(
    `/api/gateway/v1/events/${played.eventId}/contestant-codes`,
    { holders: [{ entryId, personId }], expiresInDays: 1 },
  );
  const [slip] = made.items;
  if (!slip) throw new Error('no code was made');
  return { person, number, ...slip };
};

const savedBy = async (page: Page, button: string): Promise<string> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  return readFileSync(await (await coming).path(), 'utf8');
};

/** After a whole contest one of its winners opens the own page on a phone. */
export const describeOwnPage = (stage: () => Stage): void => {
  describe('a winner with the code of a slip', () => {
    let browser: Browser;
    afterAll(() => browser?.close());

    it('reads result, entry and certificate on a phone, and takes data and certificate along', async () => {
      const { person, number, code, entryNo } = await winnerWithCode(stage());
      browser = await openBrowser();
      const page = await (await browser.newContext(visitor({ screen: 'phone' }))).newPage();
      await page.goto(`${stage().system.urls.gateway}/mine/#code=${code}`);
      const open = page.getByRole('button', { name: '打开', exact: true });
      await open.waitFor();
      expect(page.url()).not.toContain(code);
      await open.click();
      for (const heading of ['名次和奖项的依据', '职业技能等级证书', '您的报名']) {
        await page.getByRole('heading', { name: heading }).first().waitFor();
      }
      const shown = ((await page.locator('main').textContent()) ?? '').replaceAll(/\s/g, '');
      for (const said of [entryNo, person.name, `••••${person.idNumber.slice(-4)}`, number]) {
        expect(shown).toContain(said);
      }
      expect(await findProblems(page)).toEqual([]);
      const data = await savedBy(page, '下载您的数据');
      expect(data).toContain(person.name);
      expect(data).toContain(number);
      expect(await savedBy(page, '下载证书文件')).toContain('VerifiableCredential');
      for (const held of [shown, data]) expect(held).not.toContain(person.idNumber);

      await page.getByRole('button', { name: '退出' }).click();
      await page.getByText('本次查看已结束').waitFor();
      // It opens once: whoever finds the slip afterwards finds nothing.
      await page.getByLabel('查询码').fill(code);
      await open.click();
      await page.getByRole('alert').waitFor();
      expect(await page.locator('main').textContent()).not.toContain(person.name);
    });
  });
};
