import { createHash } from 'node:crypto';
import type { FieldFontTold } from '@jinbang/contracts/http/certificate-template';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import type { FontRead } from '@jinbang/papers/certificate/read-font';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { oneAtATime } from '@jinbang/service-kit/one-at-a-time';
import { runApart } from '@jinbang/service-kit/run-apart';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayWriteTemplate } from './certificate-template.access.ts';
import { addFont } from './field-font.store.ts';
import { fontTold } from './read-templates.ts';

/** 仿宋 of the 20,902 characters of the common list comes to some 10 MB; the door lets no more in. */
export const FONT_BYTES_MAX = 12 * 1024 * 1024;
const MB = 1024 * 1024;
const BOUNDS = { timeMs: 10_000, heapMb: 256 };
const inTurn = oneAtATime();

const readApart = (bytes: Buffer): Promise<FontRead | undefined> =>
  inTurn(() => runApart<FontRead>(new URL('./font.worker.ts', import.meta.url), bytes, BOUNDS));

const refusalOf = (read: Exclude<FontRead, { ok: true }> | undefined): Rejection => {
  if (!read) return { kind: 'unsupported', code: 'certificate-font.not-a-font' };
  const code = `certificate-font.${read.flaw}`;
  return read.flaw === 'too-few-characters'
    ? { kind: 'invalid', code, params: { characters: read.characters } }
    : { kind: 'unsupported', code };
};

/** Takes in the 仿宋 a body has a licence for; its certificates are set in it from then on (S13). */
export const handInFont =
  (deps: CommandDeps) =>
  async (frame: CommandFrame, bodyId: string, bytes: Buffer): Outcome<FieldFontTold> => {
    const isFit = bytes.length <= FONT_BYTES_MAX;
    const read = isFit ? await readApart(bytes) : undefined;
    return carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayWriteTemplate(viewer, { bodyId })) return refuse(forbidden);
      if (!(await findIssuer(tx, bodyId))) return refuse(unknown('issuer.unknown'));
      if (!isFit) {
        const params = { limit: FONT_BYTES_MAX / MB };
        return refuse({ kind: 'too-large', code: 'certificate-font.too-large', params });
      }
      if (!read?.ok) return refuse(refusalOf(read));
      const font = {
        ...{ fontId: deps.newId(), bodyId, family: read.family, byteCount: bytes.length },
        sha256: createHash('sha256').update(bytes).digest('hex'),
        ...{ content: bytes, uploadedBy: viewer.personId, uploadedAt: at },
      };
      await addFont(tx, font);
      return accept(fontTold(font));
    });
  };
