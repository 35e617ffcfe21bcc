import { serviceSettings } from '@jinbang/service-kit/config';
import { z } from 'zod';

const SECRET_BYTES = 32;

const bytesOf = (text: string): Buffer =>
  /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const sealServices = z
  .array(
    z.object({ bodyId: z.uuid().toLowerCase(), url: z.url(), token: z.string().min(1).optional() }),
  )
  .max(1_000)
  .refine((list) => new Set(list.map(({ bodyId }) => bodyId)).size === list.length);

/** What certification reads beside the settings of every service. */
export const certificationSettings = serviceSettings.extend({
  /** 32 bytes as hex or base64: seals signing keys, identity numbers and holder codes at rest. */
  CERTIFICATION_SECRET: z
    .string()
    .refine((text) => bytesOf(text).length === SECRET_BYTES)
    .transform(bytesOf),
  /** Where registration answers for names, e.g. `http://127.0.0.1:7101`. */
  CERTIFICATION_REGISTRATION_URL: z.url(),
  /** Where judging answers for the mark log; without it papers carry no checkpoint of it. */
  CERTIFICATION_JUDGING_URL: z.url().optional(),
  /** Longest wait until the sweep looks again; facts and commands wake it at once. */
  CERTIFICATION_SWEEP_MS: z.coerce.number().int().min(50).max(600_000).default(2_000),
  /** Closed networks messages may go to all the same, for receivers beside this system: `10.20.0.0/16,…`. */
  CERTIFICATION_WEBHOOK_NETWORKS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((one) => one.trim() !== ''))
    .pipe(z.array(z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()])).max(50)),
  /**
   * Where a body's own service for electronic seals takes its PDFs, as JSON: `[{"bodyId", "url", "token"?}]`.
   * Papers of a body that is not named are stamped by hand.
   */
  CERTIFICATION_SEALERS: z.string().default('[]').transform(jsonOf).pipe(sealServices),
  SERVICE_KEY: z.string().min(2),
});
export type CertificationSettings = z.infer<typeof certificationSettings>;
