import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signCheckpoint } from '@jinbang/credentials/checkpoint';
import { commitmentOf } from '@jinbang/credentials/log-commitment';
import { appendLeaves, EMPTY_EDGE, rootOf } from '@jinbang/credentials/log-edge';
import { leafHash } from '@jinbang/credentials/merkle-tree';
import { noteSigner } from '@jinbang/credentials/signed-note';
import { checkpointLine, headLine, leafLine } from '@jinbang/judging/log/log-file.rules';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyLogFile } from './log-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'mark-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const signer = noteSigner('contest.example/mark-log', Buffer.alloc(32, 3));
const salt = Buffer.alloc(16, 1);
const entries = ['a', 'b', 'c'].map((content, leaf) => ({
  ...{ leaf, kind: 'mark', recordId: `record ${leaf}`, salt, content },
  commitment: commitmentOf(salt, content),
}));
const leaves = entries.map(({ commitment }) => leafHash(commitment));
const { edge } = appendLeaves(EMPTY_EDGE, leaves);
const note = signCheckpoint(signer, { size: edge.size, root: rootOf(edge) });
const lines = [headLine([signer.verifierKey]), ...entries.map(leafLine), checkpointLine(note)];

const verify = (given: readonly string[], keys: readonly string[] = []) => {
  const file = join(folder, 'log');
  writeFileSync(file, given.map((line) => `${line}\n`).join(''));
  return verifyLogFile(file, { keys, notes: [] });
};

describe('a file of the mark log', () => {
  it('is checked by the key and the checkpoints that stand in it', async () => {
    const root = Buffer.from(rootOf(edge)).toString('base64');
    const verdict = { leaves: 3, root, checkpoints: 1, isKeyBrought: false, findings: [] };
    expect(await verify(lines)).toEqual(verdict);
    const [first = '', ...rest] = lines;
    expect((await verify([first, ...rest.slice(1)])).findings).toContainEqual({
      flaw: 'leaf-out-of-order',
      at: 'leaf 1',
    });
  });
  it('holds checkpoints of a key that was changed and of the next one, each good by its own', async () => {
    const next = noteSigner(signer.name, Buffer.alloc(32, 4));
    const first = appendLeaves(EMPTY_EDGE, leaves.slice(0, 2)).edge;
    const before = signCheckpoint(signer, { size: first.size, root: rootOf(first) });
    const after = signCheckpoint(next, { size: edge.size, root: rootOf(edge) });
    const keys = [signer.verifierKey, next.verifierKey];
    const both = [headLine(keys), ...entries.map(leafLine), ...[before, after].map(checkpointLine)];
    expect(await verify(both)).toMatchObject({ checkpoints: 2, findings: [] });
    expect(await verify(both, keys)).toMatchObject({ isKeyBrought: true, findings: [] });
    const byOne = await verify(both, keys.slice(1));
    expect(byOne.findings).toEqual([{ flaw: 'checkpoint-not-signed', at: 'checkpoint 2' }]);
  });
  it('with a line that is none of a log is not one', async () => {
    await expect(verify([...lines, '{"leaf": "three"}'])).rejects.toThrow(/^Line 6 of /);
    await expect(verifyLogFile(join(folder, 'none'), { keys: [], notes: [] })).rejects.toThrow(
      'cannot be read',
    );
  });
});
