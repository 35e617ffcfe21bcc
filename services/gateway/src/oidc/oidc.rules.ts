import type { Rejection } from '@jinbang/kernel/rejection';

/** Another identity provider people may come from (OpenID Connect), where one is configured. */
export type OidcProvider = {
  /** What the button says. */
  readonly name: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

export const OIDC_ID = 'oidc';
export const OIDC_CALLBACK = '/api/gateway/v1/public/oidc-callback';
/** Where a person lands after the provider, and where when it did not work (`?error=…`). */
export const OIDC_LANDING = '/console/';
export const OIDC_REFUSED = '/console/sign-in';

export const notConfigured: Rejection = { kind: 'missing', code: 'oidc.not-configured' };

type Given = {
  readonly GATEWAY_OIDC_NAME: string;
  readonly GATEWAY_OIDC_DISCOVERY_URL?: string | undefined;
  readonly GATEWAY_OIDC_CLIENT_ID?: string | undefined;
  readonly GATEWAY_OIDC_CLIENT_SECRET?: string | undefined;
};

/** Off unless all of it is there. */
export const providerFrom = (given: Given): OidcProvider | undefined => {
  const discoveryUrl = given.GATEWAY_OIDC_DISCOVERY_URL;
  const clientId = given.GATEWAY_OIDC_CLIENT_ID;
  const clientSecret = given.GATEWAY_OIDC_CLIENT_SECRET;
  if (!discoveryUrl || !clientId || !clientSecret) return undefined;
  return { name: given.GATEWAY_OIDC_NAME, discoveryUrl, clientId, clientSecret };
};
