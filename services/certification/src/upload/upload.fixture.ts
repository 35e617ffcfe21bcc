import type { ReceiptPreview, UploadRowView, UploadRunView } from '@jinbang/contracts/http/upload';
import { newId } from '@jinbang/kernel/id';
import { inTenant } from '@jinbang/service-kit/database';
import { writeWorkbook } from '@jinbang/service-kit/table/write-workbook';
import type { Certification, Person, Staff } from '../certification.fixture.ts';
import { findUploadState } from './upload-state.store.ts';

export const PASSWORD = 'TEST-ONLY-0001';
export const REGISTER = 'https://register.example.org/zscx';
export const COLUMNS = [
  { head: '姓名', field: 'name' },
  { head: '证件号码', field: 'idNumber' },
  { head: '证书编号', field: 'certificateNo' },
  { head: '职业技能等级', field: 'level' },
  { head: '评价机构', field: 'bodyName' },
  { head: '类别', field: 'constant', text: '竞赛' },
];

type Made = { runId: string; version: number; rows: number; code?: string };

/** What a body's people do with its uploads. */
export const uploadDesk = (certification: Certification, staff: Staff) => ({
  save: (change: object = {}, who: Person = staff.body) =>
    who.post(`/issuers/${staff.bodyId}/upload-templates`, {
      ...{ name: '示例平台', registerUrl: REGISTER, format: 'xlsx', columns: COLUMNS },
      ...change,
    }),
  makeRun: (templateId: string, eventId: string) =>
    staff.body.post<Made>(`/upload-templates/${templateId}/runs`, { eventId }),
  handIn: (runId: string) =>
    staff.body.post<Made>(`/upload-runs/${runId}/handing-in`, undefined, { version: 1 }),
  withdraw: (runId: string, version = 1) =>
    staff.body.post<Made>(`/upload-runs/${runId}/withdrawal`, undefined, { version }),
  rowsOf: async (runId: string, query = '') =>
    (
      await staff.body.get<{ items: UploadRowView[]; next: string | null }>(
        `/upload-runs/${runId}/rows${query}`,
      )
    ).body,
  preview: (runId: string, lines: readonly (readonly string[])[]) =>
    staff.body.putFile<ReceiptPreview & { code?: string }>(
      `/upload-runs/${runId}/receipt-preview`,
      writeWorkbook([
        {
          name: '回执',
          widths: [24, 12, 24],
          rows: [['证书编号', '处理结果', '失败原因'], ...lines],
        },
      ]),
    ),
  take: ({ sha256, answers }: ReceiptPreview, runId: string, version: number) =>
    staff.second.post<Made & { missing: number }>(
      `/upload-runs/${runId}/receipts`,
      { sha256, answers },
      { version },
    ),
  takeFile: (runId: string, commandId = newId(), password = PASSWORD) =>
    certification.app.request(`/api/certification/v1/upload-runs/${runId}/files`, {
      method: 'POST',
      headers: {
        authorization: staff.body.authorization(),
        'content-type': 'application/json',
        'idempotency-key': commandId,
      },
      body: JSON.stringify({ password }),
    }),
  runOf: async (runId: string) =>
    (
      await staff.body.get<{ items: UploadRunView[] }>(`/issuers/${staff.bodyId}/upload-runs`)
    ).body.items.find((one) => one.runId === runId),
  stateOf: (certificateId: string) =>
    inTenant(certification.db, [staff.bodyId], (tx) => findUploadState(tx, certificateId)),
});
export type UploadDesk = ReturnType<typeof uploadDesk>;
