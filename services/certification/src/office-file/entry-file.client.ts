import {
  type EntryFileRequest,
  type NamesAnswer,
  namesAnswer,
} from '@jinbang/contracts/http/names';
import { Fault } from '@jinbang/kernel/fault';
import { contentKindOf } from '@jinbang/service-kit/content-kind.rules';

const TIMEOUT_MS = 20_000;
const FILE_BYTES_MAX = 12 * 1024 * 1024;

type Person = NamesAnswer['people'][number];
export type EntryFile = { readonly type: 'pdf' | 'jpeg' | 'png'; readonly bytes: Uint8Array };

/** What registration is asked for while a file for the office is made; nothing of it is kept. */
export type AskForms = {
  /** People with their identity and the forms of these entries; at most 500 of each. */
  readonly people: (
    personIds: readonly string[],
    entryIds: readonly string[],
  ) => Promise<readonly Person[]>;
  /** A photo or proof as it was handed in; undefined where there is none, or it is no such file. */
  readonly file: (asked: EntryFileRequest) => Promise<EntryFile | undefined>;
};

type Settings = { readonly url: string; readonly token: () => Promise<string> };

const away = (cause?: unknown): Fault =>
  new Fault('Registration does not answer for the file of an office.', { retryable: true, cause });

/** @throws a retryable Fault while registration does not answer; nothing it said is in the message */
export const formsClient = ({ url, token }: Settings): AskForms => {
  const post = async (path: string, body: object): Promise<Response> =>
    fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      throw away(cause);
    });
  return {
    people: async (personIds, entryIds) => {
      const asked = { purpose: 'certificate', personIds, entryIds };
      const response = await post('/internal/v1/names', asked);
      if (!response.ok) throw away();
      const answer = namesAnswer.safeParse(await response.json());
      if (!answer.success) throw away();
      return answer.data.people;
    },
    file: async (asked) => {
      const response = await post('/internal/v1/entry-files', asked);
      if (response.status === 404) return undefined;
      if (!response.ok) throw away();
      const bytes = Buffer.from(await response.arrayBuffer());
      const type = contentKindOf(bytes);
      const isKnown = type === 'pdf' || type === 'jpeg' || type === 'png';
      return isKnown && bytes.length <= FILE_BYTES_MAX ? { type, bytes } : undefined;
    },
  };
};
