import { type AnyFact, PART_ROWS_MAX } from '@jinbang/contracts/fact';
import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { schemePartV1, schemePublishedV1 } from '@jinbang/contracts/judging/scheme';
import { setHash } from '@jinbang/contracts/set-hash';
import { exact, exactText, sumExact } from '@jinbang/kernel/exact';
import { placeAspects } from './place-aspects.ts';

/** What ranking is told of each aspect, in the order of the scheme. */
export const outlineOf = (moduleId: string, content: SchemeContent) =>
  placeAspects(content).map(({ aspect, criterion, subCriterion, void: voided }) => ({
    aspectId: aspect.id,
    code: aspect.code,
    moduleId,
    criterion,
    subCriterion,
    max: aspect.max,
    ...(aspect.calculation.kind === 'fatal' ? { zeroes: aspect.calculation.zeroes } : {}),
    ...(voided ? { void: voided } : {}),
  }));

export const schemeHash = (moduleId: string, content: SchemeContent): string =>
  setHash(outlineOf(moduleId, content));

const criteriaOf = (content: SchemeContent) =>
  content.criteria.map(({ code, subCriteria }) => ({
    criterion: code,
    max: exactText(
      sumExact(subCriteria.flatMap(({ aspects }) => aspects.map(({ max }) => exact(max)))),
    ),
  }));

type Told = {
  readonly newId: () => string;
  readonly occurredAt: string;
  readonly competitionId: string | null;
  readonly eventId: string;
  readonly causedBy: string;
};

/** A published version in parts and the fact that closes them. The aggregate is the module's scheme. */
export const schemeFacts = (
  scheme: { readonly moduleId: string; readonly version: number; readonly content: SchemeContent },
  { newId, ...told }: Told,
): readonly AnyFact[] => {
  const { moduleId, version: schemeVersion, content } = scheme;
  const rows = outlineOf(moduleId, content);
  const frame = {
    ...told,
    aggregateId: moduleId,
    aggregateVersion: schemeVersion,
    traceparent: null,
  };
  const parts = Array.from({ length: Math.ceil(rows.length / PART_ROWS_MAX) }, (_, place) => ({
    ...frame,
    factId: newId(),
    type: schemePartV1.type,
    version: schemePartV1.version,
    data: {
      schemeVersion,
      part: place + 1,
      rows: rows.slice(place * PART_ROWS_MAX, (place + 1) * PART_ROWS_MAX),
    },
  }));
  const closing = {
    ...frame,
    factId: newId(),
    type: schemePublishedV1.type,
    version: schemePublishedV1.version,
    data: {
      schemeVersion,
      criteria: criteriaOf(content),
      parts: parts.length,
      rows: rows.length,
      hash: setHash(rows),
    },
  };
  return [...parts, closing];
};
