import { isMissing, type Trouble } from '../ui/ask.client.ts';
import type { Findings } from './verdict.rules.ts';
import { askAboutText, askByNumber, verifyHere } from './verify.client.ts';

/** Where one inquiry stands. `unlisted`: the register has no such number. */
export type Inquiry =
  | { readonly stage: 'none' }
  | { readonly stage: 'asking' }
  | { readonly stage: 'unlisted'; readonly number: string }
  | { readonly stage: 'failed'; readonly trouble: Trouble }
  | { readonly stage: 'found'; readonly findings: Findings };

export const inquireNumber = async (number: string): Promise<Inquiry> => {
  const answer = await askByNumber(number);
  if (!answer.ok) {
    return isMissing(answer.trouble)
      ? { stage: 'unlisted', number }
      : { stage: 'failed', trouble: answer.trouble };
  }
  const { verification, credential } = answer.body;
  return {
    stage: 'found',
    findings: { server: verification, browser: await verifyHere(credential) },
  };
};

/** A credential somebody holds: asked of the issuing system and checked here, at the same time. */
export const inquireText = async (text: string): Promise<Inquiry> => {
  const [answer, browser] = await Promise.all([askAboutText(text), verifyHere(text)]);
  if (!answer.ok && (!browser || answer.trouble.kind === 'refused')) {
    return { stage: 'failed', trouble: answer.trouble };
  }
  return { stage: 'found', findings: { server: answer.ok ? answer.body : null, browser } };
};
