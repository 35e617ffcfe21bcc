import type { JudgingCommand } from '@jinbang/contracts/http/judging-commands';
import { findEventOfSheet, findEventOfSubject, findTenant } from '../event/event.store.ts';
import type { Deps } from '../in-event.ts';
import { readCommand } from '../score-sheet/command.rules.ts';
import { findAnswered, saveCarried } from './carried.store.ts';

type RawCommand = { readonly commandId: string };

/** Notes who brings these commands; says which of them had been answered before. */
export type NoteBringer = (
  broughtBy: string,
  commands: readonly RawCommand[],
) => Promise<ReadonlySet<string>>;

const findEventOf = async (db: Deps['db'], form: JudgingCommand): Promise<string | null> => {
  if ('eventId' in form) return form.eventId;
  return 'sheetId' in form
    ? findEventOfSheet(db, form.sheetId)
    : findEventOfSubject(db, form.subjectId);
};

/**
 * Before anything of a list is carried out, so that nothing another brought stands there without its
 * bringer; that a command is refused then changes nothing about who brought it. What is about nothing
 * we know is refused by itself and has no bringer.
 */
export const noteBringer =
  ({ db, now, newId }: Pick<Deps, 'db' | 'now' | 'newId'>): NoteBringer =>
  async (broughtBy, commands) => {
    const answered = await findAnswered(
      db,
      commands.map(({ commandId }) => commandId),
    );
    for (const raw of commands) {
      const { commandId } = raw;
      const form = readCommand(raw);
      if (answered.has(commandId) || !form.ok) continue;
      const eventId = await findEventOf(db, form.value);
      const ownerId = eventId === null ? null : await findTenant(db, eventId);
      if (eventId === null || ownerId === null) continue;
      const place = { eventId, ownerId, broughtBy, recordedAt: now() };
      await saveCarried(db, { carriedId: newId(), commandId, ...place });
    }
    return answered;
  };
