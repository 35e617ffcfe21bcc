import type {
  FieldFontTold,
  OneTemplate,
  TemplateDocument,
  TemplateOutline,
} from '@jinbang/contracts/http/certificate-template';
import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

const CERTIFICATION = '/api/certification/v1';
const ALL = `${CERTIFICATION}/certificate-templates`;
/** A font is large, and some lines are slow. */
const UPLOAD_MS = 120_000;
/** Setting a page and looking at it takes its time where many print. */
const PREVIEW_MS = 60_000;

type Seen = { readonly templateId: string; readonly version: number };

export const fetchTemplates = (): Promise<Answer<List<TemplateOutline>>> => callAll(ALL);
export const fetchTemplate = (templateId: string) => call<OneTemplate>(`${ALL}/${templateId}`);

export type Beginning = {
  readonly bodyId: string;
  readonly label: string;
  readonly from?: string;
};
export const beginTemplate = (body: Beginning) => command<Seen>(ALL, { method: 'POST', body });
export const saveTemplate = ({ templateId, version }: Seen, document: TemplateDocument) =>
  command<Seen>(`${ALL}/${templateId}`, { method: 'PUT', body: { document }, version });
export const publishTemplate = ({ templateId, version }: Seen) =>
  command<Seen & { readonly edition: number }>(`${ALL}/${templateId}/publication`, {
    method: 'POST',
    version,
  });
export const discardTemplate = ({ templateId, version }: Seen) =>
  command<Seen>(`${ALL}/${templateId}/discarding`, { method: 'POST', version });

type Slot = 'logo' | 'watermark';

const upload = <Body>(path: string, file: File, version?: number): Promise<Answer<Body>> =>
  call<Body>(path, {
    method: 'PUT',
    rawBody: file,
    timeoutMs: UPLOAD_MS,
    headers: {
      'idempotency-key': newId(),
      'content-type': file.type === '' ? 'application/octet-stream' : file.type,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
  });

export const uploadPicture = ({ templateId, version }: Seen, slot: Slot, file: File) =>
  upload<Seen>(`${ALL}/${templateId}/pictures/${slot}`, file, version);
export const removePicture = ({ templateId, version }: Seen, slot: Slot) =>
  command<Seen>(`${ALL}/${templateId}/pictures/${slot}`, { method: 'DELETE', version });
export const uploadFont = (bodyId: string, file: File) =>
  upload<FieldFontTold>(`${CERTIFICATION}/issuers/${bodyId}/certificate-font`, file);

/** The specimen, as pixels to look at or as the PDF to save. */
export const fetchPreview = (templateId: string, format: 'png' | 'pdf') =>
  call<Blob>(`${ALL}/${templateId}/preview?format=${format}`, {
    as: 'blob',
    timeoutMs: PREVIEW_MS,
  });
