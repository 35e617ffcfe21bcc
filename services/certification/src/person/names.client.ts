import { type NamesAnswer, namesAnswer } from '@jinbang/contracts/http/names';
import { Fault } from '@jinbang/kernel/fault';

const TIMEOUT_MS = 5_000;

export type KnownPerson = NamesAnswer['people'][number];
/** Who these people are, by their ids (at most 500); a person registration does not know is left out. */
export type AskNames = (personIds: readonly string[]) => Promise<readonly KnownPerson[]>;

/**
 * The one read between services (architecture §4): names with identity, for certificates alone.
 * @throws a retryable Fault while registration does not answer; nothing it said is in the message
 */
export const namesClient =
  ({ url, token }: { url: string; token: () => Promise<string> }): AskNames =>
  async (personIds) => {
    const response = await fetch(new URL('/internal/v1/names', url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await token()}`,
      },
      body: JSON.stringify({ purpose: 'certificate', personIds }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      throw new Fault('Registration does not answer for names.', { retryable: true, cause });
    });
    if (!response.ok) {
      throw new Fault(`Registration answered ${response.status} for names.`, { retryable: true });
    }
    const answer = namesAnswer.safeParse(await response.json());
    if (!answer.success) {
      throw new Fault('The names do not have the promised form.', { retryable: true });
    }
    return answer.data.people;
  };
