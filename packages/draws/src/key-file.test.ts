import { expect, it } from 'vitest';
import { makeDrawKeys } from './draw-keys.ts';
import { closeKeyFile, openKeyFile } from './key-file.ts';

it('keeps a key in a file that its passphrase alone opens', async () => {
  const { identity } = await makeDrawKeys();
  const file = await closeKeyFile(identity, '测试口令 test words', 4);
  expect(file).not.toContain(identity);
  expect(await openKeyFile(`\n${file}\n`, '测试口令 test words')).toBe(identity);
  expect(await openKeyFile(file, '测试口令 test word')).toBeUndefined();
  expect(await openKeyFile('no file', '测试口令 test words')).toBeUndefined();
});
