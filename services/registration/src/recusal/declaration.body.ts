import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

/** Why somebody stands aside (domain §2): declared, but for the region, which a setting adds. */
export const declaredGround = z.enum(['own-organisation', 'pupil', 'relative']);
export const recusalGround = z.enum([...declaredGround.options, 'region']);
export type RecusalGround = z.infer<typeof recusalGround>;

const declared = {
  personId: id,
  ground: declaredGround,
  /** The pupil or relative, or the organisation they enter for: one of the two, and no more of it. */
  otherPersonId: id.nullable().default(null),
  organisationId: id.nullable().default(null),
};

/** `screen`: declared now by the person who asks. `paper`: signed, and recorded by the organiser. */
export const newDeclaration = z.discriminatedUnion('means', [
  z.object({ ...declared, means: z.literal('screen') }),
  z.object({ ...declared, means: z.literal('paper'), declaredAt: instant }),
]);
export type NewDeclaration = z.infer<typeof newDeclaration>;

export const newDeclarations = z.object({ declarations: z.array(newDeclaration).min(1).max(200) });

export const declarationView = z.object({
  declarationId: id,
  competitionId: id,
  personId: id,
  ground: declaredGround,
  otherPersonId: id.nullable(),
  organisationId: id.nullable(),
  means: z.enum(['screen', 'paper']),
  declaredAt: instant,
  recordedBy: id,
  endedAt: instant.nullable(),
  version: z.int().positive(),
});
export type DeclarationView = z.infer<typeof declarationView>;

export const madeDeclarations = z.object({ declarations: z.array(declarationView).max(200) });
