import { z } from '@hono/zod-openapi';
import { bilingual, id } from '@jinbang/contracts/primitive';

export const organisationKind = z.enum(['school', 'enterprise', 'office', 'association', 'other']);
export type OrganisationKind = z.infer<typeof organisationKind>;

export const region = z.string().regex(/^[A-Z0-9-]{2,16}$/);

export const newOrganisation = z.object({
  name: bilingual,
  kind: organisationKind,
  /** Region code, e.g. `CN-12`. */
  region,
  /** Whose record it is; left out, the organisation keeps its own. */
  ownerId: id.optional(),
});
export type NewOrganisation = z.infer<typeof newOrganisation>;

export const newOrganisations = z.object({
  organisations: z.array(newOrganisation).min(1).max(200),
});

export const organisationView = z.object({
  organisationId: id,
  ownerId: id,
  name: bilingual,
  kind: organisationKind,
  region: z.string(),
  version: z.int().positive(),
});
export type OrganisationView = z.infer<typeof organisationView>;

export const madeOrganisations = z.object({
  organisations: z.array(organisationView).max(200),
});
