import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSettings } from './config.ts';
import { describeCause, isTransient } from './describe-cause.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const schema = z.object({ PORT: z.coerce.number(), KEY: z.string().min(3) });

describe('settings', () => {
  it('come from the environment or from a file it names', () => {
    writeFileSync(join(folder, 'key'), 'from a file\n');
    expect(readSettings(schema, { PORT: '80', KEY_FILE: join(folder, 'key') })).toEqual({
      PORT: 80,
      KEY: 'from a file',
    });
  });
  it('are refused by name, without repeating a secret', () => {
    expect(() => readSettings(schema, { PORT: '80', KEY: 'x!' })).toThrow(/KEY \(too_small\)/);
    expect(() => readSettings(schema, { PORT: '80', KEY: 'x!' })).not.toThrow(/x!/);
  });
  it('never open a file that nobody here asked for', () => {
    const environment = { PORT: '80', KEY: 'abc', OTHER_FILE: '/nowhere/at/all' };
    expect(readSettings(schema, environment)).toEqual({ PORT: 80, KEY: 'abc' });
  });
});

describe('what a log says of a failure', () => {
  const driver = Object.assign(new Error('Failed query: select name from person where id = 7'), {
    cause: Object.assign(new Error('duplicate key'), { code: '23505' }),
  });
  it('is the code, never the statement or its values', () => {
    expect(describeCause(driver)).toMatchObject({ error: 'Error', code: '23505' });
    expect(JSON.stringify(describeCause(driver))).not.toContain('person');
  });
  it('points at a place in the code, never at a value that looks like one', () => {
    const values = new Error('Failed query: insert\nparams: somebody, notes.ts:1');
    expect(describeCause(values).at).toMatch(/^at /);
  });
  it.each([
    ['57P01', true],
    ['40001', true],
    ['57014', true],
    ['55P03', true],
    ['CONNECTION_CLOSED', true],
    ['ECONNREFUSED', true],
    ['23505', false],
    ['42501', false],
  ])('tells that %s may pass: %s', (code, passes) => {
    expect(isTransient(Object.assign(new Error('x'), { code }))).toBe(passes);
  });
});
