import { problemDocument } from '@jinbang/contracts/problem';
import { expect } from 'vitest';
import { askPlainly, type PlainAnswer, type PlainRequest } from './plain-request.ts';

type Language = 'zh' | 'en';

/** What only our inside may know: statements, stacks, files, names of what we are made of. */
const INSIDE = [
  /\b(select|insert into|update|delete from)\b[^"]*\b(from|set|values|where)\b/i,
  /postgres|drizzle|\bzod\b|\bhono\b|undici|nats/i,
  /\.(ts|js|mjs):\d+/,
  /\bat \S+ \(/,
  /node_modules|file:\/\/|\/(home|root|var|tmp|usr|work|etc)\//,
  /\b(TypeError|RangeError|SyntaxError|ECONN\w+|undefined)\b/,
];

const HAN = /\p{Script=Han}/u;

/** Is this a refusal as everybody is promised one: form, status, code, and a sentence in this language? */
export const expectProblem = (
  { asked, status, headers, text, body }: PlainAnswer,
  expected: { readonly status: number; readonly code: string },
  language: Language,
): void => {
  const said = `${asked} was answered ${status} ${text.slice(0, 400)}`;
  expect({ status, code: (body as { code?: unknown } | undefined)?.code }, said).toEqual(expected);
  expect(headers['content-type'], said).toBe('application/problem+json; charset=utf-8');
  expect(headers['content-language'], said).toBe(language === 'zh' ? 'zh-CN' : 'en');
  const problem = problemDocument.parse(body);
  expect(problem, said).toMatchObject({
    ...expected,
    type: `urn:jinbang:problem:${expected.code}`,
  });
  for (const sentence of [problem.detail, ...(problem.errors ?? []).map(({ detail }) => detail)]) {
    expect(HAN.test(sentence), `${language}: ${sentence}`).toBe(language === 'zh');
    expect(sentence, said).not.toMatch(/^[a-z-]+\.[a-z-]+$|\{\w+\}/);
  }
  for (const inside of INSIDE) expect(text, said).not.toMatch(inside);
};

/** Sends it as somebody who reads Chinese (asks for nothing), then as somebody who asks for English. */
export const expectRefused = async (
  origin: string,
  request: PlainRequest,
  status: number,
  code: string,
): Promise<void> => {
  expectProblem(await askPlainly(origin, request), { status, code }, 'zh');
  const headers = { ...request.headers, 'accept-language': 'fr;q=0.9, en-GB' };
  expectProblem(await askPlainly(origin, { ...request, headers }), { status, code }, 'en');
};
