import type {
  NumberFilePreview,
  NumberImportWish,
  NumberStock,
  NumbersImported,
  NumberVoidWish,
  RegisteredNumbers,
} from '@jinbang/contracts/http/certificate-number';
import type {
  IssuerView,
  NewIssuer,
  StateChangeDone,
  StateChangeView,
  StateChangeWish,
  StateHistory,
} from '@jinbang/contracts/http/issuer';
import type { Answer } from '../../ui/ask.client.ts';
import { call, command } from '../call.client.ts';

const ISSUERS = '/api/certification/v1/issuers';
const of = (bodyId: string): string => `${ISSUERS}/${bodyId}`;

export const fetchIssuers = (): Promise<Answer<{ readonly items: readonly IssuerView[] }>> =>
  call(ISSUERS);

export const fetchHistory = (bodyId: string): Promise<Answer<StateHistory>> =>
  call(`${of(bodyId)}/state-changes`);

export const fetchStock = (bodyId: string): Promise<Answer<NumberStock>> =>
  call(`${of(bodyId)}/number-stock`);

export const fetchNumbers = (bodyId: string, query: string): Promise<Answer<RegisteredNumbers>> =>
  call(`${of(bodyId)}/numbers${query}`);

export const fileIssuer = (issuer: Partial<NewIssuer>): Promise<Answer<{ bodyId: string }>> =>
  command(ISSUERS, { method: 'POST', body: issuer });

export const changeState = (
  { bodyId, version }: Pick<IssuerView, 'bodyId' | 'version'>,
  wish: StateChangeWish,
): Promise<Answer<StateChangeDone>> =>
  command(`${of(bodyId)}/state-changes`, { method: 'POST', body: wish, version });

export const endChange = (
  bodyId: string,
  { changeId, version }: Pick<StateChangeView, 'changeId' | 'version'>,
  way: 'confirmation' | 'withdrawal',
): Promise<Answer<StateChangeDone>> =>
  command(`${of(bodyId)}/state-changes/${changeId}/${way}`, { method: 'POST', version });

/** What a file of the province holds. It changes nothing and is not a command. */
export const readNumberFile = (bodyId: string, file: File): Promise<Answer<NumberFilePreview>> =>
  call(`${of(bodyId)}/number-file`, { method: 'PUT', rawBody: file });

export const importNumbers = (
  bodyId: string,
  wish: NumberImportWish,
): Promise<Answer<NumbersImported>> =>
  command(`${of(bodyId)}/number-imports`, { method: 'POST', body: wish });

export const voidNumbers = (
  bodyId: string,
  wish: NumberVoidWish,
): Promise<Answer<{ voidId: string }>> =>
  command(`${of(bodyId)}/number-voids`, { method: 'POST', body: wish });
