import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

export const REGISTERS_DRAW_KEY = byOffice(['encryption-judge'], 'event');
export const mayRegisterDrawKey = holdsBy(REGISTERS_DRAW_KEY);

/** The witness: not who holds the key. */
export const CONFIRMS_DRAW_KEY = byOffice(['supervisor'], 'event');
export const mayConfirmDrawKey = holdsBy(CONFIRMS_DRAW_KEY);
