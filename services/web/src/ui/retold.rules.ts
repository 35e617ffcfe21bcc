import type { Trouble } from './ask.client.ts';

export type Refusal = Extract<Trouble, { kind: 'refused' }>;
export type Sentences = Readonly<Record<string, string>>;

/** A sentence with its places filled; undefined where what belongs there is not known here. */
const filled = (sentence: string | undefined, params: Refusal['params']): string | undefined => {
  if (sentence === undefined) return undefined;
  const text = sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(params?.[name] ?? whole),
  );
  return /\{\w+\}/.test(text) ? undefined : text;
};

/**
 * A refusal in the other language: by its code, as the server would have said it. What the server
 * filled in with words of its own stays as it was said.
 */
export const retold = (refusal: Refusal, sentences: Sentences): Refusal => ({
  ...refusal,
  detail: filled(sentences[refusal.code], refusal.params) ?? refusal.detail,
  errors: refusal.errors.map((error) => ({
    ...error,
    detail: (error.code && filled(sentences[error.code], undefined)) || error.detail,
  })),
});
