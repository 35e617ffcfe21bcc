import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verification } from '@jinbang/contracts/http/verify';
import type { Report } from '@jinbang/credentials/verification';
import type { Played } from '@jinbang/local/demo/play-contest';
import type { System } from '@jinbang/local/system';
import { describe, expect, it } from 'vitest';
import { pdfWith, pngWith, svgWith } from './carriers.ts';
import { openIssuerHost } from './status-host.ts';

type Ground = { readonly system: System; readonly state: string; readonly played: Played };
type Said = { readonly code: number | null; readonly out: string; readonly said: string };

const run = (args: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['infra/local/src/verify.ts', ...args]);
    let [out, said] = ['', ''];
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
    });
    child.on('close', (code) => resolve({ code, out, said }));
  });

const CARRIERS = [
  ['the credential', 'json', 'application/json', (text: string) => Buffer.from(text)],
  ['a PNG badge', 'png', 'image/png', pngWith],
  ['an SVG badge', 'svg', 'image/svg+xml', svgWith],
  ['a PDF', 'pdf', 'application/pdf', (text: string) => pdfWith('credential.json', text)],
] as const;

/** A stranger with a file: over HTTP, on the command line, and without a network. */
export const describeVerifyFile = (ground: () => Ground): void => {
  const credential = () => JSON.stringify(ground().played.certified.credentials[0]);
  const folder = () => {
    const path = join(ground().state, 'files');
    mkdirSync(path, { recursive: true });
    return path;
  };
  const file = (name: string, bytes: Uint8Array): string => {
    const path = join(folder(), name);
    writeFileSync(path, bytes);
    return path;
  };
  const at = () => ['--at', ground().system.urls.gateway];
  const post = async (type: string, body: Uint8Array) => {
    const answer = await fetch(
      `${ground().system.urls.gateway}/api/certification/v1/public/verifications`,
      { method: 'POST', headers: { 'content-type': type }, body: Buffer.from(body) },
    );
    return {
      status: answer.status,
      body: (await answer.json()) as Verification & { code?: string },
    };
  };

  describe('a certificate that somebody holds as a file', () => {
    it.each(CARRIERS)('is verified over HTTP in %s', async (_, __, type, carry) => {
      const { status, body } = await post(type, carry(credential()));
      expect([status, body.overall]).toEqual([200, 'valid']);
    });
    it.each(CARRIERS)('is verified on the command line in %s', async (_, ending, __, carry) => {
      const path = file(`certificate.${ending}`, carry(credential()));
      const { code, out, said } = await run([path, ...at()]);
      expect(code, `${out}${said}`).toBe(0);
      expect(out).toContain('Valid · 有效');
      expect(out).toContain('✓ proof-rdfc');
    });
    it('is verified without a network by what was kept before, and forged not at all', async () => {
      const path = file('kept.json', Buffer.from(credential()));
      const bundle = join(folder(), 'bundle.json');
      expect((await run([path, ...at(), '--keep', bundle])).code).toBe(0);
      const whole = await run([bundle, '--keys', bundle, '--json']);
      expect([whole.code, JSON.parse(whole.out)]).toMatchObject([0, { verdict: 'valid' }]);
      const forged = file('forged.json', Buffer.from(credential().replace('等级证书', '等级证明')));
      const caught = await run([forged, '--by', bundle, '--keys', bundle]);
      expect([caught.code, caught.out.includes('Forged or altered · 伪造或被改动')]).toEqual([
        1,
        true,
      ]);
      expect(readFileSync(bundle, 'utf8')).toContain('did:web');
    });
    it('is not believed for the keys that a bundle brings itself, whoever made it', async () => {
      const path = file('vouched.json', Buffer.from(credential()));
      const bundle = join(folder(), 'shown.json');
      expect((await run([path, ...at(), '--keep', bundle])).code).toBe(0);
      const alone = await run([path, '--by', bundle]);
      expect([alone.code, alone.out.includes('Nobody but the bundle vouches')]).toEqual([1, true]);
      const shown = await run([bundle, '--at', 'http://127.0.0.1:9', '--json']);
      expect([shown.code, JSON.parse(shown.out).verdict]).toEqual([1, 'unknown']);
      // Where the issuer's host answers, the credential in it is one like any other.
      expect((await run([bundle, ...at()])).code).toBe(0);
      const keys = await fetch(`${ground().system.urls.gateway}/.well-known/did.json`);
      const did = file('did.json', Buffer.from(await keys.arrayBuffer()));
      expect((await run([path, '--by', bundle, '--keys', did])).code).toBe(0);
      const { code, said } = await run([path, '--by', bundle, '--keys', path]);
      expect([code, said.includes('neither a did.json nor a bundle')]).toEqual([1, true]);
    });
    it('is never valid where nobody can be asked', async () => {
      const path = file('alone.json', Buffer.from(credential()));
      const { code, out } = await run([path, '--at', 'http://127.0.0.1:9', '--json']);
      expect([code, JSON.parse(out).verdict]).toEqual([1, 'unknown']);
    });
    it('is unknown, and never valid, once the host of the status lists is stopped', async () => {
      const path = file('stopped.json', Buffer.from(credential()));
      const host = await openIssuerHost(ground().system.urls.gateway);
      try {
        expect((await run([path, '--at', host.url])).code).toBe(0);
        await host.stopStatus();
        const { code, out } = await run([path, '--at', host.url, '--json']);
        const told = JSON.parse(out) as Pick<Report, 'verdict' | 'checks'>;
        expect([code, told.verdict]).toEqual([1, 'unknown']);
        // Keys, proofs and the result page still answer: the status alone is open.
        expect(told.checks.filter(({ outcome }) => outcome !== 'pass')).toEqual([
          { name: 'status', outcome: 'unknown', code: 'status.unreachable' },
        ]);
      } finally {
        await host.close();
      }
    });
    it('is asked for in one sentence when the file holds none', async () => {
      expect(await post('image/png', pngWith('').slice(0, 30))).toMatchObject({
        status: 422,
        body: { code: 'carrier.damaged' },
      });
      expect(await post('application/pdf', Buffer.from('%PDF-1.7 broken'))).toMatchObject({
        status: 422,
        body: { code: 'carrier.damaged' },
      });
      expect(await post('text/html', Buffer.from('<p>'))).toMatchObject({ status: 415 });
      const { code, said } = await run([file('note.txt', Buffer.from('a note'))]);
      expect([code, said.includes('no file we know')]).toEqual([1, true]);
    });
  });
};
