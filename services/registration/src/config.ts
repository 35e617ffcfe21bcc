import { id } from '@jinbang/contracts/primitive';
import { serviceSettings } from '@jinbang/service-kit/config';
import { z } from 'zod';

export const registrationSettings = serviceSettings.extend({
  /** Who is platform operator from the first start on. */
  REGISTRATION_OPERATOR_ID: id.optional(),
  /** 32 bytes in hex or base64: identity numbers and sealed draws are closed with keys made from it. */
  REGISTRATION_IDENTITY_KEY: z.string().min(32),
  /** The key before it, while it is changed: what was closed with it is opened, and numbers sealed anew. */
  REGISTRATION_IDENTITY_KEY_BEFORE: z.string().min(32).optional(),
  SERVICE_KEY: z.string().min(2),
  SERVICE_KEYS: z.string().min(2),
  /** Where the others answer for what they hold of one person. */
  REGISTRATION_JUDGING_URL: z.url(),
  REGISTRATION_RANKING_URL: z.url(),
  REGISTRATION_CERTIFICATION_URL: z.url(),
  REGISTRATION_GATEWAY_URL: z.url(),
});

/** The gateway stands in front, so its answer lies below what needs no sign-in; each asks for a service's token. */
export const personDataAddresses = (
  settings: z.infer<typeof registrationSettings>,
): Readonly<Record<string, string>> => {
  const inner = (url: string) => new URL('/internal/v1/person-data', url).href;
  return {
    judging: inner(settings.REGISTRATION_JUDGING_URL),
    ranking: inner(settings.REGISTRATION_RANKING_URL),
    certification: inner(settings.REGISTRATION_CERTIFICATION_URL),
    gateway: new URL('/api/gateway/v1/public/person-data', settings.REGISTRATION_GATEWAY_URL).href,
  };
};
