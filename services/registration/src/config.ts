import { id } from '@jinbang/contracts/primitive';
import { serviceSettings } from '@jinbang/service-kit/config';
import { z } from 'zod';

export const registrationSettings = serviceSettings.extend({
  /** Who is platform operator from the first start on. */
  REGISTRATION_OPERATOR_ID: id.optional(),
  /** 32 bytes in hex or base64: identity numbers and sealed draws are closed with keys made from it. */
  REGISTRATION_IDENTITY_KEY: z.string().min(32),
  SERVICE_KEYS: z.string().min(2),
});
