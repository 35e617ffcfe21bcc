import { z } from 'zod';
import { id, instant, token } from './primitive.ts';

/** `<service>.<aggregate>.<fact>`, the fact in the past tense. */
export type FactName = `${string}.${string}.${string}`;

const envelope = z.object({
  factId: id,
  occurredAt: instant,
  competitionId: token.nullable(),
  eventId: token.nullable(),
  aggregateId: token,
  aggregateVersion: z.int().positive(),
  /** The command id or fact id that led here. */
  causedBy: z.string().min(1).max(100),
  /** W3C trace context, so one trace follows a mark through every service. */
  traceparent: z.string().max(55).nullable(),
});

export const defineFact = <Type extends FactName, Version extends number, Data extends z.ZodType>(
  type: Type,
  version: Version,
  data: Data,
) => ({
  type,
  version,
  schema: envelope.extend({ type: z.literal(type), version: z.literal(version), data }),
});

export type FactDefinition = ReturnType<typeof defineFact<FactName, number, z.ZodType>>;
export type FactOf<Definition extends { schema: z.ZodType }> = z.infer<Definition['schema']>;
export type AnyFact = FactOf<FactDefinition>;

/** No fact may be larger; refused when appended, so the broker never has to. */
export const FACT_BYTES_MAX = 64 * 1024;
/** A set (a result, a roster, a scheme) is told in parts of at most this many rows. */
export const PART_ROWS_MAX = 200;

/** The service that tells a fact: the first word of its name. */
export const tellerOf = (type: string): string => type.slice(0, type.indexOf('.'));

/** `fact.<service>.<aggregate>.<fact>.v<major>.<competition>.<event>.<aggregate id>`, eight tokens. */
export const subjectOf = (fact: AnyFact): string =>
  `fact.${fact.type}.v${fact.version}.${fact.competitionId ?? '-'}.${fact.eventId ?? '-'}.${fact.aggregateId}`;

/** The stream that holds every fact of one service. */
export const streamOf = (service: string): string => `FACTS_${service.toUpperCase()}`;
