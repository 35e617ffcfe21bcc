import type { namesRequest } from '@jinbang/contracts/http/names';
import type { z } from 'zod';

type Purpose = z.infer<typeof namesRequest>['purpose'];

/** Which service may ask for which purpose; only certificates show identity numbers. */
const PURPOSES: Readonly<Record<string, readonly Purpose[]>> = {
  ranking: ['board'],
  judging: ['roster'],
  certification: ['certificate'],
  gateway: ['trail'],
};

export const GIVES_NAMES = { services: Object.keys(PURPOSES) } as const;

export const mayAskNames = (service: string, purpose: Purpose): boolean =>
  (PURPOSES[service] ?? []).includes(purpose);
