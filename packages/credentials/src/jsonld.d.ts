declare module 'jsonld' {
  export type RemoteDocument = {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: object;
    readonly tag?: 'static';
  };
  export type Term = { readonly termType: string; readonly value: string };
  export type Literal = Term & { readonly datatype: Term; readonly language?: string };
  export type Quad = {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term | Literal;
    readonly graph: Term;
  };
  export type Options = {
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
    readonly safe?: boolean;
    readonly base?: string | null;
    readonly algorithm?: 'RDFC-1.0';
  };
  const jsonld: {
    canonize(input: object, options: Options): Promise<string>;
    toRDF(input: object, options: Options): Promise<Quad[]>;
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default jsonld;
}

declare module 'rdf-canonize' {
  import type { Quad } from 'jsonld';

  const rdfCanonize: {
    canonize(
      dataset: readonly Quad[],
      options: { readonly algorithm: 'RDFC-1.0' },
    ): Promise<string>;
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default rdfCanonize;
}
