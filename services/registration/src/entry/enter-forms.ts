import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { holdClaims, isHeld, planClaims } from '../entry-claim/hold-claims.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { entersFor } from './entry-form.access.ts';
import type { EnteredForms, EntryForm } from './entry-form.body.ts';
import { issuesOfVerdicts, plainForm, planEntries } from './entry-form.rules.ts';
import { findEntryGround } from './entry-ground.ts';
import { findEntrySetting } from './entry-setting.store.ts';
import { writeEntries } from './write-entries.ts';

export type FormDeps = CommandDeps & { readonly keys: KeyRing };

/**
 * Enters forms as they were filled in, people included, all or none. A form that stands already
 * keeps its entry; one of somebody another organisation has entered is held as a claim. Nothing is
 * told before the draw gives numbers.
 */
export const enterForms =
  (deps: FormDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    forms: readonly EntryForm[],
  ): Promise<Result<EnteredForms, Rejection>> =>
    // Numbers of people must not be guessable from the stored command either.
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const { tx, held, at, actorId } = work;
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      const whose = entersFor(held, chainOf(event), at);
      if (whose === undefined) return refuse(forbidden);
      const { competitionId } = event;
      const digestOf = (identity: string) => deps.keys.identityDigest(identity).toString('hex');
      const rows = forms.map((form, place) => ({
        at: `forms.${place}`,
        eventId,
        form: plainForm(form, digestOf),
      }));
      const setting = await findEntrySetting(tx, competitionId);
      const ground = await findEntryGround(tx, deps.keys, {
        competitionId,
        events: [event],
        rows,
        entersFor: whose,
        setting,
      });
      const verdicts = planEntries(rows, ground);
      const claims = await planClaims(tx, deps.keys, rows, verdicts);
      const issues = [...issuesOfVerdicts(verdicts), ...claims.issues];
      if (issues.length > 0) {
        return refuse({ kind: 'invalid', code: 'entry.list-refused', issues });
      }
      const fresh = rows.filter((_, place) => verdicts[place]?.kind === 'new');
      const writing = { ...deps, at, actorId };
      const made = (await writeEntries(tx, writing, fresh, ground)).values();
      const claimIds = await holdClaims(tx, writing, claims, ground);
      const known = new Set(claims.held.filter(isHeld).map(({ place }) => place));
      return accept({
        entries: verdicts.map((verdict, place) => {
          if (verdict.kind === 'same') {
            return { entryId: verdict.entryId, known: true, claimId: null };
          }
          const claimId = claimIds.get(place) ?? null;
          if (claimId !== null) return { entryId: null, known: known.has(place), claimId };
          return { entryId: made.next().value?.entryId ?? '', known: false, claimId };
        }),
      });
    });
