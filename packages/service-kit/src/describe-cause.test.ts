import { Fault } from '@jinbang/kernel/fault';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeCause } from './describe-cause.ts';

const SECRET = '测试密语';
const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (cause) {
    return cause;
  }
  return undefined;
};

describe('what a log says about a failure', () => {
  it('is the sentence where it is our own', () => {
    expect(describeCause(new Fault('Registration is away.', { retryable: true })).error).toContain(
      'Registration is away.',
    );
    expect(describeCause(new Error('no such step')).error).toBe('Error: no such step');
  });
  it.each([
    ['a parser', () => JSON.parse(`${SECRET} is no JSON`)],
    ['a schema', () => z.strictObject({}).parse({ [SECRET]: 1 })],
    ['a header', () => new Headers({ authorization: `${SECRET}\n` })],
    // biome-ignore lint/suspicious/noExplicitAny: what goes wrong at run time is what is looked at.
    ['a missing object', () => (undefined as any)[SECRET].length],
    ['a path', () => decodeURIComponent(`%${SECRET}`)],
  ])('is the kind and the place alone where %s repeats what it was given', (_, work) => {
    const cause = thrownBy(work);
    expect(cause).toBeInstanceOf(Error);
    expect(JSON.stringify(describeCause(cause))).not.toContain(SECRET);
  });
  it('is the code where a driver has one, without the row', () => {
    const cause = Object.assign(new Error(`Failed query: insert … ${SECRET}`), { code: '23505' });
    expect(describeCause(cause)).toMatchObject({ error: 'Error', code: '23505' });
    expect(JSON.stringify(describeCause(cause))).not.toContain(SECRET);
  });
  it('is the type of what was thrown and is no error', () => {
    expect(describeCause(SECRET)).toEqual({ error: 'string' });
  });
});
