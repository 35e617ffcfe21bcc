import type {
  Rejection,
  RejectionIssue,
  RejectionKind,
  RejectionParams,
} from '@jinbang/kernel/rejection';
import { z } from 'zod';
import { problemsEn } from './problems.en.ts';
import { problemsZh } from './problems.zh.ts';

export type Language = 'zh' | 'en';

/** `application/problem+json` (RFC 9457) as every service answers it. */
export const problemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  errors: z
    .array(z.object({ at: z.string(), code: z.string(), detail: z.string() }))
    .max(500)
    .optional(),
  present: z.unknown().optional(),
  requestId: z.string().optional(),
});
export type ProblemDocument = z.infer<typeof problemDocument>;

/** The one table in which a refusal becomes a number. */
export const STATUS_OF: Readonly<Record<RejectionKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  unconditional: 428,
  'too-many': 429,
  busy: 503,
};

const SENTENCES = { zh: problemsZh, en: problemsEn } as const;
const TITLES: Readonly<Record<Language, string>> = { zh: '未能执行', en: 'Not done' };

/** What a result code is called in a sentence; English says the letters. */
const RESULT_CODES_ZH: Readonly<Record<string, string>> = {
  DNS: '未参赛',
  DNF: '未完赛',
  WD: '退赛',
  DSQ: '取消成绩',
};

const fill = (sentence: string, language: Language, params: RejectionParams | undefined): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(params?.[name] ?? whole);
    return name === 'code' && language === 'zh' ? (RESULT_CODES_ZH[value] ?? value) : value;
  });

/** The sentence of a code in one language; the code itself where a sentence is missing. */
export const sentenceOf = (code: string, language: Language, params?: RejectionParams): string =>
  fill(SENTENCES[language][code] ?? code, language, params);

const issueOf = (language: Language) => (issue: RejectionIssue) => ({
  at: issue.at,
  code: issue.code,
  detail: sentenceOf(issue.code, language, issue.params),
});

/** A refusal as a problem document; the tablet shows the same sentences from the same table. */
export const toProblemDocument = (
  rejection: Rejection,
  language: Language,
  requestId?: string,
): ProblemDocument => ({
  type: `urn:jinbang:problem:${rejection.code}`,
  title: TITLES[language],
  status: STATUS_OF[rejection.kind],
  code: rejection.code,
  detail: sentenceOf(rejection.code, language, rejection.params),
  ...(rejection.params ? { params: { ...rejection.params } } : {}),
  ...(rejection.issues ? { errors: rejection.issues.map(issueOf(language)) } : {}),
  ...(rejection.present === undefined ? {} : { present: rejection.present }),
  ...(requestId === undefined ? {} : { requestId }),
});
