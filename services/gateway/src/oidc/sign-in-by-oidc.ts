import type { Rejection } from '@jinbang/kernel/rejection';
import { type Result, refuse } from '@jinbang/kernel/result';
import { findSessionByToken } from '../account/account.store.ts';
import type { AccountDeps } from '../account/account-deps.ts';
import { askLibrary, type LibraryAnswer } from '../account/ask-library.ts';
import { cookieNames } from '../account/cookie-names.ts';
import { LIBRARY_PATH } from '../account/sign-in-library.ts';
import type { Comer } from '../identity/comer.rules.ts';
import { notConfigured, OIDC_ID, OIDC_LANDING, OIDC_REFUSED } from './oidc.rules.ts';

/** The provider's page to send the browser to; the state travels in a cookie. */
export const beginOidcSignIn =
  ({ library, throttle }: AccountDeps, isConfigured: boolean) =>
  async (comer: Comer, headers: Headers): Promise<Result<LibraryAnswer, Rejection>> => {
    if (!isConfigured) return refuse(notConfigured);
    const tooMany = await throttle.take([{ limit: 'link', of: comer.address }]);
    if (tooMany) return refuse(tooMany.refusal);
    return askLibrary(() =>
      library.api.signInSocial({
        body: {
          provider: OIDC_ID,
          callbackURL: OIDC_LANDING,
          errorCallbackURL: OIDC_REFUSED,
          disableRedirect: true,
        },
        headers,
        asResponse: true,
      }),
    );
  };

const tokenIn = (cookies: readonly string[], name: string): string | undefined => {
  const line = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  const value = line?.slice(name.length + 1).split(';', 1)[0];
  return value === undefined ? undefined : decodeURIComponent(value).split('.', 1)[0];
};

/**
 * The browser is back from the provider. The one route of the library that is used as it is: it
 * answers with a redirect, to the console or to the sign-in page with the reason.
 */
export const endOidcSignIn =
  ({ db, library, publicOrigin, throttle, trail }: AccountDeps) =>
  async (comer: Comer, headers: Headers, query: string): Promise<Response> => {
    const url = `${publicOrigin}${LIBRARY_PATH}/callback/${OIDC_ID}${query}`;
    const answer = await library.handler(new Request(url, { headers }));
    const cookies = answer.headers.getSetCookie();
    const token = tokenIn(cookies, cookieNames(publicOrigin).session);
    const session = token ? await findSessionByToken(db, token) : undefined;
    if (session) {
      const { userId: personId, id: sessionId } = session;
      await trail(db, comer, { act: 'signed-in', method: 'oidc', personId, sessionId });
      await throttle.clear([{ limit: 'link', of: comer.address }]);
    } else {
      await trail(db, comer, { act: 'sign-in-refused', method: 'oidc', code: 'oidc.refused' });
    }
    return answer;
  };
