import { type Language, STATUS_OF, toProblemDocument } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Context } from 'hono';

/** zh-CN unless the person's Accept-Language prefers English. */
export const languageOf = (header: string | undefined): Language => {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .toSorted((left, right) => right.quality - left.quality)
    .find(({ tag }) => tag.startsWith('zh') || tag.startsWith('en'));
  return wanted?.tag.startsWith('en') ? 'en' : 'zh';
};

/** When to come again, for programs; the sentence says it to people. */
export const retryAfter = ({ kind, params }: Rejection): Readonly<Record<string, string>> =>
  (kind === 'too-many' || kind === 'busy') && typeof params?.seconds === 'number'
    ? { 'retry-after': String(params.seconds) }
    : {};

/** The one place where a refusal becomes an HTTP answer (RFC 9457). */
export const problem = (c: Context, rejection: Rejection): Response => {
  const language = languageOf(c.req.header('accept-language'));
  const requestId: string | undefined = c.get('requestId');
  return new Response(JSON.stringify(toProblemDocument(rejection, language, requestId)), {
    status: STATUS_OF[rejection.kind],
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language === 'zh' ? 'zh-CN' : 'en',
      ...retryAfter(rejection),
    },
  });
};
