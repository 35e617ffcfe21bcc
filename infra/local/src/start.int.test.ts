import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { top } from './run-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'jinbang-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (verb: 'start' | 'hall', ...args: readonly string[]) => {
  const child = spawn(process.execPath, [join(top, `infra/local/src/${verb}.ts`), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  return { code, said };
};

const start = (...args: readonly string[]) => run('start', ...args);

describe('npm start', () => {
  it('says in one sentence that a port is taken', async () => {
    const other = createServer().listen({ port: 0, host: '127.0.0.1' });
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, said } = await start('--state', join(folder, 'a'), '--port', String(port));
    other.close();
    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${port} is taken by another program; choose another with --port N (the live edge takes the one after it).\n`,
    );
  });
  it('says in one sentence that the state folder cannot be had', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, said } = await start('--state', join(folder, 'file', 'state'));
    expect(code).toBe(1);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect(said).toContain('--state DIR');
  });
  it.each([['--port', 'eighty'], ['--port', '70000'], ['--nonsense']])(
    'explains itself when it is given %s %s',
    async (...args) => {
      const { code, said } = await start(...args);
      expect(code).toBe(1);
      expect(said).toMatch(/--port/);
      expect(said.trimEnd().split('\n')).toHaveLength(1);
    },
  );
});

describe('npm run hall', () => {
  const hall = (...args: readonly string[]) => run('hall', '--state', join(folder, 'h'), ...args);
  it.each([
    ['an address where a name is needed', ['--name', '192.168.1.20'], '--name wants a name'],
    ['no port', ['--http-port', 'eighty'], '--http-port wants a number'],
    ['an address it lacks', ['--host', '203.0.113.9'], 'This machine has no address 203.0.113.9'],
    ['an unknown word', ['--nonsense'], 'npm run hall -- [--name NAME]'],
  ])('says in one sentence that it was given %s', async (_, args, sentence) => {
    const { code, said } = await hall(...args);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });
});
