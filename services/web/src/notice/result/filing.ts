import type { ObjectionReceipt } from '@jinbang/contracts/http/result-objection';
import { objectionCodeOf } from '@jinbang/contracts/objection-code';
import type { Answer } from '../../ui/ask.client.ts';
import { bodyOf, type ObjectionForm } from './objection-form.rules.ts';
import { fileObjection, type ObjectionPlace } from './result-notice.client.ts';

const CODE_BYTES = 20;

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export type Filing = {
  readonly code: string;
  readonly send: (
    place: ObjectionPlace,
    resultVersion: number,
    form: ObjectionForm,
  ) => Promise<Answer<ObjectionReceipt>>;
};

/**
 * One objection on its way: its code is made here, and the server gets a hash of it. The same words
 * sent again are the same command, so an answer that was lost files nothing twice.
 */
export const beginFiling = (): Filing => {
  const code = objectionCodeOf(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));
  let sent = { words: '', commandId: '' };
  return {
    code,
    send: async (place, resultVersion, form) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
      const body = bodyOf(form, { resultVersion, codeHash: hexOf(digest) });
      const words = JSON.stringify(body);
      if (words !== sent.words) sent = { words, commandId: crypto.randomUUID() };
      return fileObjection(place, body, sent.commandId);
    },
  };
};
