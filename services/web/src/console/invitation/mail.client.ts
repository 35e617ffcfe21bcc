import type { Answer } from '../../ui/ask.client.ts';
import { call, GATEWAY } from '../call.client.ts';
import type { KeptMail } from './mail.rules.ts';

/** The newest kept mail; for operators. */
export const fetchMail = (): Promise<Answer<{ items: readonly KeptMail[] }>> =>
  call(`${GATEWAY}/mail?limit=200`);
