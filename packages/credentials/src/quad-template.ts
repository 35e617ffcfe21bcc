/// <reference path="./jsonld.d.ts" />
import jsonld, { type Literal, type Quad, type Term } from 'jsonld';
import rdfCanonize from 'rdf-canonize';
import { shapeOf, withLeaves } from './document-shape.ts';
import type { JsonObject } from './json.ts';
import { type ContextLoader, rdfCanonical } from './rdf-canonical.ts';
import type { CanonicalText } from './verify-proof.ts';

type Leaves = readonly string[];
type Fill = (leaves: Leaves) => Quad;

/** The quads of every document of one shape, with holes where its texts go. */
type Template = {
  readonly quads: readonly Fill[];
  /** For each quad the places of those before it that texts could make it equal to. */
  readonly twins: readonly (readonly number[])[];
  /** Texts that name something and so must be absolute addresses. */
  readonly names: ReadonlySet<number>;
};

/** Only addresses that expansion leaves as they are; anything else takes the plain way. */
const PLAIN_NAME = /^(https?:\/\/|did:|urn:uuid:)[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;
/** A hole is a did: expansion must leave it alone wherever it leaves our addresses alone. */
const holeOf = (index: number): string => `did:jinbang-hole:${index}:`;
const HOLE = /^did:jinbang-hole:(\d+):$/;
const SHAPES_MAX = 300;

const holeIn = (term: Term): number | undefined => {
  const found = HOLE.exec(term.value)?.[1];
  return found === undefined ? undefined : Number(found);
};

const isLiteral = (term: Term): term is Literal => term.termType === 'Literal';

/** Does a hole stand anywhere but as a whole term? Then the shape cannot be filled by terms. */
const isTangled = (quad: Quad): boolean => {
  const datatype = isLiteral(quad.object) ? [quad.object.datatype] : [];
  const isInside = (term: Term) =>
    term.value.includes('jinbang-hole') && holeIn(term) === undefined;
  return (
    [quad.subject, quad.object, quad.graph].some(isInside) ||
    [quad.predicate, ...datatype].some((term) => term.value.includes('jinbang-hole'))
  );
};

const fillOf = (quad: Quad): Fill => {
  const { subject, object, graph } = quad;
  const [s, o, g] = [holeIn(subject), holeIn(object), holeIn(graph)];
  if (s === undefined && o === undefined && g === undefined) return () => quad;
  const filled = <Kind extends Term>(term: Kind, hole: number | undefined, leaves: Leaves): Kind =>
    hole === undefined ? term : { ...term, value: leaves[hole] ?? '' };
  return (leaves) => ({
    subject: filled(subject, s, leaves),
    predicate: quad.predicate,
    object: filled(object, o, leaves),
    graph: filled(graph, g, leaves),
  });
};

type Place = 'subject' | 'object' | 'graph';
const PLACES: readonly Place[] = ['subject', 'object', 'graph'];

const datatypeOf = (term: Term): string =>
  isLiteral(term) ? `${term.datatype.value} ${term.language ?? ''}` : '';

/** Could two quads ever say the same? Not where they differ in what no text fills. */
const mayCoincide = (one: Quad, other: Quad): boolean =>
  one.predicate.value === other.predicate.value &&
  datatypeOf(one.object) === datatypeOf(other.object) &&
  PLACES.every((place) => {
    const [left, right] = [one[place], other[place]];
    const isFilled = holeIn(left) !== undefined || holeIn(right) !== undefined;
    return left.termType === right.termType && (isFilled || left.value === right.value);
  });

/** For each quad those before it that it may come to equal. */
const twinsOf = (dataset: readonly Quad[]): readonly (readonly number[])[] =>
  dataset.map((quad, index) =>
    dataset.slice(0, index).flatMap((other, place) => (mayCoincide(quad, other) ? [place] : [])),
  );

const isEqual = (one: Quad, other: Quad | undefined): boolean =>
  PLACES.every((place) => one[place].value === other?.[place].value);

/** An RDF dataset is a set: two equal texts must not say the same thing twice. */
const filledWith = ({ quads, twins }: Template, leaves: Leaves): Quad[] => {
  const filled = quads.map((fill) => fill(leaves));
  const isNew = (quad: Quad, index: number): boolean =>
    !twins[index]?.some((twin) => isEqual(quad, filled[twin]));
  return filled.filter(isNew);
};

const canonicalQuads = (template: Template, leaves: Leaves): Promise<string> =>
  rdfCanonize.canonize(filledWith(template, leaves), { algorithm: 'RDFC-1.0' });

const holesOf = (dataset: readonly Quad[]) => {
  const terms = dataset.flatMap(({ subject, object, graph }) => [subject, object, graph]);
  const holes = terms.flatMap((term) => {
    const hole = holeIn(term);
    return hole === undefined ? [] : [{ hole, isName: !isLiteral(term) }];
  });
  return {
    all: new Set(holes.map(({ hole }) => hole)),
    names: new Set(holes.filter(({ isName }) => isName).map(({ hole }) => hole)),
  };
};

const compile = async (
  document: JsonObject,
  leaves: Leaves,
  documentLoader: ContextLoader,
): Promise<Template | undefined> => {
  try {
    const dataset = await jsonld.toRDF(withLeaves(document, holeOf), {
      documentLoader,
      safe: true,
      base: null,
    });
    const { all, names } = holesOf(dataset);
    // A text that left no trace, or only a part of one, is beyond a template.
    if (all.size !== leaves.length || dataset.some(isTangled)) return undefined;
    return { quads: dataset.map(fillOf), twins: twinsOf(dataset), names };
  } catch {
    return undefined;
  }
};

const fits = ({ names }: Template, leaves: Leaves): boolean =>
  leaves.every((leaf, index) => !names.has(index) || PLAIN_NAME.test(leaf));

/**
 * Canonical N-Quads for signing many documents of few shapes: JSON-LD expansion runs once per shape,
 * the texts are put into its quads. Byte for byte what `rdfCanonical` gives; what a template cannot
 * say, or a first filling that differs, takes the plain way.
 */
export const templateCanonical = (
  documentLoader: ContextLoader,
  plain: CanonicalText = rdfCanonical(documentLoader),
): CanonicalText => {
  const templates = new Map<string, Promise<Template | undefined>>();

  const compileChecked = async (document: JsonObject, leaves: Leaves) => {
    const template = await compile(document, leaves, documentLoader);
    if (!template || !fits(template, leaves)) return template;
    const isSame = (await canonicalQuads(template, leaves)) === (await plain(document));
    return isSame ? template : undefined;
  };

  return async (document) => {
    const { key, leaves } = shapeOf(document);
    const known = templates.get(key);
    const pending = known ?? compileChecked(document, leaves);
    if (!known && templates.size < SHAPES_MAX) templates.set(key, pending);
    // A refusal of this one document says nothing about the next of its shape.
    const template = await pending.catch(() => undefined);
    return template && fits(template, leaves) ? canonicalQuads(template, leaves) : plain(document);
  };
};
