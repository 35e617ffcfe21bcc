import type { ProblemDocument } from '@jinbang/contracts/problem';
import { type Language, presentLanguage } from './language.ts';

/** What went wrong, in a form a screen can show. */
export type Trouble =
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly detail: string;
      readonly errors: readonly {
        readonly at: string;
        readonly detail: string;
        readonly code?: string;
      }[];
      readonly requestId: string | undefined;
      readonly params?: ProblemDocument['params'];
      /** In which language the server said it. */
      readonly language?: Language;
    }
  | { readonly kind: 'missing' | 'unreachable' | 'unreadable' };

export type Answer<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly trouble: Trouble };

export type Asking = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** JSON that must travel byte for byte, or a file. */
  readonly rawBody?: string | Blob;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Somebody changed their mind: what is on its way ends as `unreachable`. */
  readonly signal?: AbortSignal;
  readonly cache?: RequestCache;
  /** Told when the answer was written, by the server's clock. */
  readonly onDate?: (date: string | null) => void;
  /** Told what the server calls the file it hands out. */
  readonly onFileName?: (name: string | null) => void;
  /** A file instead of JSON; a refusal stays a refusal. */
  readonly as?: 'blob';
};

const TIMEOUT_MS = 15_000;

const isProblem = (value: unknown): value is ProblemDocument =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;

const refusalOf = (status: number, body: unknown): Trouble => {
  if (isProblem(body)) {
    const { code, detail, errors = [], requestId, params } = body;
    const known = { status, code, detail, errors, requestId, language: presentLanguage() };
    return { kind: 'refused', ...known, ...(params ? { params } : {}) };
  }
  if (status === 404) return { kind: 'missing' };
  return { kind: status >= 500 ? 'unreachable' : 'unreadable' };
};

/** There is nothing at this address, in whichever words the server said so. */
export const isMissing = (trouble: Trouble): boolean =>
  trouble.kind === 'missing' || (trouble.kind === 'refused' && trouble.status === 404);

export const unreachable = { ok: false, trouble: { kind: 'unreachable' } } as const;

/** A response as an answer; the body's form is promised by contracts. */
export const answerOf = async <Body>(response: Response): Promise<Answer<Body>> => {
  const body = readJson(await response.text());
  if (!response.ok) return { ok: false, trouble: refusalOf(response.status, body) };
  if (body === undefined) return { ok: false, trouble: { kind: 'unreadable' } };
  return { ok: true, body: body as Body };
};

const headersOf = ({ body, rawBody, token, headers }: Asking): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': presentLanguage() === 'en' ? 'en' : 'zh-CN',
  ...(body === undefined && rawBody === undefined ? {} : { 'content-type': 'application/json' }),
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...headers,
});

const bodyOf = ({ body, rawBody }: Asking): { body?: string | Blob } => {
  if (rawBody !== undefined) return { body: rawBody };
  return body === undefined ? {} : { body: JSON.stringify(body) };
};

/**
 * One question to a server. Never throws: a refusal comes with the server's sentence in the page's
 * language, a lost connection as `unreachable`. Our own servers promise the body's form (contracts).
 */
export const ask = async <Body>(url: string, asking: Asking = {}): Promise<Answer<Body>> => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), asking.timeoutMs ?? TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      method: asking.method ?? 'GET',
      headers: headersOf(asking),
      signal: asking.signal ? AbortSignal.any([stop.signal, asking.signal]) : stop.signal,
      ...(asking.cache === undefined ? {} : { cache: asking.cache }),
      ...bodyOf(asking),
    });
    asking.onDate?.(response.headers.get('date'));
    asking.onFileName?.(fileNameIn(response.headers.get('content-disposition')));
    // Safe: who asks for a file names a Blob as the body.
    if (asking.as === 'blob' && response.ok)
      return { ok: true, body: (await response.blob()) as Body };
    return await answerOf<Body>(response);
  } catch {
    return unreachable;
  } finally {
    clearTimeout(timer);
  }
};

/** Of `attachment; filename*=UTF-8''<name>`. */
const fileNameIn = (disposition: string | null): string | null => {
  const name = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return name === undefined ? null : decodeURIComponent(name);
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
