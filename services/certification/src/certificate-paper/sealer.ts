/** What came back from a seal service: a PDF, or an OFD as offices keep it (GB/T 33190). */
export type SealedFile = { readonly kind: 'pdf' | 'ofd'; readonly bytes: Buffer };

/**
 * An issuer's own service for electronic seals (国办发〔2025〕33号): a PDF in, the sealed file out. We
 * draw no seal and make none; what comes back is kept as it came.
 * @throws a retryable Fault where the service does not answer, or answers with something else
 */
export type Sealer = (pdf: Uint8Array) => Promise<SealedFile>;

/** The seal service of a body; none is asked for another body's paper. */
export type SealerOf = (bodyId: string) => Sealer | undefined;
