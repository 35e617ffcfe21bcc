import { type PersonDataAnswer, personDataAnswer } from '@jinbang/contracts/http/person-data';
import { Fault } from '@jinbang/kernel/fault';

const TIMEOUT_MS = 10_000;

/** What every other service holds of a person. */
export type AskServices = (personId: string) => Promise<readonly PersonDataAnswer[]>;

type Deps = {
  /** The address of each service's answer. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly tokenFor: (audience: string) => Promise<string>;
};

/**
 * Asks each service for its own part: a copy that lacks one would be wrong, so it is all or none.
 * @throws a retryable Fault while one of them does not answer; nothing it said is in the message
 */
export const servicesAsker =
  ({ addresses, tokenFor }: Deps): AskServices =>
  (personId) =>
    Promise.all(
      Object.entries(addresses).map(async ([service, url]) => {
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await tokenFor(service)}`,
          },
          body: JSON.stringify({ personId }),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        }).catch((cause: unknown) => {
          throw new Fault(`${service} does not answer for a copy.`, { retryable: true, cause });
        });
        if (!response.ok) {
          throw new Fault(`${service} answered ${response.status} for a copy.`, {
            retryable: true,
          });
        }
        const answer = personDataAnswer.safeParse(await response.json());
        if (!answer.success) {
          throw new Fault(`${service} answered in another form than promised.`, {
            retryable: true,
          });
        }
        return answer.data;
      }),
    );
