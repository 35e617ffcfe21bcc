import { sql } from 'drizzle-orm';

/**
 * Which version of a certificate's printed data counts: it rises when the register puts another
 * version in its place (更正, renewal), and not when the same credential is only signed again.
 */
export const dataVersion = sql<number>`(select coalesce(max(superseded.credential_version), 0) + 1
  from superseded_version superseded
  where superseded.certificate_id = certificate.certificate_id)`.mapWith(Number);
