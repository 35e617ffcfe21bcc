import type { App } from '@jinbang/service-kit/app';
import { inEveryTenant } from '@jinbang/service-kit/database';
import { personDataRoutes, readPersonData } from '@jinbang/service-kit/person-data';
import { accessTokenRoutes } from './access-token/access-token.routes.ts';
import { accountRoutes } from './account/account.routes.ts';
import type { AccountDeps } from './account/account-deps.ts';
import { cookieNames } from './account/cookie-names.ts';
import { signInRoutes } from './account/sign-in.routes.ts';
import type { SignInLibrary } from './account/sign-in-library.ts';
import { apiKeyRoutes } from './api-key/api-key.routes.ts';
import { contestantCodeRoutes } from './contestant/contestant-code.routes.ts';
import type { ContestantDeps } from './contestant/contestant-deps.ts';
import {
  contestantSessionRoutes,
  openContestantRoutes,
} from './contestant/contestant-session.routes.ts';
import { deviceRoutes } from './device/device.routes.ts';
import type { DeviceDeps } from './device/device-deps.ts';
import { deviceSessionRoutes, openDeviceRoutes } from './device-session/device-session.routes.ts';
import { deviceSettingRoutes } from './device-setting/device-setting.routes.ts';
import { PERSON_TABLES } from './erased-person/person-tables.ts';
import type { ComerOf } from './identity/visit-of.ts';
import { invitationRoutes } from './invitation/invitation.routes.ts';
import { invitedRoutes } from './invitation/invited.routes.ts';
import { oidcRoutes } from './oidc/oidc.routes.ts';
import { passkeyRoutes } from './passkey/passkey.routes.ts';
import { pinRoutes } from './pin/pin.routes.ts';
import type { PlainDeps } from './plug-deps.ts';
import type { plugVisitors } from './plug-visitors.ts';
import { sessionRoutes } from './session/session.routes.ts';

export type Routes = { readonly open: readonly App[]; readonly known: readonly App[] };

/** Routes for whoever comes, and routes for visitors the door knows. */
export const plugRoutes = (
  plain: PlainDeps,
  library: SignInLibrary,
  { tokens, keys, accounts, contestants, devices }: ReturnType<typeof plugVisitors>,
  comerOf: ComerOf,
): Routes => {
  const names = cookieNames(plain.publicOrigin);
  const account: AccountDeps = {
    ...plain,
    library,
    forget: { session: accounts.forgetSession, person: accounts.forgetPerson },
  };
  const device: DeviceDeps = {
    ...plain,
    forget: { device: devices.forgetDevice, deviceSession: devices.forgetSession },
  };
  const contestant: ContestantDeps = { ...plain, forgetSession: contestants.forgetSession };
  const byCode = { comerOf, cookie: { name: names.contestant, isSecure: names.isSecure } };
  const deviceCookie = { name: names.device, isSecure: names.isSecure };
  return {
    open: [
      signInRoutes(account, comerOf),
      invitedRoutes(account, { comerOf, sessionCookie: names.session }),
      oidcRoutes(account, { comerOf, provider: plain.oidc }),
      openContestantRoutes(contestant, byCode),
      personDataRoutes({
        service: 'gateway',
        verifyService: plain.verifyService,
        find: (personId) =>
          inEveryTenant(plain.db, (tx) => readPersonData(tx, PERSON_TABLES, personId)),
      }),
      openDeviceRoutes(device, { comerOf, deviceCookie, knowDevice: devices.knowDevice }),
    ],
    known: [
      accessTokenRoutes({ ...plain, textOf: plain.tokenTextOf, forget: tokens.forget }),
      accountRoutes(account),
      invitationRoutes(account),
      sessionRoutes(account, device, comerOf),
      passkeyRoutes(account, comerOf),
      apiKeyRoutes({ ...plain, forgetKey: keys.forget }),
      deviceRoutes(device),
      deviceSettingRoutes(device),
      pinRoutes(device),
      contestantCodeRoutes(contestant),
      contestantSessionRoutes(contestant, byCode),
      deviceSessionRoutes(device, comerOf),
    ],
  };
};
