import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import { contentKindOf } from '@jinbang/service-kit/content-kind.rules';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { PictureSlot } from '../certificate-paper.tables.ts';
import { type CommandDeps, carryOutOnce, type Outcome } from '../command.ts';
import { changeTemplate, dropPicture, savePicture } from './certificate-template.store.ts';
import { findOwnTemplate, type TemplateSeen } from './own-template.ts';
import { looksLikeSeal } from './see-picture.ts';
import { type TemplateKept, touched } from './write-template.ts';

export const PICTURE_BYTES_MAX = 512 * 1024;
const wrongKind: Rejection = { kind: 'unsupported', code: 'certificate-template.picture-kind' };
const sealed: Rejection = { kind: 'invalid', code: 'certificate-template.picture-looks-sealed' };

type Slot = TemplateSeen & { readonly slot: PictureSlot };

/** Takes in a logo or a watermark of a draft; one that looks like a seal is refused by its pixels. */
export const handInPicture =
  (deps: CommandDeps) =>
  async (frame: CommandFrame, picture: Slot, bytes: Buffer): Outcome<TemplateKept> => {
    const kind = contentKindOf(bytes);
    const isPicture = (kind === 'png' || kind === 'jpeg') && bytes.length <= PICTURE_BYTES_MAX;
    // Decoded in a thread of its own, before any transaction waits for it.
    const isSealed = isPicture ? await looksLikeSeal(bytes) : undefined;
    return carryOutOnce(deps, frame, async (command) => {
      const found = await findOwnTemplate(command, picture);
      if (!found.ok) return found;
      if (!isPicture || isSealed === undefined) return refuse(wrongKind);
      if (isSealed) return refuse(sealed);
      const { tx, viewer, at } = command;
      const { templateId, bodyId } = found.value;
      await savePicture(tx, { templateId, slot: picture.slot, bodyId, kind, content: bytes });
      const set = touched(found.value, viewer.personId, at);
      await changeTemplate(tx, templateId, set);
      return accept({ templateId, version: set.version });
    });
  };

/** Takes a picture out of a draft; one that is not there is taken out already. */
export const removePicture =
  (deps: CommandDeps) =>
  (frame: CommandFrame, picture: Slot): Outcome<TemplateKept> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOwnTemplate(command, picture);
      if (!found.ok) return found;
      const { tx, viewer, at } = command;
      const { templateId } = found.value;
      await dropPicture(tx, templateId, picture.slot);
      const set = touched(found.value, viewer.personId, at);
      await changeTemplate(tx, templateId, set);
      return accept({ templateId, version: set.version });
    });
