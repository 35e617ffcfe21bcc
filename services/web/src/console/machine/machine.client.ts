import type {
  NewUploadTemplate,
  ReceiptPreview,
  UploadRowView,
  UploadRunView,
  UploadTemplateView,
} from '@jinbang/contracts/http/upload';
import type {
  MadeWebhookSecret,
  NewWebhook,
  WebhookDeliveryView,
  WebhookView,
} from '@jinbang/contracts/http/webhook';
import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

const BASE = '/api/certification/v1';
const MAKING_MS = 90_000;

export type Items<Item> = { readonly items: readonly Item[]; readonly mayChange: boolean };

export const fetchHooks = (bodyId: string): Promise<Answer<Items<WebhookView>>> =>
  call(`${BASE}/issuers/${bodyId}/webhooks`);
export const makeHook = (bodyId: string, wish: NewWebhook): Promise<Answer<MadeWebhookSecret>> =>
  command(`${BASE}/issuers/${bodyId}/webhooks`, { method: 'POST', body: wish });
export const changeHook = (
  { subscriptionId, version }: WebhookView,
  state: WebhookView['state'],
): Promise<Answer<unknown>> =>
  command(`${BASE}/webhooks/${subscriptionId}/state`, { method: 'POST', body: { state }, version });
export const makeSecret = (subscriptionId: string): Promise<Answer<MadeWebhookSecret>> =>
  command(`${BASE}/webhooks/${subscriptionId}/secrets`, { method: 'POST' });
export const endSecret = (subscriptionId: string, secretId: string): Promise<Answer<unknown>> =>
  command(`${BASE}/webhooks/${subscriptionId}/secrets/${secretId}`, { method: 'DELETE' });
export const fetchDeliveries = (
  subscriptionId: string,
): Promise<Answer<{ readonly items: readonly WebhookDeliveryView[] }>> =>
  call(`${BASE}/webhooks/${subscriptionId}/deliveries?limit=10`);
export const replay = (subscriptionId: string, messageId: string): Promise<Answer<unknown>> =>
  command(`${BASE}/webhooks/${subscriptionId}/deliveries/${messageId}/replay`, { method: 'POST' });

export const fetchTemplates = (bodyId: string): Promise<Answer<List<UploadTemplateView>>> =>
  callAll(`${BASE}/issuers/${bodyId}/upload-templates`);
export const saveTemplate = (
  bodyId: string,
  wish: NewUploadTemplate,
): Promise<Answer<UploadTemplateView>> =>
  command(`${BASE}/issuers/${bodyId}/upload-templates`, { method: 'POST', body: wish });
export const endTemplate = ({ templateId, version }: UploadTemplateView) =>
  command(`${BASE}/upload-templates/${templateId}/end`, { method: 'POST', version });

export const fetchRuns = (bodyId: string): Promise<Answer<Items<UploadRunView>>> =>
  call(`${BASE}/issuers/${bodyId}/upload-runs?limit=50`);
export const makeRun = (
  templateId: string,
  eventId: string,
): Promise<Answer<{ readonly runId: string; readonly rows: number }>> =>
  command(`${BASE}/upload-templates/${templateId}/runs`, { method: 'POST', body: { eventId } });
export const moveRun = (
  { runId, version }: UploadRunView,
  to: 'handing-in' | 'withdrawal',
): Promise<Answer<unknown>> =>
  command(`${BASE}/upload-runs/${runId}/${to}`, { method: 'POST', version });
export const fetchRefused = (runId: string): Promise<Answer<List<UploadRowView>>> =>
  callAll(`${BASE}/upload-runs/${runId}/rows?state=refused`);

/** Each press asks anew: a file that left once is not sent a second time under one order. */
export const takeUpload = (runId: string, password: string): Promise<Answer<Blob>> =>
  call<Blob>(`${BASE}/upload-runs/${runId}/files`, {
    method: 'POST',
    body: { password },
    headers: { 'idempotency-key': newId() },
    timeoutMs: MAKING_MS,
    as: 'blob',
  });
export const readReceipt = (runId: string, file: Blob): Promise<Answer<ReceiptPreview>> =>
  call(`${BASE}/upload-runs/${runId}/receipt-preview`, {
    method: 'PUT',
    rawBody: file,
    headers: { 'content-type': 'application/octet-stream' },
    timeoutMs: 40_000,
  });
export const takeReceipt = (
  { runId, version }: UploadRunView,
  { sha256, answers }: ReceiptPreview,
): Promise<Answer<unknown>> =>
  command(`${BASE}/upload-runs/${runId}/receipts`, {
    method: 'POST',
    body: { sha256, answers },
    version,
  });
