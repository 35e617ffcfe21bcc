import { createHmac } from 'node:crypto';
import { systemClock as now } from '@jinbang/kernel/clock';
import { newId } from '@jinbang/kernel/id';
import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import { serviceTokenSigner, serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { type AskTrailNames, noNames, trailNamesAsker } from './access-trail/trail-names.ts';
import { trailWriter } from './access-trail/write-trail.ts';
import { type SignInLibrary, signInLibrary } from './account/sign-in-library.ts';
import { keyTextFrom } from './api-key/api-key.rules.ts';
import type { Settings } from './config.ts';
import { codeFrom } from './contestant/contestant-code.rules.ts';
import { pairingCodeFrom } from './device/pairing-code.rules.ts';
import { tokenTextsFrom } from './identity/token-text.ts';
import { findInvited, useInvitation } from './invitation/use-invitation.ts';
import { keptMail } from './mail/mail-sender.ts';
import { recoveryLink, recoveryMail } from './mail/mail-text.ts';
import { providerFrom } from './oidc/oidc.rules.ts';
import { pinFrom } from './pin/pin.rules.ts';
import { keyedHash, keyFor, textFromId } from './secret/fast-hash.ts';
import { isHashingBusy } from './secret/slow-hash.ts';
import { throttleWith } from './throttle/throttle.ts';

/** The n-th byte that belongs to an id, by a key outside the database. */
const bytesOf = (key: string, id: string) => {
  const bytes = createHmac('sha256', key).update(id).digest();
  return (place: number): number => bytes.readUInt8(place);
};

export type PlugDeps = { readonly config: Settings; readonly db: Database; readonly log: Log };

/** The n-th 32-bit word that belongs to an id, by a key outside the database. */
const wordsOf =
  (key: string) =>
  (id: string) =>
  (place: number): number =>
    createHmac('sha256', key).update(`${id} ${place}`).digest().readUInt32BE();

/** A changed signing key must sign nobody out and change no code or key already handed out. */
const rootOf = ({ GATEWAY_SECRET, GATEWAY_TOKEN_KEY }: Settings): string =>
  GATEWAY_SECRET ?? GATEWAY_TOKEN_KEY;

const askNamesWith = ({ config, log }: PlugDeps): AskTrailNames =>
  config.SERVICE_KEY === undefined
    ? noNames
    : trailNamesAsker({
        registrationUrl: config.GATEWAY_REGISTRATION_URL,
        tokenFor: serviceTokenSigner('gateway', config.SERVICE_KEY),
        log,
      });

/** What several use cases need, each secret from a key of its own. */
export const plainDeps = ({ config, db, log }: PlugDeps) => {
  const key = (purpose: string) => keyFor(rootOf(config), purpose);
  const keyText = textFromId(key('API keys'), '');
  const pinWords = wordsOf(key('PINs'));
  const codeWords = wordsOf(key('contestant codes'));
  return {
    db,
    now,
    newId,
    operatorId: config.GATEWAY_OPERATOR_ID,
    publicOrigin: new URL(config.PUBLIC_ORIGIN).origin,
    trail: trailWriter({ now, newId }),
    askNames: askNamesWith({ config, db, log }),
    throttle: throttleWith({ db, now, hashOf: keyedHash(key('tries')), isBusy: isHashingBusy }),
    hashOf: keyedHash(key('mail addresses')),
    send: keptMail({ db, now, newId }),
    invitationTextOf: textFromId(key('invitations'), 'jbi_'),
    pairingTextOf: (pairingId: string) => pairingCodeFrom(bytesOf(key('pairings'), pairingId)),
    keyTextOf: (keyId: string) => keyTextFrom(keyText(keyId)),
    tokenTextOf: tokenTextsFrom(rootOf(config)),
    oidc: providerFrom(config),
    verifyService: serviceTokenVerifier(
      JSON.parse(config.SERVICE_KEYS ?? '{"keys":[]}'),
      'gateway',
    ),
    pinOf: (pinId: string) => pinFrom(pinWords(pinId)),
    codeOf: (codeId: string) => codeFrom(codeWords(codeId)),
    codeHashOf: keyedHash(key('contestant code hashes')),
  };
};
export type PlainDeps = ReturnType<typeof plainDeps>;

export const libraryWith = (
  { config, db, log }: PlugDeps,
  { send, publicOrigin, trail, oidc }: PlainDeps,
): SignInLibrary =>
  signInLibrary({
    db,
    newId,
    publicOrigin,
    secret: keyFor(rootOf(config), 'sign-in library'),
    sendRecovery: (email, token) => send(recoveryMail(email, recoveryLink(publicOrigin, token))),
    findInvited: findInvited({ db, now, newId, trail }),
    oidc,
    acceptInvited: (hash) => useInvitation({ db, now, newId, trail })(hash, null),
    log,
  });
