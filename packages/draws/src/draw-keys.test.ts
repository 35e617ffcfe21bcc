import { describe, expect, it } from 'vitest';
import { isRecipient, makeDrawKeys, recipientOf } from './draw-keys.ts';
import { paperNumber, recoverIdentity } from './recovery-papers.ts';
import { commitmentOfText, openWith, readSealed, sealTo, writeSealed } from './sealed-text.ts';

const keys = await makeDrawKeys();
const stranger = await makeDrawKeys();
const recipients = [keys.judgeRecipient, keys.recoveryRecipient];
const paper = (place: number) => keys.papers[place] ?? '';

describe('a sealed text', () => {
  it('is opened by the encryption judge’s key, and by no other', async () => {
    // Long, so that nothing closed reads like it by chance.
    const entry = 'entry-of-the-sample-school';
    const { plaintext } = writeSealed('draw 1', { lots: [[entry, '07']] });
    const sealed = await sealTo(recipients, plaintext);
    expect(await openWith([keys.identity], sealed)).toBe(plaintext);
    expect(await openWith([stranger.identity], sealed)).toBeUndefined();
    expect(Buffer.from(sealed).toString('latin1')).not.toContain(entry);
  });
  it('is not opened once a byte of it was changed', async () => {
    const sealed = await sealTo(recipients, 'lots');
    const last = sealed.length - 1;
    sealed[last] = (sealed[last] ?? 0) ^ 1;
    expect(await openWith([keys.identity], sealed)).toBeUndefined();
  });
  it('is known by its commitment, which a repeat of the same lots does not share', () => {
    const once = writeSealed('draw 1', ['e1']);
    expect(commitmentOfText(once.plaintext)).toBe(once.commitment);
    expect(writeSealed('draw 1', ['e1']).commitment).not.toBe(once.commitment);
    expect(commitmentOfText(once.plaintext.replace('e1', 'e2'))).not.toBe(once.commitment);
  });
  it('is read for what it is about alone', () => {
    const { plaintext } = writeSealed('draw 1', ['e1']);
    expect(readSealed(plaintext, 'draw 1')).toEqual(['e1']);
    for (const other of [plaintext.replace('jinbang-sealed-1', 'x'), '["e1"]', 'not json']) {
      expect(readSealed(other, 'draw 1')).toBeUndefined();
    }
    expect(readSealed(plaintext, 'draw 2')).toBeUndefined();
  });
  it('stays readable for ever: this one was written by the first version', () => {
    expect(commitmentOfText('["jinbang-sealed-1","00","draw 1",["e1"]]')).toBe(
      'c3d90e345d9c12156360c756bdecbae47871781d1cf2b102efb514ed9ffc550f',
    );
  });
});

describe('the device with the key lost', () => {
  it('is made good by any two of the three papers', async () => {
    const sealed = await sealTo(recipients, 'lots');
    for (const [one, two] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const recovery = await recoverIdentity([paper(one), paper(two)]);
      expect(recovery).toMatchObject({ ok: true, papers: [one + 1, two + 1] });
      if (!recovery.ok) throw new Error('two papers open');
      expect(await recipientOf(recovery.identity)).toBe(keys.recoveryRecipient);
      expect(await openWith([recovery.identity], sealed)).toBe('lots');
    }
    expect((await recoverIdentity(keys.papers)).ok).toBe(true);
  });
  it('is not made good by one paper, nor by one paper twice', async () => {
    expect(await recoverIdentity([paper(0)])).toEqual({ ok: false, flaw: 'too-few' });
    expect(await recoverIdentity([paper(0), paper(0)])).toEqual({ ok: false, flaw: 'too-few' });
  });
  it('shows papers of two keys put together, and a letter mistyped', async () => {
    const mixed = [paper(0), stranger.papers[1] ?? ''];
    expect(await recoverIdentity(mixed)).toEqual({ ok: false, flaw: 'other-key' });
    const last = paper(1).at(-1) === 'Q' ? 'P' : 'Q';
    const mistyped = [paper(0), paper(1).slice(0, -1) + last];
    expect(await recoverIdentity(mistyped)).toEqual({ ok: false, flaw: 'mistyped' });
  });
  it('takes papers typed in small letters and with gaps', async () => {
    const typed = (text: string) => text.toLowerCase().replaceAll(/(.{4})/g, '$1 ');
    expect((await recoverIdentity([typed(paper(0)), typed(paper(2))])).ok).toBe(true);
    expect(paperNumber(typed(paper(2)))).toBe(3);
  });
});

describe('a recipient', () => {
  it('is told from other texts by its form', () => {
    expect(isRecipient(keys.judgeRecipient)).toBe(true);
    for (const other of [keys.identity, 'age1', `${keys.judgeRecipient}x`, paper(0)]) {
      expect(isRecipient(other)).toBe(false);
    }
  });
});
