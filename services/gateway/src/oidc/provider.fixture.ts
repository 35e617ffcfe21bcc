import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

type Person = { readonly sub: string; readonly email: string; readonly email_verified: boolean };

/** An OpenID provider of the test: whoever comes is the person it is told. */
export const openProvider = async (clientId: string) => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' };
  const state = { person: undefined as Person | undefined, nonce: '', tokenRequests: 0 };
  const issuer = () => `http://localhost:${(server.address() as AddressInfo).port}`;

  const idToken = async () =>
    new SignJWT({ ...state.person, nonce: state.nonce, name: '测试甲' })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setIssuer(issuer())
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);

  const answers: Record<string, () => Promise<object> | object> = {
    '/.well-known/openid-configuration': () => ({
      issuer: issuer(),
      authorization_endpoint: `${issuer()}/authorize`,
      token_endpoint: `${issuer()}/token`,
      jwks_uri: `${issuer()}/jwks`,
      id_token_signing_alg_values_supported: ['ES256'],
    }),
    '/jwks': () => ({ keys: [jwk] }),
    '/token': async () => {
      state.tokenRequests += 1;
      return { access_token: 'provider-secret', token_type: 'Bearer', id_token: await idToken() };
    },
  };
  const server = createServer((request, response) => {
    request.resume();
    const answer = answers[request.url ?? ''];
    void Promise.resolve(answer?.() ?? {}).then((body) => {
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    state,
    discoveryUrl: `${issuer()}/.well-known/openid-configuration`,
    close: () => server.close(),
  };
};
